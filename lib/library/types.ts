import type { AnnounceType } from '@/lib/arxiv/daily-feed/types';
import type { ArxivErrorCode } from '@/lib/arxiv/errors';
import type { Paper } from '@/lib/arxiv/paper';

/** Which revisions the reader wants to see: any, of starred papers, with another abstract, none. */
export type RevisionRule = 'any' | 'starred' | 'abstract' | 'never';

/** Of which new papers a notification may tell: of none, of all, of those a rule points out. */
export type NotifyRule = 'never' | 'new' | 'highlighted';

/** A question the reader keeps asking arXiv; "query" on screen. */
export type SavedQuery = {
  id: string;
  name: string;
  /** arXiv's `search_query`, as the reader wrote it. */
  text: string;
  /** Place in the reader's list, ascending. */
  order: number;
  paused: boolean;
  /** Of which new papers a notification may tell; read it by `notifyRule`. */
  notify: NotifyRule | boolean;
  /** Which revisions of its papers are shown; any, where nothing is said. */
  revisions?: RevisionRule;
  /**
   * arXiv's time of the first check of this text that went through; papers found until then are
   * the baseline. Missing: the next check makes the baseline.
   */
  baseline?: number;
};

/**
 * What the reader wants pointed out or kept quiet: papers that match a text in arXiv's query language,
 * of one saved query or of all.
 */
export type ReaderRule = {
  id: string;
  kind: 'highlight' | 'mute';
  text: string;
  queryId?: string;
  order: number;
};

/** What the reader searched for and wants to come back to; each part as it was written. */
export type SavedFilter = {
  id: string;
  name: string;
  /** Place among the others, ascending. */
  order: number;
  view: string;
  queryId?: string;
  text?: string;
  category?: string;
  state?: string;
  sort?: string;
};

/** What arXiv says of a paper, and when it said so (arXiv's clock, epoch milliseconds). */
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

/**
 * When the reader last changed what of a row, by the computer's clock, epoch milliseconds. What has no
 * time here was last changed at a time that nobody knows, and before all times that are known.
 */
export type EditTimes = {
  /** Table and id of the row: `marks/2601.00464`; the settings' is `settings`. */
  id: string;
  /** The latest of its times. */
  at: number;
  fields: Record<string, number>;
  /** Positive when a tag was last added, negative when it was last removed. */
  tags?: Record<string, number>;
  /** When the row was deleted; a row that is there again has later times. */
  gone?: number;
  /** Set while it hasn't gone to the reader's other devices; it never leaves this one. */
  unsent?: 1;
};

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
  /** Why it read to its end and proved nothing; the next look begins from the top. */
  unproven?: Flaw;
  /** How many looks in a row proved nothing. */
  looks?: number;
  trouble?: Trouble;
};

/** A stretch of arXiv's time, epoch milliseconds; both ends belong to it. */
export type Span = { from: number; until: number };

/** Announcements that no reading has proven yet, and why. */
export type Gap = Span & { cause: TroubleCode };

/**
 * A span of submission dates to compare with arXiv: how many there are, or which (`page`); `adds`
 * where its count is a part of the audit's total.
 */
export type AuditSpan = Span & { page?: boolean; adds?: boolean };

/** A comparison of what arXiv has with what we hold, one request at a time. */
export type Audit = {
  purpose: 'gap' | 'whole' | 'before';
  /** All of it, in whole minutes. */
  span: Span;
  /** What is left, next first. */
  queue: AuditSpan[];
  /** Spans dealt with so far. */
  done: number;
  /** How many papers arXiv counts in all of it. */
  total?: number;
  /** arXiv's time of the latest answer. */
  at: number;
  /** Papers much older than this last good check are not news but a change of arXiv's mind. */
  lastDone: number;
  /** Arrivals that put papers aside, and how many. */
  asideAt: number[];
  aside: number;
  /** When it goes on, computer's clock. */
  due: number;
  trouble?: Trouble;
};

/** What arXiv counted of a span, what we then held of it, and when; arXiv's time. */
type Counted = Span & { total: number; held: number; at: number };

/**
 * How far it is proven that nothing of a saved query slipped through; holds for one text of it.
 * Times are arXiv's clock.
 */
export type Coverage = {
  queryId: string;
  text: string;
  /** Up to where the newest reading without a hole reaches. */
  head?: number;
  /** What is open below it, oldest first. */
  gaps: Gap[];
  /** Up to where counting has proven what no reading could. */
  counted?: number;
  /**
   * `updated` of the last entry the baseline read: we should hold all that came later, or, where it
   * proved nothing and was counted, all that was submitted later.
   */
  reach?: number;
  audit?: Audit;
  /** The last comparison of all since the baseline; anew when a gap was closed. */
  whole?: Counted;
  again?: boolean;
  /** Dates of submission up to which older papers were listed, a page at each such comparison. */
  listed?: number;
  /** arXiv's count of what was submitted before the baseline, and when. */
  before?: { total: number; at: number };
  /** Papers that matched and no longer do. */
  gone?: string[];
  /** Minutes in which arXiv has more than can be listed, and another number than we. */
  unsure?: Span[];
  /** arXiv's words when it doesn't count what is asked like this. */
  uncountable?: string;
  /** The latest arrival an audit brought. */
  arrived?: number;
};

/** What was asked of arXiv. */
type RequestKind = 'check' | 'count' | 'span' | 'ids' | 'preview' | 'feed';

/** What was made of an answer; its words are in `locales/` under `diagnostics.decision`. */
export type Decision =
  | Check['state']
  | Flaw
  | 'shown'
  | 'saved'
  | 'missing'
  | 'equal'
  | 'differs'
  | 'found'
  | 'nothingNew'
  | 'named'
  | 'stale'
  | 'capped'
  | 'empty'
  | 'failed'
  | 'completed';

/** One request to arXiv, for those who want to see what happened; only the last ones are kept. */
export type RequestRow = {
  id?: number;
  /** Computer's clock, epoch milliseconds. */
  at: number;
  kind: RequestKind;
  queryId?: string;
  /** Of a daily feed. */
  category?: string;
  /** Milliseconds until the answer was read, waiting for our turn included. */
  ms: number;
  status?: number;
  code?: TroubleCode;
  entries?: number;
  total?: number;
  decision?: Decision;
};

/** A paper that a daily feed named and a saved query asks for. */
export type Sighting = {
  /** Base id of the paper. */
  id: string;
  version: number;
  announceType: AnnounceType;
  /** Eastern day of the feed, `2026-11-24`. */
  day: string;
  /** Feeds that named it. */
  categories: string[];
  /** Eastern day on which arXiv was last asked for it by its id. */
  asked?: string;
  /** Saved queries whose text it answers, as far as we can tell. */
  queries: string[];
  /** arXiv's time at which the feed named it first, and at which the query interface brought it. */
  named: number;
  brought?: number;
};
