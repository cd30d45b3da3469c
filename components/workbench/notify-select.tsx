import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { notifyRule } from '@/lib/library/notify-rule';
import type { NotifyRule, SavedQuery } from '@/lib/library/types/reader';

const rules: readonly NotifyRule[] = ['never', 'new', 'highlighted'];

/** Of which new papers of a query notifications tell. */
export function NotifySelect(props: {
  query: SavedQuery;
  onRule: (rule: NotifyRule) => void;
}): JSX.Element {
  const chosen = notifyRule(props.query);
  return (
    <label class="option">
      {i18n.t('places.notify')}
      <select
        class="field"
        value={chosen}
        onChange={({ currentTarget }) => {
          const rule = rules[currentTarget.selectedIndex];
          if (rule) props.onRule(rule);
        }}
      >
        {rules.map((rule) => (
          <option key={rule} value={rule}>
            {i18n.t(`places.notifyRule.${rule}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
