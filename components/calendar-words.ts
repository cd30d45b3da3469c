import { i18n } from '#i18n';
import type { Status } from '@/lib/reading/status';
import type { Settings } from '@/lib/settings/schema';
import { quietDay } from '@/lib/watch/quiet-day';
import { locale } from './locale';
import { comingText } from './time-text';

/** Why a day brings no papers, and when the next announcement comes. */
export type QuietWords = { title: string; next: string };

/**
 * Puts a day without papers into words; undefined when papers are to be expected, or when what was
 * announced last isn't checked for every query.
 */
export function quietWords(
  status: Status,
  now: number,
  { holidays }: Pick<Settings, 'holidays'>,
): QuietWords | undefined {
  if (status.kind !== 'checked' || status.unchecked > 0) return undefined;
  const quiet = quietDay(now, status.last, holidays);
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
