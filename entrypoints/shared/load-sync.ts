import type { SyncPort } from '@/components/sync/sync-port';
import { loadScript } from './own-scripts';
import type { GivenPorts } from './sync-ports';

/** What `entrypoints/sync.ts` leaves behind. */
export type SyncScript = {
  run(given: GivenPorts): Promise<void>;
  /** What the options do with it. */
  port(given: GivenPorts): SyncPort;
};

declare global {
  var arxivDailySync: SyncScript | undefined;
}

/**
 * Loads what syncs, once in the life of a page or worker. It is a script of its own since the background
 * has no room for it, and a page would share what it is made of with the popup's start.
 */
export async function loadSyncScript(): Promise<SyncScript> {
  if (!globalThis.arxivDailySync) await loadScript('sync');
  if (!globalThis.arxivDailySync) throw new Error('entrypoints: sync.js left nothing behind');
  return globalThis.arxivDailySync;
}
