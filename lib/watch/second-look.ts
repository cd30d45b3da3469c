import type { Check } from '@/lib/library/types/checks';
import type { SavedQuery } from '@/lib/library/types/reader';
import { hasNewPapers } from './announcements';
import { fromEastern, toEastern } from './eastern';
import type { HolidayChanges } from './holidays';

const hour = 3_600_000;
const earliest = 3 * hour;
const spread = 3 * hour;
/** arXiv is busy around the next announcement, at 20:00. */
const latest = 19 * hour;

/** When each of these queries is to be looked at once more, epoch milliseconds, by query id. */
export type SecondLooks = ReadonlyMap<string, number>;

/** Gives the moment at which arXiv's day began, New York's midnight. */
export function startOfEasternDay(moment: number): number {
  const { year, month, day } = toEastern(moment);
  return fromEastern(year, month, day, 0);
}

/**
 * Announcements are hours late at times (https://github.com/scirate/scirate/issues/514). Where no
 * query of this install brought anything on a day that should bring papers, each is looked at once
 * more, three to six hours later and not after 19:00. `today` holds this Eastern day's checks, of each query
 * the earliest first.
 */
export function secondLooks(
  queries: readonly SavedQuery[],
  today: readonly Check[],
  now: number,
  holidays?: HolidayChanges,
): SecondLooks {
  const active = queries.filter((query) => !query.paused);
  const looks = active.map((query) => looksAt(query, today));
  const firsts = looks.flatMap(([first]) => first ?? []);
  if (firsts.length === 0 || firsts.length < active.length) return new Map();
  if (!firsts.every(isEmptyHanded) || !hasNewPapers(now, holidays)) return new Map();
  const last = Math.max(...firsts.map(endOf));
  // The last digits of a network's answer are chance enough, and the same at every waking.
  const due = last + earliest + ((last % 9973) / 9973) * spread;
  const waiting = active.filter((_, index) => looks[index]?.length === 1);
  const inTime = due <= startOfEasternDay(now) + latest;
  return new Map(inTime ? waiting.map(({ id }) => [id, due]) : []);
}

function looksAt(query: SavedQuery, today: readonly Check[]): Check[] {
  return today.filter(({ queryId, text }) => queryId === query.id && text === query.text);
}

function isEmptyHanded({ state, baseline, added, revised, aside }: Check): boolean {
  return state === 'done' && !baseline && added + revised + aside === 0;
}

function endOf({ finished, started }: Check): number {
  return finished ?? started;
}
