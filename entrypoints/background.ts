import { defineBackground } from 'wxt/utils/define-background';
import { createClient } from '@/lib/arxiv/client';
import { database } from '@/lib/library/database';
import { guardOf } from '@/lib/sync/backup/guard';
import { refusedUntil } from '@/lib/watch/back-off';
import { startBringing } from '@/lib/watch/bring-back';
import { startSync } from '@/lib/sync/start';
import { paintBadge } from '@/lib/watch/badge';
import { startMenus } from '@/lib/watch/menus';
import { startOmnibox } from '@/lib/watch/omnibox';
import type { WatchPorts } from '@/lib/watch/ports';
import { startSaving } from '@/lib/watch/save-links';
import { startShortcuts } from '@/lib/watch/shortcuts';
import { storedPace } from '@/lib/watch/stored-pace';
import { startWatch } from '@/lib/watch/watch';
import { keepSyncScript, loadSyncScript } from './shared/load-sync';

/** The one place where network, clock and timers enter; everything below is handed them. */
export default defineBackground(() => {
  const now = () => Date.now();
  const { locks } = navigator;
  const client = createClient({
    fetch: (input, init) => fetch(input, init),
    sleep: (ms, signal) => sleep(ms, signal),
    now,
    locks,
    pace: storedPace,
    backOff: (refusals) => refusedUntil(refusals, now(), Math.random),
  });
  const ports: WatchPorts = {
    db: database,
    client,
    now,
    sleep: (ms) => sleep(ms),
    random: Math.random,
    locks,
    isOnline: () => navigator.onLine,
    onOnline: (listener) => addEventListener('online', listener),
  };
  database.guard = guardOf(database, ports);
  startWatch(ports);
  startBringing(ports);
  startMenus(ports);
  startSaving(ports);
  startOmnibox(ports);
  startShortcuts();
  keepSyncScript();
  startSync(async () => (await loadSyncScript()).run({ db: database, paintBadge }));
});

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
