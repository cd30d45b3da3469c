import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { OptionsSection } from '../options-section';
import { BrowserSync } from './browser-sync';
import { ServerForm } from './server-form';
import { ServerState } from './server-state';
import { useSync } from './use-sync';

/** What of the library goes to the reader's other devices, and by which way. */
export function DevicesSection(): JSX.Element {
  const sync = useSync();
  return (
    <OptionsSection id="devices" title={i18n.t('sync.title')} line={i18n.t('sync.line')}>
      {sync && (
        <>
          <h3 class="sync-head">{i18n.t('sync.browser.title')}</h3>
          <BrowserSync {...sync} />
          <h3 class="sync-head">{i18n.t('sync.server.title')}</h3>
          {sync.view.account ? (
            <ServerState {...sync} account={sync.view.account} />
          ) : (
            <ServerForm {...sync} />
          )}
        </>
      )}
    </OptionsSection>
  );
}
