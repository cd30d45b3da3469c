import { i18n } from '#i18n';
import type { RequestRow } from '@/lib/library/types/requests';
import { numberWords } from '../locale';
import { troubleTitle } from '../trouble-title';

/** Says what was asked for. */
export function kindWords({ kind, category = '' }: RequestRow): string {
  return kind === 'feed'
    ? i18n.t('diagnostics.kind.feed', [category])
    : i18n.t(`diagnostics.kind.${kind}`);
}

/** Says what came back: trouble in words, or the status. */
export function answerWords({ status, code }: RequestRow, name: string): string {
  const words = code && troubleTitle({ code }, name);
  return [status, words].filter((part) => part !== undefined).join(' · ');
}

/** "100 of 312", or nothing where no entries came. */
export function entriesWords({ entries, total }: RequestRow): string {
  if (entries === undefined) return '';
  if (total === undefined) return numberWords(entries);
  return i18n.t('diagnostics.requests.of', [numberWords(entries), numberWords(total)]);
}

/** Says what was made of the answer. */
export function decisionWords({ decision }: RequestRow): string {
  return decision ? i18n.t(`diagnostics.decision.${decision}`) : '';
}
