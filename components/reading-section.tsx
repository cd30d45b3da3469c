import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ChoiceField } from './choice-field';
import { OptionsSection } from './options-section';
import { usePage } from './page';
import { useChange } from './use-change';

/** How the pages look. */
export function ReadingSection(): JSX.Element {
  const { theme, density, textSize, contrast } = usePage().settings.value.settings;
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
      <ChoiceField
        name="text-size"
        legend={i18n.t('settings.textSize')}
        value={textSize}
        options={(['small', 'normal', 'large', 'larger'] as const).map((size) => ({
          value: size,
          words: i18n.t(`reading.size.${size}`),
        }))}
        onChoose={(next) => change({ textSize: next })}
      />
      <ChoiceField
        name="contrast"
        legend={i18n.t('settings.contrast')}
        value={contrast}
        options={[
          { value: 'auto', words: i18n.t('reading.autoContrast') },
          { value: 'high', words: i18n.t('reading.highContrast') },
        ]}
        onChoose={(next) => change({ contrast: next })}
      />
    </OptionsSection>
  );
}
