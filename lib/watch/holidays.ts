/**
 * The Eastern days on which arXiv neither closes its intake nor announces, as `YYYY-MM-DD`. arXiv
 * publishes them a year at a time; before that we go by how they have fallen since 2022.
 * https://github.com/arXiv/arxiv-base/blob/develop/arxiv/db/arxiv_holidays_seed.sql
 */
export type HolidayName =
  | 'newYear'
  | 'king'
  | 'juneteenth'
  | 'independence'
  | 'labor'
  | 'thanksgiving'
  | 'winter'
  | 'own';

/** What the reader knows better: days of their own, and days on which arXiv does announce. */
export type HolidayChanges = Readonly<Record<string, boolean>>;

/** Days of December without announcement, by the weekday of the 25th, as last seen so. */
const winterBreak = [
  [27, 29], // Sunday, 2022
  [25, 27], // Monday, 2023
  [24, 25, 27], // Tuesday, 2018
  [25, 26, 31], // Wednesday, 2024
  [25, 30], // Thursday, 2025
  [25, 29, 31], // Friday, 2026
  [24, 28, 30], // Saturday, 2021
] as const;

/** Gives the name of arXiv's holiday on this Eastern day (month 1–12), undefined when it is none. */
export function holidayOn(
  year: number,
  month: number,
  day: number,
  changes: HolidayChanges = {},
): HolidayName | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const change = Object.keys(changes).length > 0 ? changes[dateText(date)] : undefined;
  if (change === false) return undefined;
  return usualHoliday(date) ?? (change ? 'own' : undefined);
}

/** Gives a date as `YYYY-MM-DD`. */
export function dateText(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function usualHoliday(date: Date): HolidayName | undefined {
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1;
  const day = date.getUTCDate();
  const weekday = date.getUTCDay();
  const week = Math.ceil(day / 7);
  if (month === 1 && day === 1) return 'newYear';
  if (month === 1 && weekday === 1 && week === 3) return 'king';
  if (month === 6 && day === observed(year, 6, 19)) return 'juneteenth';
  if (month === 7 && day === observed(year, 7, 4)) return 'independence';
  if (month === 9 && weekday === 1 && week === 1) return 'labor';
  if (month === 11 && weekday === 4 && week === 4) return 'thanksgiving';
  return month === 12 && isWinterBreak(year, day) ? 'winter' : undefined;
}

function isWinterBreak(year: number, day: number): boolean {
  const days: readonly number[] | undefined = winterBreak[weekdayOf(year, 12, 25)];
  return days?.includes(day) ?? false;
}

/** A holiday on a Saturday is kept on the Friday before, one on a Sunday on the Monday after. */
function observed(year: number, month: number, day: number): number {
  const weekday = weekdayOf(year, month, day);
  if (weekday === 6) return day - 1;
  return weekday === 0 ? day + 1 : day;
}

function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
