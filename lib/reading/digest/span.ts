import { startOfDay } from '../time-words';

/** Which days a digest is of; dates are the reader's, `2026-01-14`, as date fields give them. */
export type DigestDays =
  | { kind: 'day'; date: string }
  /** Today and the six days before. */
  | { kind: 'week' }
  /** Both days included. */
  | { kind: 'range'; from: string; to: string };

/** From the first moment of these days to that after their last, epoch milliseconds. */
type Span = { from: number; until: number };

/** Gives the span of these days in the reader's time zone; undefined if there is none. */
export function spanOfDays(days: DigestDays, now: number): Span | undefined {
  const [first, last] = endsOf(days, now);
  const from = startOfDate(first);
  const until = startOfDate(last, 1);
  return from !== undefined && until !== undefined && from < until ? { from, until } : undefined;
}

/** Gives the first and the last of these days. */
export function endsOf(days: DigestDays, now: number): [first: string, last: string] {
  if (days.kind === 'day') return [days.date, days.date];
  if (days.kind === 'range') return [days.from, days.to];
  const first = new Date(startOfDay(now));
  first.setDate(first.getDate() - 6);
  return [dateOf(first.getTime()), dateOf(now)];
}

/** Gives the reader's date of a moment, `2026-01-14`. */
export function dateOf(time: number): string {
  const date = new Date(time);
  const pieces = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return pieces.map((piece) => String(piece).padStart(2, '0')).join('-');
}

/** Days have 23 to 25 hours, so they are counted by the calendar. */
function startOfDate(text: string, daysLater = 0): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  return new Date(Number(year), Number(month) - 1, Number(day) + daysLater).getTime();
}
