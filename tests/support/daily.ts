import type { DailyFeed, FeedItem } from '@/lib/arxiv/daily-feed/types';
import { aWednesday } from './papers';

/** A new paper as a daily feed names it, but for what the test is about. */
export function item(change: Partial<FeedItem> & { id: string }): FeedItem {
  return {
    version: 1,
    announceType: 'new',
    title: `Title of ${change.id}`,
    abstract: `Abstract of ${change.id}.`,
    authors: 'Ada Example',
    categories: ['cs.LG'],
    ...change,
  };
}

/** The daily feed of a category that names these, on the Wednesday of `papers.ts`. */
export function daily(
  category: string,
  items: readonly FeedItem[],
  change: Partial<DailyFeed> = {},
): DailyFeed {
  return {
    category,
    day: '2026-01-14',
    generated: aWednesday - 10 * 3_600_000,
    items: [...items],
    unreadable: 0,
    ...change,
  };
}
