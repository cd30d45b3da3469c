import * as v from 'valibot';
import type { ClientPorts } from '@/lib/arxiv/client';
import { storedItem } from '@/lib/settings/stored-item';

const item = storedItem(
  'pace',
  v.object({ lastRequest: v.optional(v.number()), waitUntil: v.optional(v.number()) }),
);

/** The time of the last request, kept in storage so that the pause holds across worker deaths. */
export const storedPace: ClientPorts['pace'] = {
  read: async () => (await item.read()) ?? {},
  write: item.write,
};
