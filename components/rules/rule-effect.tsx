import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { ReaderRule } from '@/lib/library/types/reader';
import type { RuleDraft } from '@/lib/reading/preview-rule';
import { numberWords } from '../locale';
import { type RulePreviewState, useRulePreview } from './use-rule-preview';

/** What a rule would do to the unread papers, in one line, before it is saved. */
export function RuleEffect(props: {
  draft: RuleDraft;
  others: readonly ReaderRule[];
}): JSX.Element {
  const state = useRulePreview(props.draft, props.others);
  const isBlank = props.draft.text.trim() === '';
  return (
    <p class="effect" role="status">
      {isBlank ? i18n.t('rules.effect.blank') : effectWords(props.draft.kind, state)}
    </p>
  );
}

function effectWords(kind: ReaderRule['kind'], state: RulePreviewState): string {
  if (state === 'counting') return i18n.t('rules.effect.counting');
  if (state === 'unreadable') return i18n.t('rules.effect.unreadable');
  const { total, concerned, kept, unknown } = state;
  const parts = [
    kind === 'mute'
      ? i18n.t('rules.effect.mutes', total, [numberWords(concerned), numberWords(total)])
      : i18n.t('rules.effect.highlights', total, [numberWords(concerned), numberWords(total)]),
  ];
  if (kept > 0) parts.push(i18n.t('rules.effect.kept', kept, [numberWords(kept)]));
  if (unknown > 0) parts.push(i18n.t('rules.effect.unknown', unknown, [numberWords(unknown)]));
  return parts.join(' ');
}
