import type { Paper } from '@/lib/arxiv/paper';

/** What a digest tells: papers in their order, new and revised ones alike, as known at a time. */
export type Digest = {
  papers: readonly Paper[];
  /** Epoch milliseconds. */
  at: number;
  /** The reader's, as Intl names it: `Asia/Singapore`. */
  timeZone: string;
  /** Heading of the page and the feed; the Markdown list has its own. */
  title: string;
  /** Of the words around the papers: a tag such as `zh-CN`, and the way they run; English by default. */
  language?: string;
  direction?: string;
  /** What tells this feed from all others, an IRI that stays, such as `urn:uuid:…`. */
  id: string;
};

export type DigestFile = { text: string; mime: string; extension: string };
