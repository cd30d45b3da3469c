import { defineBackground } from 'wxt/utils/define-background';
import { database } from '@/lib/library/database';
import { guardOf } from '@/lib/sync/backup/guard';
import { pack } from '@/lib/sync/backup/pack';
import { startSync } from '@/lib/sync/start';
import { paintBadge } from '@/lib/watch/badge';
import { startBringing } from '@/lib/watch/bring-back';
import { startMenus } from '@/lib/watch/menus';
import { startOmnibox } from '@/lib/watch/omnibox';
import type { WatchPorts } from '@/lib/watch/ports';
import { startSaving } from '@/lib/watch/save-links';
import { startShortcuts } from '@/lib/watch/shortcuts';
import { startWatch } from '@/lib/watch/watch';
import { arxivClient, sleep } from './shared/arxiv-client';
import { keepFirst } from './shared/keep-first';
import { loadSyncScript } from './shared/load-sync';
import { keepScripts } from './shared/own-scripts';
import { noteForSearch } from './shared/search-index';
import { tellChange } from './shared/tell-change';

/** The one place where network, clock and timers enter; everything below is handed them. */
export default defineBackground(() => {
  const ports: WatchPorts = {
    db: database,
    client: arxivClient(),
    now: () => Date.now(),
    sleep: (ms) => sleep(ms),
    random: Math.random,
    locks: navigator.locks,
    pack,
    isOnline: () => navigator.onLine,
    onOnline: (listener) => addEventListener('online', listener),
  };
  database.guard = guardOf(database, ports);
  database.changing = tellChange;
  noteForSearch(database);
  startWatch(ports);
  startBringing(ports);
  startMenus(ports);
  startSaving(ports);
  startOmnibox(ports);
  startShortcuts();
  keepScripts();
  keepFirst({ anew: false });
  startSync(async () => (await loadSyncScript()).run({ db: database, paintBadge }));
});
