import * as v from 'valibot';
import { storedItem } from '@/lib/settings/stored-item';

const state = v.object({
  /** Eastern day for which it was last asked, and when, by the computer's clock. */
  day: v.string(),
  at: v.number(),
  /** How often it was asked for that day. */
  tries: v.number(),
  /** Why it tells nothing for that day: words are in `locales/` under `feeds.trouble`. */
  trouble: v.optional(v.picklist(['stale', 'capped', 'empty', 'failed'])),
  /** The last one that could be used: its day, and its papers in short. */
  last: v.optional(v.object({ day: v.string(), print: v.string() })),
});

/** How it stands with the daily feed of a category. */
export type FeedState = v.InferOutput<typeof state>;

/**
 * The daily feeds we follow, by category, and the categories of the reader's queries that we don't,
 * since there are too many; in storage, since the worker may die after any of them.
 */
export const feedStates = storedItem(
  'feeds',
  v.object({ states: v.record(v.string(), state), cut: v.array(v.string()) }),
);
