import type { DailyFeed } from '@/lib/arxiv/daily-feed/types';
import type { FeedState } from './feed-states';

/** arXiv fills no feed beyond this, and new papers are what then falls out. */
const cap = 2000;

/**
 * Says why a feed of a day with announcements tells nothing; undefined for one that does. `today` is
 * the Eastern day on which it was asked for, `last` the last one that could be used.
 */
export function troubleOfFeed(
  feed: DailyFeed,
  last: FeedState['last'],
  today: string,
): FeedState['trouble'] {
  if (feed.items.length + feed.unreadable >= cap) return 'capped';
  if (feed.day < today) return 'stale';
  if (feed.items.length === 0) return 'empty';
  const isOld = last !== undefined && last.day !== feed.day && last.print === printOf(feed);
  return isOld ? 'stale' : undefined;
}

/** The papers of a feed in short: the same for the same papers in any order (FNV-1a, 32 bits). */
export function printOf({ items }: DailyFeed): string {
  const places = items.map(({ id, version }) => `${id}v${version}`).sort();
  let hash = 0x811c9dc5;
  for (const letter of places.join()) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  }
  return `${places.length} ${(hash >>> 0).toString(36)}`;
}
