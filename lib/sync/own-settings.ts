import {
  changeSettings,
  readSettingsEdits,
  type SettingsPorts,
} from '@/lib/settings/change-settings';
import { parseSettings, parseSome } from '@/lib/settings/schema';
import { readSettings } from '@/lib/settings/stored';
import type { OwnSettings } from './export/library-lines';
import { planSettings } from './import/plan-import';
import type { FileSides } from './import/read-sides';

/** Gives the settings the reader has changed or that differ from what everybody begins with. */
export async function ownSettings(): Promise<OwnSettings> {
  const [{ settings }, edits] = await Promise.all([readSettings(), readSettingsEdits()]);
  const first = new Map(Object.entries(parseSettings(undefined).settings));
  const own = Object.entries(settings).filter(
    ([name, value]) =>
      Object.hasOwn(edits, name) || JSON.stringify(value) !== JSON.stringify(first.get(name)),
  );
  return { settings: parseSome(Object.fromEntries(own)).settings, edits };
}

/** Merges the settings of a file into ours; gives the way back, undefined when none changed. */
export async function mergeSettings(
  ports: SettingsPorts,
  sides: FileSides['sides'],
): Promise<(() => Promise<void>) | undefined> {
  const plan = planSettings(await ownSettings(), sides);
  const { settings: next } = parseSome(plan?.after.row ?? {});
  const { settings: before } = await readSettings();
  const names = new Map(Object.entries(before));
  const changed = Object.entries(next).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(names.get(name)),
  );
  if (changed.length === 0) return undefined;
  await changeSettings(ports, next, plan?.after.edit?.fields ?? {});
  const back = Object.fromEntries(changed.map(([name]) => [name, names.get(name)]));
  return async () => void (await changeSettings(ports, parseSome(back).settings));
}
