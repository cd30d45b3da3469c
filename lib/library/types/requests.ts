import type { AnnounceType } from '@/lib/arxiv/daily-feed/types';
import type { Check, Flaw, TroubleCode } from './checks';

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
