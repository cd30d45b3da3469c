import type { ArxivErrorCode } from '@/lib/arxiv/errors';

/**
 * What keeps a reading from proving anything: an order that isn't arXiv's, counts that differ from
 * page to page, a page with fewer entries than there are.
 */
export type Flaw = 'disordered' | 'unsteady' | 'short';

/** Why a check failed: arXiv's codes, those of proof, and those of the browser around us. */
export type TroubleCode =
  | ArxivErrorCode
  | Flaw
  | 'not-reached'
  | 'no-permission'
  | 'storage'
  | 'lost'
  | 'bug';

export type Trouble = {
  code: TroubleCode;
  /** arXiv's or the browser's own words, untranslated. */
  words: string;
  at: number;
  /** When the check goes on by itself; missing when it waits for the reader. */
  retryAt?: number;
  /** How often in a row this check has failed. */
  attempt: number;
};

/** What a check needs to prove that it read all there is, and how far that has come. */
export type Proof = {
  /** How many unknown entries a check of this query usually meets. */
  usual: number;
  /** arXiv's time of the newest proof before: what was known then is the overlap; none yet, if missing. */
  head?: number;
  /** Known entries in a row that are enough, and those at the end of what was read. */
  overlap: number;
  run: number;
  /** What arXiv counted on the first page. */
  total?: number;
  /** `updated` of the last entry read; whatever follows must not be newer. */
  lowest?: number;
  flaw?: Flaw;
};

/** One look at arXiv for one saved query; an open one goes on from `next` after any interruption. */
export type Check = {
  id?: number;
  queryId: string;
  /** The query's text when the check began; another text means another check. */
  text: string;
  state: 'running' | 'waiting' | 'done' | 'refused' | 'dropped';
  /** Computer's clock, epoch milliseconds. */
  started: number;
  finished?: number;
  /** arXiv's clock at the first page; the arrival time of everything this check brings. */
  arrived?: number;
  /** Whether this check makes the query's baseline. */
  baseline: boolean;
  /** Index of the next entry to ask for. */
  next: number;
  /** Entries to read at least before stopping. */
  atLeast: number;
  /** arXiv's time of the last check of this query that went through before this one. */
  lastDone?: number;
  /** How many papers arXiv counted then. */
  lastFound?: number;
  /** arXiv's time of the last one that read deep, this one included once it is done. */
  lastDeep?: number;
  /** Pages read so far and, as far as can be told, in all. */
  page: number;
  pages: number;
  /** Papers matching in all, as arXiv counts. */
  found: number;
  /** Entries read by this check. */
  read: number;
  added: number;
  revised: number;
  /** Older papers arXiv now also matches, put aside for the reader to decide. */
  aside: number;
  /** Of the added ones, those a rule of the reader mutes. */
  muted?: number;
  unreadable: number;
  /** Entries that brought a paper, a version or a match not known before. */
  unknown?: number;
  proof?: Proof;
  /** What it read so far, where it will say which papers match no more; not kept when it has ended. */
  ids?: string[];
  /** Set with its last page, until what it brought is noted for the notice of the round. */
  untold?: true;
  /** Why it read to its end and proved nothing; the next look begins from the top. */
  unproven?: Flaw;
  /** How many looks in a row proved nothing. */
  looks?: number;
  trouble?: Trouble;
};
