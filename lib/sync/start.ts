import { browser } from 'wxt/browser';
import { syncAlarm } from './alarm';

/** Listens to what may begin a sync; to be called in the background's first synchronous turn. */
export function startSync(run: () => Promise<void>): void {
  async function sync(): Promise<void> {
    const on = await browser.storage.local.get(['sync-account', 'sync-browser']);
    if (Object.keys(on).length > 0) await run();
  }
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === syncAlarm) await sync();
  });
  browser.runtime.onStartup.addListener(sync);
  browser.runtime.onInstalled.addListener(sync);
  browser.storage.sync.onChanged.addListener(sync);
}
