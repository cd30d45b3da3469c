import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Told } from '../backup/told';
import { Mark } from '../brand';
import { usePage } from '../page';
import { CoverageSection } from './coverage-section';
import { DifferencesSection } from './differences-section';
import { InstallSection } from './install-section';
import { ReportSection } from './report-section';
import { RequestsSection } from './requests-section';
import { StoppedSection } from './stopped-section';
import { StorageSection } from './storage-section';
import { useFacts } from './use-facts';
import { WatchSection } from './watch-section';

/** What was asked of arXiv, how the watching stands, and a report of it. */
export function DiagnosticsPage(): JSX.Element {
  const { failure, ports } = usePage();
  const facts = useFacts();
  return (
    <>
      <header class="options-head">
        <Mark />
        <h1>{i18n.t('diagnostics.title')}</h1>
        <span class="spacer" />
        <button type="button" class="button" onClick={() => void ports.openPage('options.html')}>
          {i18n.t('action.options')}
        </button>
        <button type="button" class="button" onClick={() => void ports.openPage('library.html')}>
          {i18n.t('action.library')}
        </button>
      </header>
      <main class="options" aria-busy={!facts}>
        <p class="section-line">{i18n.t('diagnostics.line')}</p>
        {failure.value !== undefined && (
          <p class="refusal" role="alert">
            {i18n.t('diagnostics.failure', [wordsOf(failure.value)])}
          </p>
        )}
        {failure.value !== undefined && <Told />}
        {facts ? (
          <>
            <RequestsSection facts={facts} />
            <WatchSection facts={facts} />
            <StoppedSection facts={facts} />
            <CoverageSection facts={facts} />
            <DifferencesSection facts={facts} />
            <StorageSection facts={facts} />
            <InstallSection facts={facts} />
            <ReportSection facts={facts} />
          </>
        ) : (
          <p role="status">{i18n.t('diagnostics.reading')}</p>
        )}
      </main>
    </>
  );
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
