import { longestName, longestQuery, mostQueries } from './limits';
import type { Found, OfferedQuery, ReadResult } from './types';

/** One query, trimmed; a name is one line, and half a surrogate pair, which no address can hold, goes. */
export function offered(name: string, text: string): OfferedQuery {
  return {
    name: name.toWellFormed().replace(/\s+/g, ' ').trim(),
    text: text.toWellFormed().trim(),
  };
}

/** Hands on what was found unless it is more than a reader can look through. */
export function offer(
  kind: Exclude<Found['kind'], 'known'>,
  queries: OfferedQuery[],
  skipped = 0,
): ReadResult {
  if (queries.length > mostQueries) return { ok: false, problem: 'tooMany' };
  const isLong = queries.some(
    ({ name, text }) => name.length > longestName || text.length > longestQuery,
  );
  if (isLong) return { ok: false, problem: 'tooLong' };
  return { ok: true, found: { kind, queries, skipped } };
}
