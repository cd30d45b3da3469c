import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { parseSettings, type ReadSettings, type Settings } from './schema';

const key = 'settings';
const editsKey = 'settings-edits';
const times = v.fallback(v.record(v.string(), v.number()), {});

type Change = { newValue?: unknown };

/** What a change of the settings needs: locks that hold in every page, and the computer's clock. */
export type SettingsPorts = { locks: Pick<LockManager, 'request'>; now(): number };

/** Gives the settings of this profile; broken fields have fallen back and are named. */
export async function readSettings(): Promise<ReadSettings> {
  const stored = await browser.storage.local.get(key);
  return parseSettings(stored[key]);
}

/** Gives when the reader last changed which setting, computer's clock, epoch milliseconds. */
export async function readSettingsEdits(): Promise<Record<string, number>> {
  const stored = await browser.storage.local.get(editsKey);
  return v.parse(times, stored[editsKey]);
}

/**
 * Changes some settings and keeps the others; gives them as they now stand. Changes wait for each other,
 * whichever pages they are made in, so that none is lost. `edits` are the times of the changes where
 * they weren't made now.
 */
export function changeSettings(
  { locks, now }: SettingsPorts,
  change: Partial<Settings>,
  edits?: Record<string, number>,
): Promise<Settings> {
  return locks.request(key, async () => {
    const [{ settings }, former] = await Promise.all([readSettings(), readSettingsEdits()]);
    const next = { ...settings, ...change };
    // A later change has a later time, also where a clock was wrong.
    const made = Object.keys(change).map((name) => [
      name,
      Math.max(now(), (former[name] ?? 0) + 1),
    ]);
    const nextEdits = { ...former, ...(edits ?? Object.fromEntries(made)) };
    await browser.storage.local.set({ [key]: next, [editsKey]: nextEdits });
    return next;
  });
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
