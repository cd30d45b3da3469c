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
  async function changed(changes: Record<string, Change>): Promise<void> {
    if (key in changes) await listener(parseSettings(changes[key]?.newValue));
  }
  // Not of all of storage: each change of the popup's first screen would wake the background.
  const { onChanged } = browser.storage.local;
  onChanged.addListener(changed);
  return () => onChanged.removeListener(changed);
}
