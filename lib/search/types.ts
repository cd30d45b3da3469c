/** What a reader may ask of a paper's state with `is:`. */
export const STATES = [
  'unread',
  'read',
  'starred',
  'revised',
  'later',
  'archived',
  'muted',
] as const;

/** One of the states `is:` knows. */
export type State = (typeof STATES)[number];

/** One paper as the search sees it; times are epoch milliseconds. */
export type Searchable = {
  /** Base id without version. */
  id: string;
  title: string;
  abstract: string;
  /** Names, in arXiv's order. */
  authors: readonly string[];
  categories: readonly string[];
  /** Submission of version 1. */
  published: number;
  /** arXiv's time of the check that first brought it. */
  firstSeen: number;
  note?: string | undefined;
  tags?: readonly string[] | undefined;
  /** Names of the saved queries that brought it. */
  queryNames: readonly string[];
  states: ReadonlySet<State>;
};

/** Where something stands in a text. */
export type Place = { start: number; end: number };

/** The fields words are found in. */
export type Field = 'id' | 'title' | 'abstract' | 'authors' | 'note' | 'tags' | 'categories';

/** Where a search was found in a paper; `index` counts in a field that is a list. */
export type FieldPlace = Place & { field: Field; index?: number };

/**
 * Words that stand next to each other, once for each way of writing them. Each is folded, with a
 * blank before it, and one behind it where the last word must end there.
 */
export type Phrase = readonly string[];

/** A day as written (epoch milliseconds), or a time before now (milliseconds). */
export type Moment = { at: number } | { ago: number };

/** What one part of a search asks for. */
export type Condition =
  | { kind: 'words'; field: 'any' | 'title' | 'abstract'; phrase: Phrase }
  /** All words in one name, once for each way of writing them. */
  | { kind: 'author'; words: readonly (readonly string[])[] }
  /** An archive with all its categories, or every category that begins so. */
  | { kind: 'category'; id: string; isArchive: boolean }
  /** A tag or the name of a saved query, whole or as it begins. */
  | { kind: 'label'; field: 'tags' | 'queryNames'; label: string; phrase: Phrase; isWhole: boolean }
  | { kind: 'state'; state: State }
  | { kind: 'before' | 'after'; moment: Moment };

/** One part of a search, and where it is written. */
export type Term = Place & { condition: Condition; isExcluded: boolean };

/** The prefixes a search may have, in the order they are offered. */
export const PREFIXES = [
  'au',
  'ti',
  'abs',
  'cat',
  'tag',
  'is',
  'query',
  'before',
  'after',
] as const;

/** A prefix without its colon. */
export type Prefix = (typeof PREFIXES)[number];

/** What a search can't mean as it is written. */
export type Problem = Place &
  (
    | { code: 'unknown-prefix'; prefix: string; known: readonly string[] }
    | { code: 'unknown-state'; value: string; known: readonly string[] }
    | { code: 'bad-date'; value: string }
  );

/** A search as it was read: every term must hold. */
export type Search = { terms: readonly Term[]; problems: readonly Problem[] };
