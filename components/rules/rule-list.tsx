import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { ReaderRule, SavedQuery } from '@/lib/library/types/reader';
import { usePage } from '../page';
import { scopeWords } from './rule-fields';

type Props = {
  rules: readonly ReaderRule[];
  queries: readonly SavedQuery[];
  onChange: (rule: ReaderRule) => void;
};

/** The reader's rules, each with what it does and where. */
export function RuleList({ rules, queries, onChange }: Props): JSX.Element {
  const { ports, actions } = usePage();
  return (
    <ul class="rules" aria-label={i18n.t('rules.list')}>
      {rules.map((rule) => (
        <li key={rule.id} class="rule">
          <span class={`rule-kind rule-${rule.kind}`}>{i18n.t(`rules.kind.${rule.kind}`)}</span>
          <code class="rule-text" dir="ltr">
            {rule.text}
          </code>
          <span class="rule-where" dir="auto">
            {scopeWords(rule, queries)}
          </span>
          <span class="rule-actions">
            <button
              type="button"
              class="button"
              aria-label={i18n.t('rules.changeOne', [rule.text])}
              onClick={() => onChange(rule)}
            >
              {i18n.t('rules.change')}
            </button>
            <button
              type="button"
              class="button"
              aria-label={i18n.t('rules.deleteOne', [rule.text])}
              onClick={() => void actions.act((acts) => acts.removeRule(ports, rule.id))}
            >
              {i18n.t('rules.delete')}
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
