import type { Check, Trouble, TroubleCode } from '@/lib/library/types/checks';
import type { SavedQuery } from '@/lib/library/types/reader';
import type { Settings } from '@/lib/settings/schema';
import { hasNewPapers, nextPaperDay } from './announcements';
import { outageOver, waitEnd } from './back-off';
import type { SecondLooks } from './second-look';

const hour = 3_600_000;

/** What decides when the reader's queries are due. */
export type Timetable = Pick<Settings, 'schedule' | 'hours' | 'holidays'> & {
  /** This install's own minute after midnight, Eastern, so that installs spread over the window. */
  minute: number;
  /** Until when what was missed while the browser was closed waits; drawn at its start. */
  notBefore?: number | undefined;
};

/** Trouble that concerns arXiv or the network as a whole: nothing else is asked until it is over. */
const general: ReadonlySet<TroubleCode> = new Set(['offline', 'rate-limited', 'refused']);

/** Says whether a trouble concerns more than what was asked. */
export function isGeneral(code: TroubleCode): boolean {
  return general.has(code);
}

/**
 * Gives when a saved query is due next, epoch milliseconds, in the past when it is due now;
 * undefined when it waits for the reader: paused, or refused by arXiv as it is worded.
 */
export function dueAt(
  query: SavedQuery,
  check: Check | undefined,
  timetable: Timetable,
  now: number,
  again?: SecondLooks,
): number | undefined {
  if (query.paused) return undefined;
  if (!check || check.text !== query.text || check.state === 'dropped') return 0;
  if (check.state === 'running') return 0;
  if (check.state === 'refused') return undefined;
  const second = again?.get(query.id) ?? Infinity;
  const due =
    check.state === 'waiting'
      ? retryTime(check, now)
      : Math.min(followingCheck(lastTime(check, now), timetable, now), second);
  return due === 0 ? 0 : Math.max(due, timetable.notBefore ?? 0);
}

/** A start lies ahead when the clock was set back; then only the end says when the check was. */
function lastTime({ started, finished = started }: Check, now: number): number {
  return started > now ? finished : started;
}

function retryTime(check: Check, now: number): number {
  return waitEnd(check.trouble?.retryAt, now);
}

function followingCheck(last: number, timetable: Timetable, now: number): number {
  // A clock that is put right by seconds is no reason to ask twice.
  if (last > now + hour) return 0;
  const { schedule, hours, minute, holidays } = timetable;
  const from = Math.min(last, now);
  if (schedule === 'daily') return nextPaperDay(from, minute, holidays);
  const next = from + hours * hour;
  return hasNewPapers(next, holidays) ? next : nextPaperDay(next, minute, holidays);
}

/** Says whether arXiv has refused a saved query as it is worded. */
export function isRefused(query: SavedQuery, check: Check | undefined): boolean {
  return check?.state === 'refused' && check.text === query.text;
}

/** Says whether arXiv itself wants to be left alone, which no reader's click can change. */
export function isArxivsWish(trouble: Trouble | undefined): boolean {
  return trouble?.code === 'rate-limited' || trouble?.code === 'refused';
}

/** Trouble that may be of one query; where two have it and none had an answer since, it is general. */
function perhapsGeneral(trouble: Trouble | undefined): trouble is Trouble {
  return trouble?.code === 'server' || trouble?.code === 'timeout';
}

/** Says whether trouble is likely to be everybody's, so that many come back when it is over. */
export function isShared(trouble: Trouble | undefined): boolean {
  return isArxivsWish(trouble) || perhapsGeneral(trouble);
}

/** Gives until when arXiv is not to be asked at all, for any query; 0 when nothing stands against it. */
export function holdUntil(checks: Iterable<Check>, now: number): number {
  const all = [...checks];
  const waits = all
    .filter(({ state, trouble }) => state === 'waiting' && trouble && general.has(trouble.code))
    .map((check) => retryTime(check, now));
  return Math.max(outageUntil(all, now), ...waits);
}

function outageUntil(checks: readonly Check[], now: number): number {
  const answered = Math.max(...checks.map(({ finished }) => finished ?? 0));
  const failures = checks
    .map(({ state, trouble }) => (state === 'waiting' && perhapsGeneral(trouble) ? trouble.at : 0))
    .filter((at) => at > answered && at <= now);
  if (failures.length < 2) return 0;
  const last = Math.max(...failures);
  // The last digits of the moment are chance enough, and the same at every waking.
  return outageOver(last, (last % 9973) / 9973);
}

/** Gives when the next round is due: the earliest query, but not before a hold is over. */
export function nextRound(
  queries: readonly SavedQuery[],
  checks: ReadonlyMap<string, Check>,
  timetable: Timetable,
  now: number,
  again?: SecondLooks,
): number | undefined {
  const dues = queries
    .map((query) => dueAt(query, checks.get(query.id), timetable, now, again))
    .filter((due) => due !== undefined);
  if (dues.length === 0) return undefined;
  return Math.max(Math.min(...dues), holdUntil(checks.values(), now));
}
