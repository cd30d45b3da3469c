import { i18n } from '#i18n';
import type { Action } from '@/lib/library/journal';
import { numberWords, textHere, withText } from './locale';

/** Says what the reader has done. */
export function actionWords({ kind, count, name = '' }: Action): string {
  switch (kind) {
    case 'querySaved':
    case 'queryPaused':
    case 'queryResumed':
    case 'queryLoud':
    case 'querySilent':
    case 'queryHighlights':
    case 'queryDeleted':
    case 'ruleAdded':
    case 'ruleSaved':
    case 'ruleDeleted':
    case 'filterSaved':
    case 'filterRenamed':
    case 'filterDeleted':
      return i18n.t(`done.${kind}`, [name]);
    case 'queryMoved':
      return i18n.t('done.queryMoved', [name, numberWords(count)]);
    default:
      return withText(i18n.t(`done.${kind}`, count, [numberWords(count), textHere]), name);
  }
}
