import { fromEastern, toEastern } from './eastern';
import { type HolidayChanges, type HolidayName, holidayOn } from './holidays';

/** A day of New York's calendar; days beyond the month count on. */
export type EasternDay = { year: number; month: number; day: number };

const announcedAt = 20 * 60;

/** Why there is no announcement on an evening. */
export type NoAnnouncement = 'weekend' | HolidayName;

/**
 * Says why arXiv doesn't announce on the evening of an Eastern day, undefined when it does: Sunday
 * to Thursday at 20:00. A holiday on a Friday takes Sunday's announcement, which is of that Friday.
 * https://info.arxiv.org/help/availability.html
 */
export function whyQuiet(
  { year, month, day }: EasternDay,
  changes?: HolidayChanges,
): NoAnnouncement | undefined {
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  if (weekday >= 5) return 'weekend';
  const onDay = holidayOn(year, month, day, changes);
  return weekday === 0 ? (onDay ?? holidayOn(year, month, day - 2, changes)) : onDay;
}

/** Says whether arXiv announces papers on the evening of an Eastern day. */
export function isAnnouncement(day: EasternDay, changes?: HolidayChanges): boolean {
  return whyQuiet(day, changes) === undefined;
}

/** Says whether the query interface may show new papers on the Eastern day of this moment. */
export function hasNewPapers(moment: number, changes?: HolidayChanges): boolean {
  return isAnnouncement(dayBefore(toEastern(moment)), changes);
}

/** An announcement, and when the query interface has its papers; epoch milliseconds. */
export type Announcement = { at: number; visible: number };

/** Gives the last announcement whose papers the query interface should have at this moment. */
export function lastVisible(moment: number, changes?: HolidayChanges): Announcement {
  const { year, month, day } = toEastern(moment);
  for (let back = 1; ; back += 1) {
    const evening = { year, month, day: day - back };
    if (isAnnouncement(evening, changes)) return announcementOf(evening);
  }
}

/** Gives the first announcement whose papers the query interface doesn't have yet at this moment. */
export function nextVisible(moment: number, changes?: HolidayChanges): Announcement {
  const { year, month, day } = toEastern(moment);
  for (let ahead = 0; ; ahead += 1) {
    const evening = { year, month, day: day + ahead };
    if (isAnnouncement(evening, changes)) return announcementOf(evening);
  }
}

function announcementOf({ year, month, day }: EasternDay): Announcement {
  const at = fromEastern(year, month, day, announcedAt);
  return { at, visible: fromEastern(year, month, day + 1, 0) };
}

function dayBefore({ year, month, day }: EasternDay): EasternDay {
  return { year, month, day: day - 1 };
}

/**
 * Gives the first moment after `moment` at which New York's clock shows `minute` (minutes since
 * midnight) on a day on which new papers appear.
 */
export function nextPaperDay(moment: number, minute: number, changes?: HolidayChanges): number {
  const { year, month, day } = toEastern(moment);
  for (let ahead = 0; ; ahead += 1) {
    const candidate = fromEastern(year, month, day + ahead, minute);
    if (candidate > moment && hasNewPapers(candidate, changes)) return candidate;
  }
}

/** Says whether a whole day with new papers lies between two moments, that is: one was missed. */
export function missedPaperDay(from: number, until: number, changes?: HolidayChanges): boolean {
  const { year, month, day } = toEastern(until);
  const startOfToday = fromEastern(year, month, day, 0);
  const first = toEastern(from);
  const startOfNext = fromEastern(first.year, first.month, first.day + 1, 0);
  return nextPaperDay(startOfNext - 1, 0, changes) < startOfToday;
}
