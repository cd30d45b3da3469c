import type { PlainRow } from '@/lib/library/lift-row';
import type { EditTimes } from '@/lib/library/types/reader';
import type { Settings } from '@/lib/settings/schema';
import type { Line } from '../lines';
import { mergeRow } from '../merge/merge-row';

/** The settings the reader has changed, and when. */
export type SyncedSettings = { row?: Partial<Settings>; edit?: EditTimes };

/** Where a device keeps its settings. */
export type SettingsPort = {
  read(): Promise<{ settings: Settings; edits: Record<string, number> }>;
  change(change: Partial<Settings>, edits: Record<string, number>): Promise<void>;
};

/** Whether notifications are allowed is a matter of each browser. */
const ownNames: ReadonlySet<string> = new Set(['notifications']);

/** Reads what of the settings goes to other devices: what the reader has changed. */
export async function readSyncedSettings(port: SettingsPort): Promise<SyncedSettings> {
  const { settings, edits } = await port.read();
  const known = Object.entries(edits).filter(([name]) => !ownNames.has(name) && name in settings);
  if (known.length === 0) return {};
  const names = new Set(known.map(([name]) => name));
  const row = Object.fromEntries(Object.entries(settings).filter(([name]) => names.has(name)));
  const at = Math.max(...known.map(([, time]) => time));
  return { row, edit: { id: 'settings', at, fields: Object.fromEntries(known.sort()) } };
}

/** The lines of a file with these settings; none where nothing was changed. */
export function linesOfSettings({ row, edit }: SyncedSettings): Line[] {
  if (!row || !edit) return [];
  return [
    { table: 'settings', row },
    { table: 'edits', row: edit },
  ];
}

/** What the lines of a file say of settings. */
export function settingsIn(lines: readonly Line[]): SyncedSettings {
  const found: SyncedSettings = {};
  for (const { table, row } of lines) {
    if (table === 'settings') found.row = row;
    if (table === 'edits' && row.id === 'settings') found.edit = row;
  }
  return found;
}

/** Merges settings of another device into those here, each by when it was changed last. */
export async function applySettings(port: SettingsPort, theirs: SyncedSettings): Promise<void> {
  if (!theirs.row || !theirs.edit) return;
  const mine = await readSyncedSettings(port);
  const { row = {}, edit }: { row?: PlainRow; edit?: EditTimes } = mergeRow(
    'settings',
    mine,
    theirs,
  );
  const names = Object.keys(row).filter((name) => !ownNames.has(name));
  const held: PlainRow = mine.row ?? {};
  const changed = names.filter((name) => JSON.stringify(row[name]) !== JSON.stringify(held[name]));
  const edits = Object.fromEntries(names.map((name) => [name, edit?.fields[name] ?? 0]));
  const isSame = JSON.stringify(edits) === JSON.stringify(mine.edit?.fields ?? {});
  if (changed.length === 0 && isSame) return;
  await port.change(Object.fromEntries(changed.map((name) => [name, row[name]])), edits);
}
