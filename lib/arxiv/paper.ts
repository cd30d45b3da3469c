/** An author as arXiv lists one; most entries carry no affiliation. */
export type Author = { name: string; affiliations: string[] };

/**
 * What arXiv says of one paper, in its newest version we were told of.
 * Times are epoch milliseconds; texts are plain text that may hold TeX.
 */
export type Paper = {
  /** Base id without version: `2602.01710` or `cond-mat/0603304`. */
  id: string;
  version: number;
  title: string;
  /** Paragraphs are separated by one empty line. */
  abstract: string;
  authors: Author[];
  /** Submission of version 1. */
  published: number;
  /** Submission of this version. */
  updated: number;
  primaryCategory: string;
  /** All categories, the primary one first. */
  categories: string[];
  comment?: string;
  journalRef?: string;
  dois: string[];
};

/** One page of an answer of arXiv's query interface. */
export type Feed = {
  /** arXiv's clock when it answered, epoch milliseconds. */
  updated: number;
  /** How many papers match in all, as arXiv counts. */
  total: number;
  /** Index of the first entry of this page. */
  start: number;
  papers: Paper[];
  /** Entries that lack an id or a title; they are counted and skipped. */
  unreadable: number;
};
