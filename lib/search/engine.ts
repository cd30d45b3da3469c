import type { Search, Searchable } from './types';

/** In which order papers are found; each the latest or the most first. */
export type Sort = 'arrival' | 'published' | 'relevance' | 'queries';

/** What a paper is sorted by; a place in the order, also for a paper that has gone since. */
export type Cursor = { id: string; keys: readonly number[] };

/** What is wanted of a search. */
export type Request = {
  sort: Sort;
  /** How many papers at most. */
  limit: number;
  /** Where the page before ended. */
  after?: Cursor | undefined;
  /** What `after:7d` counts from, epoch milliseconds. */
  now: number;
  /**
   * Told what is found next while the answer isn't whole: ids that it begins with, in its order. An
   * engine that answers at once needn't.
   */
  tell?: ((ids: readonly string[]) => void) | undefined;
};

/** One page of what was found; no `next` at the end. */
export type Found = {
  ids: readonly string[];
  /** How many papers are found in all. */
  total: number;
  next?: Cursor;
};

/** What searches the stored papers. It answers for all it was told before the search began. */
export type Engine = {
  search(search: Search, request: Request): Promise<Found>;
  /** Takes in papers that came or changed. */
  put(documents: readonly Searchable[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
};
