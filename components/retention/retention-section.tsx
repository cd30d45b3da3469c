import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { OptionsSection } from '../options-section';
import { DaysField } from './days-field';
import { RetentionEffect } from './retention-effect';
import { Sentence } from './sentence';
import { useRetention } from './use-retention';

/** What is kept and what may go, in three sentences with the reader's choices in them. */
export function RetentionSection(): JSX.Element {
  const retention = useRetention();
  const { rule, change } = retention;
  const { forgetRead, forgetDays, keepHighlighted, keepArchived } = rule;
  return (
    <OptionsSection
      id="retention"
      title={i18n.t('retention.title')}
      line={i18n.t('retention.line')}
    >
      <div class="retention">
        <p>
          {i18n.t('retention.kept')}{' '}
          <Switch
            words={i18n.t('settings.keepHighlighted')}
            checked={keepHighlighted}
            onChange={(on) => change({ keepHighlighted: on })}
          />
        </p>
        <p>
          {i18n.t('retention.unread')}{' '}
          <Switch
            words={i18n.t('settings.keepArchived')}
            checked={keepArchived}
            onChange={(on) => change({ keepArchived: on })}
          />
        </p>
        <Sentence
          words={(gap) => i18n.t(forgetRead ? 'retention.after' : 'retention.never', [gap, gap])}
          fields={[
            <select
              key="read"
              class="field"
              data-home
              aria-label={i18n.t('settings.forgetRead')}
              value={forgetRead ? 'after' : 'never'}
              onChange={({ currentTarget: { value } }) => change({ forgetRead: value === 'after' })}
            >
              <option value="after">{i18n.t('retention.removedAfter')}</option>
              <option value="never">{i18n.t('retention.neverRemoved')}</option>
            </select>,
            <DaysField
              key="days"
              days={forgetDays}
              onDays={(days) => change({ forgetDays: days })}
            />,
          ]}
        />
      </div>
      <p class="hint">{i18n.t('retention.hint')}</p>
      <RetentionEffect {...retention} />
    </OptionsSection>
  );
}

type SwitchProps = { words: string; checked: boolean; onChange: (on: boolean) => void };

function Switch({ words, checked, onChange }: SwitchProps): JSX.Element {
  return (
    <label class="option">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {words}
    </label>
  );
}
