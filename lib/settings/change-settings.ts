import { browser } from 'wxt/browser';
import type { Settings } from './schema';
import { readSettings } from './stored';

const editsKey = 'settings-edits';

/** What a change of the settings needs: locks that hold in every page, and the computer's clock. */
export type SettingsPorts = { locks: Pick<LockManager, 'request'>; now(): number };

/** Gives when the reader last changed which setting, computer's clock, epoch milliseconds. */
export async function readSettingsEdits(): Promise<Record<string, number>> {
  const stored = await browser.storage.local.get(editsKey);
  const times: [string, unknown][] = Object.entries(stored[editsKey] ?? {});
  return Object.fromEntries(
    times.filter((one): one is [string, number] => Number.isFinite(one[1])),
  );
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
  return locks.request('settings', async () => {
    const [{ settings }, former] = await Promise.all([readSettings(), readSettingsEdits()]);
    const next = { ...settings, ...change };
    // A later change has a later time, also where a clock was wrong.
    const made = Object.keys(change).map((name) => [
      name,
      Math.max(now(), (former[name] ?? 0) + 1),
    ]);
    const nextEdits = { ...former, ...(edits ?? Object.fromEntries(made)) };
    await browser.storage.local.set({ settings: next, [editsKey]: nextEdits });
    return next;
  });
}
