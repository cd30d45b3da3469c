import { i18n } from '#i18n';
import type { PaperState } from '@/lib/reading/paper-state';

/** "new", "revised v2": what a paper of this version is to the reader, in words. */
export function paperStateWords(state: PaperState, version: number): string {
  if (state === 'revised') return i18n.t('card.revised', [String(version)]);
  return i18n.t(`card.${state}`);
}
