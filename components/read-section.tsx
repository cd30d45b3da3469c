import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { OptionsSection } from './options-section';
import { usePage } from './page';
import { useChange } from './use-change';

/** What marks a paper as read by itself; each can be undone like any other action. */
export function ReadSection(): JSX.Element {
  const { settings } = usePage().settings.value;
  const change = useChange();
  return (
    <OptionsSection id="read" title={i18n.t('select.readTitle')} line={i18n.t('select.readLine')}>
      <div class="choice-field">
        {(['readByLink', 'readByOpening', 'readByScrolling'] as const).map((name) => (
          <label class="option" key={name}>
            <input
              type="checkbox"
              checked={settings[name]}
              onChange={(event) => change({ [name]: event.currentTarget.checked })}
            />
            {i18n.t(`settings.${name}`)}
          </label>
        ))}
      </div>
    </OptionsSection>
  );
}
