/** The time of `yyyymmddhhmm` in epoch milliseconds, `NaN` where there is no such minute. */
export function timeOf(digits: string): number {
  const minute = digits.replace(/^(....)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5');
  const time = Date.parse(`${minute}Z`);
  // Not every browser refuses the 30th of February.
  return new Date(time).toJSON()?.startsWith(minute) ? time : Number.NaN;
}

function lastDay(month: string): string | undefined {
  return ['31', '30', '29', '28'].find((day) => timeOf(`${month}${day}2359`));
}

/**
 * One end of a date range as the server completes it: year, month or day to twelve digits
 * (`yyyymmddhhmm`), downwards at the start and upwards at the end; anything else stays.
 */
export function fillDate(date: string, edge: 'start' | 'end'): string {
  if (!/^\p{Nd}+$/u.test(date)) return date;
  const [month, minute] = edge === 'start' ? ['01', '0000'] : ['12', '2359'];
  let filled = date.slice(0, 12);
  if (filled.length === 4) filled += month;
  if (filled.length === 6) filled += (edge === 'start' ? '01' : lastDay(filled)) ?? '';
  if (filled.length === 6) return date;
  return filled.length === 8 ? filled + minute : filled;
}
