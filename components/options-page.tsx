import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { AboutSection } from './about-section';
import { BackupsSection } from './backup/backups-section';
import { Mark } from './brand';
import { ExchangeSection } from './exchange/exchange-section';
import { FollowSection } from './exchange/follow-section';
import { FailureScreen } from './failure-screen';
import { KeysSection } from './keys/keys-section';
import { useKeys } from './keys/use-keys';
import { MenuSection } from './menu-section';
import { NoticesSection } from './notices-section';
import { LinksSection } from './out/links-section';
import { usePage } from './page';
import { QueriesSection } from './queries-section';
import { ReadSection } from './read-section';
import { ReadingSection } from './reading-section';
import { RestoreSection } from './restore/restore-section';
import { RetentionSection } from './retention/retention-section';
import { RulesSection } from './rules/rules-section';
import { ScheduleSection } from './schedule-section';
import { SettingsNotice } from './settings-notice';
import { DevicesSection } from './sync/devices-section';
import { ToastBar } from './toast-bar';
import { TransferSection } from './transfer/transfer-section';
import { useKeptFocus } from './use-kept-focus';
import { useWatch } from './use-watch';

/** The options: what is watched, when, and how it looks. Each setting counts at once. */
export function OptionsPage(): JSX.Element {
  const { actions, failure, ports } = usePage();
  const facts = useWatch();
  useKeptFocus();
  useKeys((command) => command === 'undo' && void actions.undo());
  if (failure.value) return <FailureScreen page={i18n.t('options.title')} />;
  return (
    <>
      <header class="options-head">
        <Mark />
        <h1>{i18n.t('options.title')}</h1>
        <span class="spacer" />
        <button type="button" class="button" onClick={() => void ports.openPage('library.html')}>
          {i18n.t('action.library')}
        </button>
      </header>
      <main class="options">
        <SettingsNotice />
        {facts && (
          <>
            <FollowSection />
            <QueriesSection facts={facts} />
            <RulesSection queries={facts.queries} />
            <ExchangeSection queries={facts.queries} />
            <ScheduleSection />
            <NoticesSection />
            <MenuSection />
            <ReadingSection />
            <ReadSection />
            <KeysSection />
            <LinksSection />
            <TransferSection />
            <RetentionSection />
            <RestoreSection />
            <BackupsSection />
            <DevicesSection />
            <AboutSection />
          </>
        )}
      </main>
      <ToastBar />
    </>
  );
}
