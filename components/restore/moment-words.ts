import { i18n } from '#i18n';
import { clockWords, daysBetween, dayWords } from '@/lib/reading/time-words';
import { locale } from '../locale';

/** "yesterday at 18:00", within a sentence. */
export function momentWords(time: number, now: number): string {
  return i18n.t('time.dayAt', [dayOf(time, now), clockWords(time, locale())]);
}

function dayOf(time: number, now: number): string {
  const days = daysBetween(now, time);
  if (days > 0 || days < -1) return dayWords(time, now, locale());
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(days, 'day');
}
