import { i18n } from '#i18n';
import {
  agoWords,
  clockWords,
  comingDayWords,
  daysBetween,
  dayWords,
} from '@/lib/reading/time-words';
import { locale } from './locale';

/** "2 hours ago", "just now". */
export function agoText(time: number, now: number): string {
  return agoWords(time, now, locale()) ?? i18n.t('time.justNow');
}

/** "at 14:32", "tomorrow at 08:14", "any moment" for what should have been by now. */
export function comingText(time: number, now: number): string {
  if (time <= now) return i18n.t('time.anyMoment');
  const day = comingDayWords(time, now, locale());
  const clock = clockWords(time, locale());
  return day ? i18n.t('time.dayAt', [day, clock]) : i18n.t('time.at', [clock]);
}

/** "14:32", or "tomorrow at 08:14" when it isn't today. */
export function untilText(time: number, now: number): string {
  const day = comingDayWords(time, now, locale());
  const clock = clockWords(time, locale());
  return day ? i18n.t('time.dayAt', [day, clock]) : clock;
}

/** "Today", "Yesterday", "Friday 14 November". */
export function dayText(time: number, now: number): string {
  const days = daysBetween(now, time);
  if (days === 0) return i18n.t('time.today');
  return days === -1 ? i18n.t('time.yesterday') : dayWords(time, now, locale());
}
