import * as v from 'valibot';
import type { Trouble } from '@/lib/library/types/checks';
import { storedItem } from '@/lib/settings/stored-item';

const schema: v.GenericSchema<unknown, Trouble> = v.object({
  code: v.picklist(['no-permission', 'storage', 'lost']),
  words: v.string(),
  at: v.number(),
  retryAt: v.optional(v.number()),
  attempt: v.number(),
});

/**
 * The trouble that stops every check before it begins: a missing permission, or a library that
 * can't be written to or is lost, which is why it is kept elsewhere.
 */
export const roundTrouble = storedItem('roundTrouble', schema);
