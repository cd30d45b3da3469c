import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { BrowserSyncStatus } from '@/lib/sync/browser-sync/status';
import { numberWords } from '../locale';
import { Question } from './question';
import type { SyncPort, SyncView } from './sync-port';

/** The browser's own sync: whether it is used, and what of the library fits into it. */
export function BrowserSync({ port, view }: { port: SyncPort; view: SyncView }): JSX.Element {
  const { inBrowser } = view;
  return (
    <>
      <label class="option">
        <input
          type="checkbox"
          checked={inBrowser !== undefined}
          aria-describedby="browser-sync-note"
          onChange={({ currentTarget }) => void port.turnBrowserSync(currentTarget.checked)}
        />
        {i18n.t('sync.browser.turnOn')}
      </label>
      <p class="hint" id="browser-sync-note">
        {i18n.t('sync.browser.line')}
      </p>
      {inBrowser && <Gauge status={inBrowser} />}
      {inBrowser?.question && (
        <Question
          {...inBrowser.question}
          device={i18n.t('sync.browser.device')}
          onDecide={(keeps) => void port.decideBrowserSync(keeps)}
        />
      )}
    </>
  );
}

function Gauge({ status: { gauge, failed } }: { status: BrowserSyncStatus }): JSX.Element {
  if (!gauge)
    return <p class="effect">{i18n.t(failed ? 'sync.browser.failed' : 'sync.browser.waiting')}</p>;
  const { used, quota, papers, papersOf, out } = gauge;
  const words = i18n.t('sync.browser.gauge', [
    numberWords(Math.ceil(used / 1000)),
    numberWords(Math.floor(quota / 1000)),
    numberWords(papers),
    numberWords(papersOf),
  ]);
  return (
    <div class="sync-gauge">
      <meter min={0} max={quota} value={used} aria-label={words} />
      <p class="effect" role="status">
        {words}
      </p>
      {out.length > 0 && <p dir="auto">{i18n.t('sync.browser.out', [outWords(out)])}</p>}
      {(out.length > 0 || papers < papersOf) && <p class="hint">{i18n.t('sync.browser.full')}</p>}
      {failed && <p class="refusal">{i18n.t('sync.browser.failed')}</p>}
    </div>
  );
}

function outWords(out: readonly string[]): string {
  return out.map((name) => name || i18n.t('sync.browser.settings')).join(i18n.t('card.nextItem'));
}
