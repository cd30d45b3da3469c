export type Author = { name: string; affiliations?: readonly string[] };

/** One version of one paper; times are epoch milliseconds. */
export type Version = {
  /** Base id without version. */
  id: string;
  version: number;
  title: string;
  abstract: string;
  authors: readonly Author[];
  /** The primary one first. */
  categories: readonly string[];
  /** Submission of version 1. */
  published: number;
  /** Submission of this version. */
  updated: number;
  /** From here on the version can be found. */
  announced: number;
  comment?: string;
  journalRef?: string;
  dois: readonly string[];
};

/** What a test has to say of a paper; the rest is filled with plain values. */
export type VersionInput = Pick<Version, 'id' | 'title'> & Partial<Version>;

/** Fills an input; visible at once unless `announced` says otherwise. */
export function makeVersion(input: VersionInput): Version {
  const published = input.published ?? Date.UTC(2026, 0, 5, 12);
  return {
    version: 1,
    abstract: `An abstract about ${input.title}.`,
    authors: [{ name: 'Ada Example' }],
    categories: ['cs.LG'],
    updated: published,
    announced: 0,
    dois: [],
    ...input,
    published,
  };
}
