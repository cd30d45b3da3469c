import { armSync } from './arm';
import { syncBrowser } from './browser-sync/sync-browser';
import type { SyncPorts } from './devices/ports';
import { syncDevices } from './devices/sync-devices';

/** How long a sync may take at each step before the alarm takes it for dead, milliseconds. */
const watch = 60_000;

/** What a run of all syncs needs beside what each needs. */
export type RunPorts = SyncPorts & { locks: Pick<LockManager, 'request'> };

/** Syncs by all ways the reader has turned on, one run at a time, and sets the alarm for the next. */
export function runSync(ports: RunPorts): Promise<void> {
  return ports.locks.request('sync', async () => {
    const { memory, now } = ports;
    // Rings when the worker dies meanwhile.
    await armSync(now(), now() + watch);
    await syncBrowser(ports);
    await syncDevices(ports);
    // What came from the server may go by the browser too.
    if (await memory.account.read()) await syncBrowser(ports);
    const { trouble } = (await memory.status.read()) ?? {};
    await armSync(now(), trouble?.retryAt);
  });
}
