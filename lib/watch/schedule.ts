import type { Check, SavedQuery, TroubleCode } from '@/lib/library/types';
import type { Settings } from '@/lib/settings/schema';
import { hasNewPapers, nextPaperDay } from './announcements';
import { longestWait } from './back-off';

const hour = 3_600_000;

/** What decides when the reader's queries are due. */
export type Timetable = Pick<Settings, 'schedule' | 'hours'> & {
  /** This install's own minute after midnight, Eastern, so that installs spread over the window. */
  minute: number;
};

/** Trouble that concerns arXiv or the network as a whole: nothing else is asked until it is over. */
const general: ReadonlySet<TroubleCode> = new Set(['offline', 'rate-limited', 'refused']);

/**
 * Gives when a saved query is due next, epoch milliseconds, in the past when it is due now;
 * undefined when it waits for the reader: paused, or refused by arXiv as it is worded.
 */
export function dueAt(
  query: SavedQuery,
  check: Check | undefined,
  timetable: Timetable,
  now: number,
): number | undefined {
  if (query.paused) return undefined;
  if (!check || check.text !== query.text || check.state === 'dropped') return 0;
  if (check.state === 'running') return 0;
  if (check.state === 'refused') return undefined;
  if (check.state === 'waiting') return retryTime(check, now);
  return followingCheck(Math.min(check.started, now), timetable);
}

function retryTime(check: Check, now: number): number {
  const retryAt = check.trouble?.retryAt ?? 0;
  return retryAt > now + longestWait ? 0 : retryAt;
}

function followingCheck(last: number, { schedule, hours, minute }: Timetable): number {
  if (schedule === 'daily') return nextPaperDay(last, minute);
  const next = last + hours * hour;
  return hasNewPapers(next) ? next : nextPaperDay(next, minute);
}

/** Gives until when arXiv is not to be asked at all, for any query; 0 when nothing stands against it. */
export function holdUntil(checks: Iterable<Check>, now: number): number {
  const waits = [...checks]
    .filter(({ state, trouble }) => state === 'waiting' && trouble && general.has(trouble.code))
    .map((check) => retryTime(check, now));
  return Math.max(0, ...waits);
}

/** Gives when the next round is due: the earliest query, but not before a hold is over. */
export function nextRound(
  queries: readonly SavedQuery[],
  checks: ReadonlyMap<string, Check>,
  timetable: Timetable,
  now: number,
): number | undefined {
  const dues = queries
    .map((query) => dueAt(query, checks.get(query.id), timetable, now))
    .filter((due) => due !== undefined);
  if (dues.length === 0) return undefined;
  return Math.max(Math.min(...dues), holdUntil(checks.values(), now));
}
