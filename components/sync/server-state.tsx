import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DevicesStatus } from '@/lib/sync/devices/state';
import { numberWords } from '../locale';
import { usePage } from '../page';
import { OtherDevice } from './other-device';
import { Question } from './question';
import { deviceNames, nextWords, stateWords, troubleWords } from './state-words';
import type { SyncPort, SyncView } from './sync-port';

type Props = { port: SyncPort; view: SyncView; account: NonNullable<SyncView['account']> };

/** How the sync with a server stands, and what the reader can do about it. */
export function ServerState({ port, view, account }: Props): JSX.Element {
  const { actions } = usePage();
  const [isBusy, setBusy] = useState(false);
  const { question, others } = view.status;
  const { host } = new URL(account.address);
  const isBarred = view.status.trouble?.code === 'noPermission';
  async function busily(work: Promise<unknown>): Promise<void> {
    setBusy(true);
    await work;
    setBusy(false);
  }
  async function allowAndSync(): Promise<void> {
    const granted = await port.request(`https://${new URL(account.address).hostname}/*`);
    if (granted) await port.sync();
  }
  async function turnOff(): Promise<void> {
    await port.turnOff();
    actions.say(i18n.t('sync.server.turnedOff'));
  }
  return (
    <>
      <p class="hint">{i18n.t('sync.server.at', [host])}</p>
      <Said status={view.status} isBusy={isBusy} />
      {question && (
        <Question
          {...question}
          device={deviceNames(others.filter(({ device }) => device === question.device))}
          onDecide={(keeps) => void busily(port.decide(keeps))}
        />
      )}
      {others.length > 0 && (
        <ul class="sync-others">
          {others.map((other) => (
            <OtherDevice
              key={other.device}
              other={other}
              onForget={() => port.forget(other.device)}
            />
          ))}
        </ul>
      )}
      <div class="query-actions">
        <button
          type="button"
          class="button"
          data-home
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) void busily(isBarred ? allowAndSync() : port.sync());
          }}
        >
          {isBarred ? i18n.t('sync.server.allow', [host]) : i18n.t('sync.server.now')}
        </button>
        <button type="button" class="button" onClick={() => void turnOff()}>
          {i18n.t('sync.server.turnOff')}
        </button>
      </div>
      <label class="labelled sync-device">
        {i18n.t('sync.server.device')}
        <input
          class="field"
          maxLength={40}
          value={view.device}
          onChange={({ currentTarget }) => void port.rename(currentTarget.value)}
        />
      </label>
    </>
  );
}

function Said({ status, isBusy }: { status: DevicesStatus; isBusy: boolean }): JSX.Element {
  const now = usePage().now.value;
  const { trouble, others, unreadable, newer } = status;
  return (
    <div role="status">
      <p>{isBusy ? i18n.t('sync.server.busy') : stateWords(status, now)}</p>
      {others.length > 0 && (
        <p class="hint" dir="auto">
          {i18n.t('sync.state.list', [deviceNames(others)])}
        </p>
      )}
      {trouble && (
        <p class="refusal">
          {troubleWords(trouble)}
          {' · '}
          {nextWords(status, now)}
        </p>
      )}
      {unreadable.length > 0 && (
        <p class="hint">
          {i18n.t('sync.state.unreadable', unreadable.length, [numberWords(unreadable.length)])}
        </p>
      )}
      {newer.length > 0 && (
        <p class="refusal" dir="auto">
          {i18n.t('sync.state.newer', [
            deviceNames(others.filter(({ device }) => newer.includes(device))),
          ])}
        </p>
      )}
    </div>
  );
}
