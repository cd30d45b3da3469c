import type { LibraryDatabase } from '@/lib/library/database';
import { freshMark } from '@/lib/library/fresh-mark';
import type { Mark } from '@/lib/library/types/marks';
import { applyRows, type Guard } from '../devices/apply';
import type { SyncPorts } from '../devices/ports';
import { type SyncedRow, syncedIn } from '../devices/synced-rows';
import {
  applySettings,
  linesOfSettings,
  readSyncedSettings,
  type SettingsPort,
  settingsIn,
} from '../devices/synced-settings';
import type { SmallMark } from './mark-text';
import { type NamedPart, type Pieces, piecesOf } from './pieces';
import { form, readPieces } from './read-pieces';
import type { BrowserSyncStatus } from './status';
import { wantedOf } from './wanted';

/**
 * Takes in what the browser's sync brought and gives it what is here, where the reader has turned it on.
 * All devices write the same pieces; whoever writes last may take a change of another away, which that
 * one, as it has it in its library, brings again. What came of it is stored; throws nothing.
 */
export async function syncBrowser(ports: SyncPorts): Promise<void> {
  const before = await ports.inBrowser.read();
  if (!before || (before.question && before.keeps === undefined)) return;
  try {
    await ports.inBrowser.write(await exchange(ports, before));
  } catch {
    await ports.inBrowser.write({ gauge: before.gauge, failed: (before.failed ?? 0) + 1 });
  }
}

async function exchange(ports: SyncPorts, before: BrowserSyncStatus): Promise<BrowserSyncStatus> {
  const { db, area, applied, now, settings } = ports;
  const held = await area.get();
  const read = readPieces(held);
  if (!read) return { ...before, failed: (before.failed ?? 0) + 1 };
  const rows = syncedIn(read.lines);
  for (const [id, row] of await marksOf(db, read.marks)) rows.set(id, row);
  const { keeps } = before;
  const decided =
    keeps === undefined ? { asks: true as const } : { asks: false as const, keeps, now: now() };
  const guard: Guard = { ...decided, handsOn: true };
  const { tables, question } = await applyRows(db, rows, guard);
  if (question) return { gauge: before.gauge, question };
  await applySettings(settings, settingsIn(read.lines));
  if (tables.size > 0) await applied(tables);
  const { marks, others } = await wantedOf(db);
  const { pieces, gauge } = piecesOf(marks, [...(await settingsPart(settings)), ...others]);
  await replace(area, held, { ...pieces, form });
  return { gauge };
}

/** Settings come first, as they are few; they have no name. */
async function settingsPart(port: SettingsPort): Promise<NamedPart[]> {
  const lines = linesOfSettings(await readSyncedSettings(port));
  if (lines.length === 0) return [];
  const value = lines.map(({ table, row }) => ({ [table]: row }));
  return [{ name: '', value }];
}

/** Two calls at most: browsers take 120 a minute. */
async function replace(area: SyncPorts['area'], held: Pieces, wanted: Pieces): Promise<void> {
  const gone = Object.keys(held).filter((key) => /^[mq]\d$/.test(key) && !(key in wanted));
  const changed = Object.entries(wanted).filter(
    ([key, value]) => JSON.stringify(held[key]) !== JSON.stringify(value),
  );
  if (gone.length > 0) await area.remove(gone);
  if (changed.length > 0) await area.set(Object.fromEntries(changed));
}

/** Small marks say nothing of the rest of a mark, which is then as it stands here. */
async function marksOf(
  db: LibraryDatabase,
  marks: readonly SmallMark[],
): Promise<[string, SyncedRow][]> {
  const held = await db.marks.bulkGet(marks.map(({ id }) => id));
  return marks.map((small, at) => [`marks/${small.id}`, syncedOf(small, held[at])]);
}

function syncedOf(small: SmallMark, held: Mark | undefined): SyncedRow {
  const { id, seenVersion, published, firstSeen, starred, later, unread } = small;
  const base = held ?? freshMark({ id, version: seenVersion, published }, firstSeen);
  const flags = { starred: starred.value, later: later.value };
  const row: Mark = { ...base, ...flags, ...(unread.at !== undefined && { unread: unread.value }) };
  const dated = Object.entries({ starred, later, unread });
  const times = dated.flatMap(([name, { at }]) => (at === undefined ? [] : [[name, at] as const]));
  if (times.length === 0) return { row };
  const latest = Math.max(...times.map(([, at]) => at));
  return { row, edit: { id: `marks/${id}`, at: latest, fields: Object.fromEntries(times) } };
}
