import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { type Facts, settingLines } from '@/lib/watch/diagnosis/facts';
import { OptionsSection } from '../options-section';
import { FactList } from './fact-list';

/** Versions, permissions and settings. */
export function InstallSection({ facts }: { facts: Facts }): JSX.Element {
  const { browser, databaseVersion, settings } = facts;
  return (
    <OptionsSection id="install" title={i18n.t('diagnostics.install.title')}>
      <FactList
        facts={[
          [i18n.t('diagnostics.install.version'), browser.version],
          [i18n.t('diagnostics.install.browser'), browser.browser],
          [i18n.t('diagnostics.install.database'), String(databaseVersion)],
        ]}
      />
      <h3>{i18n.t('diagnostics.install.permissions')}</h3>
      <FactList
        facts={browser.permissions.map(({ name, granted }) => [
          name,
          i18n.t(`diagnostics.install.${granted ? 'granted' : 'missing'}`),
        ])}
      />
      <h3>{i18n.t('diagnostics.install.settings')}</h3>
      <FactList facts={settingLines(settings)} />
    </OptionsSection>
  );
}
