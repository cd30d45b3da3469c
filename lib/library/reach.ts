import type { Feed } from '@/lib/arxiv/paper';
import type { Check } from './types';

/** Entries asked for at a time. */
export const pageSize = 100;
/** A check reads at least one page … */
export const shallow = 100;
/** … once a week and after a gap this much, since papers may appear far down the list … */
export const deep = 500;
/** … and never more than this. */
const deepest = 2000;

/**
 * Gives the index of the next entry to ask for, or undefined when the check has read far enough:
 * page by page until a whole page brings nothing unknown. Never by date: of 201 recorded daily
 * runs, 21 brought a paper dated more than a week back.
 */
export function nextStart(check: Check, feed: Feed, unknown: number): number | undefined {
  const entries = feed.papers.length + feed.unreadable;
  const next = check.next + entries;
  if (entries === 0 || next >= feed.total || next >= deepest) return undefined;
  return unknown > 0 || next < check.atLeast ? next : undefined;
}

/** Says how many pages a check will read as far as can be told after this page. */
export function pagesInSight(check: Check, feed: Feed): number {
  const limit = Math.min(feed.total, deepest);
  const planned = check.baseline ? limit : Math.min(limit, check.atLeast);
  return Math.max(check.page + 1, Math.ceil(planned / pageSize));
}
