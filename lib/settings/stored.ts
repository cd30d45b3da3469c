import { browser } from 'wxt/browser';
import { parseSettings, type ReadSettings } from './schema';

const key = 'settings';

type Change = { newValue?: unknown };

/** Gives the settings of this profile; broken fields have fallen back and are named. */
export async function readSettings(): Promise<ReadSettings> {
  const stored = await browser.storage.local.get(key);
  return parseSettings(stored[key]);
}

/** Calls back whenever any context has changed the settings; gives the way to stop. */
export function onSettingsChanged(
  listener: (read: ReadSettings) => void | Promise<void>,
): () => void {
  async function changed(changes: Record<string, Change>, area: string): Promise<void> {
    if (area === 'local' && key in changes) await listener(parseSettings(changes[key]?.newValue));
  }
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
