function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month, or `undefined` where there is no such month. */
export function daysInMonth(year: number, month: number): number | undefined {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

function completeDay(date: string, edge: 'start' | 'end'): string | undefined {
  if (date.length === 4) return date + (edge === 'start' ? '0101' : '1231');
  if (date.length !== 6) return date;
  if (edge === 'start') return `${date}01`;
  const days = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(4)));
  return days === undefined ? undefined : `${date}${days}`;
}

/**
 * One end of a date range as the server completes it: year, month or day to twelve digits
 * (`yyyymmddhhmm`), downwards at the start and upwards at the end; anything else stays.
 */
export function fillDate(date: string, edge: 'start' | 'end'): string {
  if (!/^\p{Nd}+$/u.test(date)) return date;
  const day = completeDay(date.slice(0, 12), edge);
  if (!day) return date;
  return day.length === 8 ? day + (edge === 'start' ? '0000' : '2359') : day;
}
