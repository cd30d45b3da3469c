import { browser } from 'wxt/browser';
import type { SyncPort } from '@/components/sync/sync-port';
import { armSync, disarmSync } from '@/lib/sync/arm';
import { browserSync } from '@/lib/sync/browser-sync/stored';
import { forgetServer, keepServer, tryServer } from '@/lib/sync/devices/account';
import { forgetDevice } from '@/lib/sync/devices/forget-device';
import { noStatus, storedMemory } from '@/lib/sync/devices/state';
import { runSync } from '@/lib/sync/run-sync';
import { type GivenPorts, syncPorts } from './sync-ports';

/** What the options do with other devices. */
export function syncPort(given: GivenPorts): SyncPort {
  const ports = syncPorts(given);
  const { account, status, state, name } = storedMemory;
  return {
    request: (origin) => browser.permissions.request({ origins: [origin] }),
    async read() {
      const [at, said, device = '', inBrowser] = await Promise.all([
        account.read(),
        status.read(),
        name.read(),
        browserSync.read(),
      ]);
      return {
        account: at && { address: at.address, name: at.name },
        status: said ?? noStatus,
        device,
        inBrowser,
      };
    },
    onChanged(listener) {
      function changed(changes: Record<string, unknown>, area: string): void {
        if (area === 'local' && Object.keys(changes).some((key) => key.startsWith('sync-')))
          listener();
      }
      browser.storage.onChanged.addListener(changed);
      return () => browser.storage.onChanged.removeListener(changed);
    },
    async turnOn(wanted) {
      const trouble = await tryServer(ports, wanted);
      if (trouble) return trouble;
      await keepServer(storedMemory, wanted);
      void runSync(ports);
      return undefined;
    },
    async turnOff() {
      await forgetServer(ports);
      if (!(await browserSync.read())) await disarmSync();
    },
    rename: (device) => name.write(device.trim()),
    async decide(keeps) {
      const question = (await status.read())?.question;
      const known = await state.read();
      if (!question || !known) return;
      const { device, to } = question;
      await state.write({ ...known, decided: { device, to, keeps } });
      await runSync(ports);
    },
    sync: () => runSync(ports),
    forget: (device) =>
      ports.locks.request('sync', () => forgetDevice(ports, device).catch(() => false)),
    async decideBrowserSync(keeps) {
      await browserSync.write({ ...(await browserSync.read()), keeps });
      await runSync(ports);
    },
    async turnBrowserSync(on) {
      await browserSync.write(on ? {} : undefined);
      await armSync(ports.now());
      if (on) await runSync(ports);
    },
  };
}
