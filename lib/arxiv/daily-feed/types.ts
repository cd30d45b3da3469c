/** How arXiv announced a paper: by its own category or by another, for the first time or again. */
export type AnnounceType = 'new' | 'cross' | 'replace' | 'replace-cross';

/** A paper as a daily feed names it: TeX is raw, and the day of its submission isn't told. */
export type FeedItem = {
  /** Base id without version. */
  id: string;
  version: number;
  announceType: AnnounceType;
  title: string;
  abstract: string;
  /** All names in one text, affiliations in brackets. */
  authors: string;
  categories: string[];
};

/** What arXiv announced in one category on one day. */
export type DailyFeed = {
  category: string;
  /** Eastern day that its papers are announced for, or on which it was made where it has none. */
  day: string;
  /** When arXiv made it, epoch milliseconds. */
  generated: number;
  items: FeedItem[];
  /** Entries that lack an id, a title or how they are announced; they are counted and skipped. */
  unreadable: number;
};
