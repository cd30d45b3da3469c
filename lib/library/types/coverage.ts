import type { Trouble, TroubleCode } from './checks';

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
