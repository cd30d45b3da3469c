import type { Feed } from '@/lib/arxiv/paper';
import type { Check } from './types/checks';

/** Entries of a preview, and the unit in which entries are asked for, so that caches may share answers. */
export const pageSize = 100;
/** A check reads at least so many entries … */
export const shallow = 100;
/** … once a week and after a gap this much, since papers may appear far down the list … */
export const deep = 500;
/** … and never more than this. */
const deepest = 2000;
/** As many as are asked for at once: about 300 kB on the wire. */
const largestPage = 500;

/**
 * Gives the index of the next entry to ask for, or undefined when the check has read far enough:
 * until entries known before are met, as many in a row as are proof enough. Never by date: of 201
 * recorded daily runs, 21 brought a paper dated more than a week back.
 */
export function nextStart(check: Check, feed: Feed, unknown: number): number | undefined {
  const entries = feed.papers.length + feed.unreadable;
  const next = check.next + entries;
  if (entries === 0 || next >= feed.total || next >= deepest) return undefined;
  if (check.baseline) return unknown > 0 || next < check.atLeast ? next : undefined;
  // What proves nothing any more begins anew later, and asks for no more than it must.
  if (check.proof?.flaw) return undefined;
  return next < check.atLeast || missing(check) > 0 ? next : undefined;
}

function missing({ proof }: Check): number {
  return proof ? proof.overlap - proof.run : 0;
}

/**
 * Gives how many entries to ask for: the first time as many as are proof enough on a usual day, but
 * at least `wanted`; then what is missing. A baseline shows something early and asks for much then.
 */
export function entriesToAsk(check: Check, wanted: number): number {
  const { page, next, baseline, proof } = check;
  const most = Math.min(largestPage, deepest - next);
  if (baseline) return page === 0 ? pageSize : most;
  const usual = page === 0 ? (proof?.usual ?? 0) : 0;
  const entries = Math.max(missing(check) + usual, Math.max(check.atLeast, wanted) - next, 1);
  return Math.min(most, Math.ceil(entries / pageSize) * pageSize);
}

/** Says how many pages a check will read as far as can be told after this page. */
export function pagesInSight(check: Check, feed: Feed): number {
  const next = check.next + feed.papers.length + feed.unreadable;
  const limit = Math.min(feed.total, deepest);
  const planned = check.baseline ? limit : Math.min(limit, check.atLeast);
  return check.page + 1 + Math.ceil(Math.max(0, planned - next) / largestPage);
}
