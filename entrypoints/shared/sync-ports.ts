import { browser } from 'wxt/browser';
import type { LibraryDatabase } from '@/lib/library/database';
import { judgeAgain } from '@/lib/library/judge-again';
import { changeSettings, readSettingsEdits } from '@/lib/settings/change-settings';
import { readSettings } from '@/lib/settings/stored';
import { browserSync } from '@/lib/sync/browser-sync/stored';
import { storedMemory } from '@/lib/sync/devices/state';
import type { RunPorts } from '@/lib/sync/run-sync';
import { bringWhatMatters } from '@/lib/watch/papers-to-bring';

/** What pages and the background have of their own. */
export type GivenPorts = { db: LibraryDatabase; paintBadge(): Promise<void> };

/** Milliseconds for one request. Chrome ends a worker that waits 30 seconds on one fetch. */
const patience = 25_000;

/** What a sync touches of the world: network, clock, chance and locks enter here. */
export function syncPorts({ db, paintBadge }: GivenPorts): RunPorts {
  return {
    db,
    memory: storedMemory,
    settings: {
      read: async () => ({
        settings: (await readSettings()).settings,
        edits: await readSettingsEdits(),
      }),
      change: async (change, edits) => {
        const { locks } = navigator;
        await changeSettings({ locks, now: () => Date.now() }, change, edits);
      },
    },
    area: {
      get: () => browser.storage.sync.get(),
      set: (items) => browser.storage.sync.set(items),
      remove: (keys) => browser.storage.sync.remove(keys),
    },
    inBrowser: browserSync,
    fetch: (input, init) => fetch(input, init),
    now: () => Date.now(),
    timeout: () => AbortSignal.timeout(patience),
    random: Math.random,
    locks: navigator.locks,
    isOnline: () => navigator.onLine,
    mayAsk: (address) =>
      browser.permissions.contains({ origins: [`https://${new URL(address).hostname}/*`] }),
    applied: async (tables) => {
      if (tables.has('rules')) {
        await db.transaction('rw', db.rules, db.marks, db.papers, () => judgeAgain(db));
      }
      if (tables.has('marks')) await bringWhatMatters(await db.marks.count());
      await paintBadge();
      // Queries that came or went change when arXiv is asked next; who hears this alarm works it out.
      if (tables.has('queries')) await browser.alarms.create('round', { when: Date.now() });
    },
  };
}
