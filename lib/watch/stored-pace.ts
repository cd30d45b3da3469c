import * as v from 'valibot';
import type { ClientPorts } from '@/lib/arxiv/client';
import { LEAST_SPACING } from '@/lib/arxiv/pace';
import { storedItem } from '@/lib/settings/stored-item';
import { whole } from '@/lib/settings/whole';

const item = storedItem(
  'pace',
  v.object({
    lastRequest: v.optional(v.number()),
    waitUntil: v.optional(v.number()),
    refusals: v.optional(v.number()),
  }),
);

/** Milliseconds between requests, for those who want more of them or, in tests, no more than needed. */
const spacing = storedItem('spacing', whole(LEAST_SPACING, 30_000));

/** The time of the last request, kept in storage so that the pause holds across worker deaths. */
export const storedPace: ClientPorts['pace'] = {
  read: async () => ({ ...(await item.read()), spacing: await spacing.read() }),
  write: item.write,
};
