import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DevicesStatus } from '@/lib/sync/devices/state';
import { numberWords } from '../locale';
import { usePage } from '../page';
import { deviceNames, nextWords, stateWords, troubleWords } from './state-words';
import type { SyncPort, SyncView } from './sync-port';

type Props = { port: SyncPort; view: SyncView; account: NonNullable<SyncView['account']> };

/** How the sync with a server stands, and what the reader can do about it. */
export function ServerState({ port, view, account }: Props): JSX.Element {
  const { actions } = usePage();
  const [isBusy, setBusy] = useState(false);
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
      <Question status={view.status} onDecide={(keeps) => void busily(port.decide(keeps))} />
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

function Question(props: {
  status: DevicesStatus;
  onDecide: (keeps: boolean) => void;
}): JSX.Element | null {
  const { question, others } = props.status;
  if (!question) return null;
  const names = deviceNames(others.filter(({ device }) => device === question.device));
  return (
    <div class="notice notice-attention" role="alert">
      <h4>{i18n.t('sync.question.title')}</h4>
      <p dir="auto">
        {i18n.t('sync.question.words', [
          names || i18n.t('sync.state.unnamed'),
          numberWords(question.removes),
          numberWords(question.of),
        ])}
      </p>
      <div class="query-actions">
        <button type="button" class="button" onClick={() => props.onDecide(true)}>
          {i18n.t('sync.question.keep')}
        </button>
        <button type="button" class="button" onClick={() => props.onDecide(false)}>
          {i18n.t('sync.question.take')}
        </button>
      </div>
    </div>
  );
}
