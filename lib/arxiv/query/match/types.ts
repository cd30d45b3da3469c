import type { PreparedPaper } from './prepare';

/** What a paper must tell to be matched; times are epoch milliseconds. */
export type QueryPaper = {
  id: string;
  version: number;
  title: string;
  abstract: string;
  authors: readonly { name: string; affiliations: readonly string[] }[];
  categories: readonly string[];
  primaryCategory: string;
  published: number;
  comment?: string | undefined;
  journalRef?: string | undefined;
  dois: readonly string[];
};

type MatchField =
  | 'title'
  | 'abstract'
  | 'authors'
  | 'categories'
  | 'comment'
  | 'journalRef'
  | 'dois'
  | 'id'
  | 'published';

/** Where a term was found; `index` counts in a field that is a list. */
export type MatchRange = { field: MatchField; index?: number; start: number; end: number };

/** Start and end in one text. */
export type Span = { start: number; end: number };

/** A test of one word: `key` is what every accepted word starts with. */
export type WordTest = { key: string; accepts: (word: string) => boolean };

/** Finds something in a paper; after `limit` places it may stop looking. */
export type Find = (prepared: PreparedPaper, limit: number) => readonly MatchRange[];

/** Found nowhere; shared, because that is what most papers answer. */
export const nowhere: readonly never[] = [];
