import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { OptionsSection } from './options-section';
import { usePage } from './page';

/** What this is, whom it thanks, and where the data lives. */
export function AboutSection(): JSX.Element {
  const { version, openPage } = usePage().ports;
  return (
    <OptionsSection id="about" title={i18n.t('about.title')}>
      <p>{i18n.t('about.version', [version])}</p>
      <p>{i18n.t('about.thanks')}</p>
      <p>{i18n.t('about.notAffiliated')}</p>
      <p>{i18n.t('about.data')}</p>
      <p>{i18n.t('diagnostics.about')}</p>
      <div class="query-actions">
        <button type="button" class="button" onClick={() => void openPage('diagnostics.html')}>
          {i18n.t('diagnostics.open')}
        </button>
      </div>
    </OptionsSection>
  );
}
