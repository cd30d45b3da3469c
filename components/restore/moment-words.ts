import { i18n } from '#i18n';
import { clockWords } from '@/lib/reading/time-words';
import { locale } from '../locale';
import { dayText } from '../time-text';

/** "Yesterday at 18:00". */
export function momentWords(time: number, now: number): string {
  return i18n.t('time.dayAt', [dayText(time, now), clockWords(time, locale())]);
}
