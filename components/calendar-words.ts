import { i18n } from '#i18n';
import type { HolidayChanges } from '@/lib/watch/holidays';
import { quietDay } from '@/lib/watch/quiet-day';
import { locale } from './locale';
import { comingText } from './time-text';

/** Why a day brings no papers, and when the next announcement comes. */
export type QuietWords = { title: string; next: string };

/** Puts a day without papers into words; undefined when papers are to be expected. */
export function quietWords(
  now: number,
  checked: number,
  holidays: HolidayChanges,
): QuietWords | undefined {
  const quiet = quietDay(now, checked, holidays);
  if (!quiet) return undefined;
  const { evening, why, next } = quiet;
  const day = new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' }).format(
    evening,
  );
  return {
    title:
      why === 'weekend'
        ? i18n.t('calendar.quiet', [day])
        : i18n.t('calendar.holiday', [day, i18n.t(`calendar.names.${why}`)]),
    next: i18n.t('calendar.next', [comingText(next.at, now)]),
  };
}

/** Gives "Friday, 25 December 2026" for midnight UTC of a day. */
export function calendarDayText(time: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'full', timeZone: 'UTC' }).format(time);
}
