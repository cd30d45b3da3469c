import { formatOf } from './time-formats';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Gives the first moment of the day of `time` in the reader's time zone, epoch milliseconds. */
export function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

/** Gives how many of the reader's days lie between two moments; negative when `time` is earlier. */
export function daysBetween(now: number, time: number): number {
  // Days of 23 and 25 hours come with summer time.
  return Math.round((startOfDay(time) - startOfDay(now)) / day);
}

/** Gives "5 minutes ago" in the language asked for; undefined when it was less than a minute. */
export function agoWords(time: number, now: number, locale: string): string | undefined {
  const passed = Math.max(0, now - time);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (passed < minute) return undefined;
  if (passed < hour) return words.format(-Math.floor(passed / minute), 'minute');
  if (passed < day) return words.format(-Math.floor(passed / hour), 'hour');
  return words.format(Math.min(-1, daysBetween(now, time)), 'day');
}

/** Gives "14:32" as the reader's language writes it. */
export function clockWords(time: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(time);
}

/** Gives "tomorrow", "Friday" or "14 November" for a coming day; undefined for today. */
export function comingDayWords(time: number, now: number, locale: string): string | undefined {
  const days = daysBetween(now, time);
  if (days === 0) return undefined;
  if (days === 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(1, 'day');
  const near = days > 1 && days < 7;
  const form = near ? { weekday: 'long' as const } : ({ day: 'numeric', month: 'long' } as const);
  return new Intl.DateTimeFormat(locale, form).format(time);
}

/** Gives "Friday 14 November", with the year when it isn't this one. */
export function dayWords(time: number, now: number, locale: string): string {
  return dateWords(time, now, locale, { weekday: 'long', month: 'long' });
}

/** Gives "14 Nov", with the year when it isn't this one. */
export function shortDayWords(time: number, now: number, locale: string): string {
  return dateWords(time, now, locale, { month: 'short' });
}

function dateWords(
  time: number,
  now: number,
  locale: string,
  form: Intl.DateTimeFormatOptions,
): string {
  const here = new Date(time);
  const year = here.getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
  const day = Date.UTC(here.getFullYear(), here.getMonth(), here.getDate());
  return formatOf(locale, { ...form, day: 'numeric', year }).format(day);
}
