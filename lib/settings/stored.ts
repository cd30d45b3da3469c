import { browser } from 'wxt/browser';
import { parseSettings, type ReadSettings, type Settings } from './schema';

const key = 'settings';

/** Gives the settings of this profile; broken fields have fallen back and are named. */
export async function readSettings(): Promise<ReadSettings> {
  const stored = await browser.storage.local.get(key);
  return parseSettings(stored[key]);
}

/** Changes some settings and keeps the others; gives them as they now stand. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const { settings } = await readSettings();
  const next = { ...settings, ...change };
  await browser.storage.local.set({ [key]: next });
  return next;
}

/** Calls back whenever any context has changed the settings; gives the way to stop. */
export function onSettingsChanged(listener: (read: ReadSettings) => void): () => void {
  function changed(changes: Record<string, { newValue?: unknown }>, area: string): void {
    if (area === 'local' && key in changes) listener(parseSettings(changes[key]?.newValue));
  }
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
