import type { Paper } from '@/lib/arxiv/paper';

/**
 * What arXiv says of a paper, and when it said so (arXiv's clock, epoch milliseconds); 0 where it was
 * asked and told nothing, and the row only stands for its mark.
 */
export type StoredPaper = Paper & { asOf: number };

/** IndexedDB has no boolean keys, so what is indexed is 0 or 1. */
export type Flag = 0 | 1;

/** What the reader did with a paper and when it first came; outlives the paper row. */
export type Mark = {
  /** Base id of the paper. */
  id: string;
  unread: Flag;
  /** A newer version came than the one the reader has seen. */
  revised: Flag;
  starred: Flag;
  /** To be read later: kept apart from what is new. */
  later: Flag;
  /** Done with; found only among all papers and in the archive. */
  archived: Flag;
  /** Whether a rule of the reader mutes it: not on the badge, in a list of its own. */
  muted: Flag;
  /** Whether a rule of the reader points it out. */
  highlighted: Flag;
  /** The reader's tags, as typed, in order. */
  tags: string[];
  /** The reader's note, Markdown. */
  note?: string;
  /** When the reader marked it as read, computer's clock; missing for papers known from the start. */
  readAt?: number;
  /** Set where `readAt` tells of a revision alone: the paper itself was never new to the reader. */
  known?: true;
  /** arXiv's time of the check that first brought it, epoch milliseconds; written once. */
  firstSeen: number;
  /** arXiv's time of the check that brought the latest revision, seen or not. */
  revisedAt?: number;
  /** The version the reader has seen, or was told of first. */
  seenVersion: number;
  /** The paper's `published`, kept here as the second sort key so that lists need no join. */
  published: number;
  /** Ids of the saved queries that brought it. */
  queries: string[];
  /** Set while it waits in the group "older papers arXiv now also matches" of this query. */
  asideFor?: string;
};
