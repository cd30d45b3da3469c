// arXiv's calendar once more, by the rules of US law and not by Intl, so that a mistake of the
// extension's calendar isn't repeated here. A day is the number of days since 1970 on New York's calendar.

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Gives the moment at which New York's clock shows this minute of this day. */
export function newYork(date: number, minutes: number): number {
  const winter = date * day + minutes * minute + 5 * hour;
  return isSummer(winter) ? winter - hour : winter;
}

/** Gives New York's day of a moment. */
function newYorkDay(moment: number): number {
  return Math.floor((moment - (isSummer(moment) ? 4 : 5) * hour) / day);
}

/** Daylight saving lasts from the second Sunday of March to the first Sunday of November, 2 o'clock. */
function isSummer(moment: number): boolean {
  const year = new Date(moment).getUTCFullYear();
  const begin = nthWeekday(year, 2, 0, 2) * day + 7 * hour;
  const end = nthWeekday(year, 10, 0, 1) * day + 6 * hour;
  return moment >= begin && moment < end;
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = Date.UTC(year, month, 1) / day;
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}

/** 0 is Sunday; 1970 began on a Thursday. */
function weekdayOf(date: number): number {
  return (date + 4) % 7;
}

/** Says whether arXiv announces papers on the evening of this day. */
function announces(date: number): boolean {
  return weekdayOf(date) <= 4 && !isHoliday(date);
}

/** https://info.arxiv.org/help/availability.html names these for 2026; other years are alike. */
function isHoliday(date: number): boolean {
  const at = new Date(date * day);
  const year = at.getUTCFullYear();
  const monthDay = (at.getUTCMonth() + 1) * 100 + at.getUTCDate();
  if ([101, 619, 703, 1225, 1229, 1231].includes(monthDay)) return true;
  const moving = [nthWeekday(year, 0, 1, 3), nthWeekday(year, 8, 1, 1), nthWeekday(year, 10, 4, 4)];
  return moving.includes(date);
}

/**
 * Gives the day on whose evening a paper is announced that arrived at this moment: the first that
 * announces and whose deadline, 14:00 on the last working day, is later.
 */
export function announcementOf(received: number): number {
  for (let date = newYorkDay(received); ; date += 1) {
    const deadline = newYork(weekdayOf(date) === 0 ? date - 2 : date, 14 * 60);
    if (announces(date) && received < deadline) return date;
  }
}
