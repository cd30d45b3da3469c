import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ChoiceField } from './choice-field';
import { OptionsSection } from './options-section';
import { usePage } from './page';
import { useChange } from './use-change';

/** How the pages look. */
export function ReadingSection(): JSX.Element {
  const { theme, density } = usePage().settings.value.settings;
  const change = useChange();
  return (
    <OptionsSection id="reading" title={i18n.t('reading.title')}>
      <ChoiceField
        name="theme"
        legend={i18n.t('settings.theme')}
        value={theme}
        options={[
          { value: 'auto', words: i18n.t('reading.auto') },
          { value: 'light', words: i18n.t('reading.light') },
          { value: 'dark', words: i18n.t('reading.dark') },
        ]}
        onChoose={(next) => change({ theme: next })}
      />
      <ChoiceField
        name="density"
        legend={i18n.t('settings.density')}
        value={density}
        options={[
          { value: 'comfortable', words: i18n.t('reading.comfortable') },
          { value: 'compact', words: i18n.t('reading.compact') },
        ]}
        onChoose={(next) => change({ density: next })}
      />
    </OptionsSection>
  );
}
