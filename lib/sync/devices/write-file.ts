import { headerOf } from '../lines';
import { withoutSign } from '../without-sign';
import { type DeviceFile, fileName } from './file-name';
import { pack } from './pack';
import type { Session } from './session';
import { linesOfSynced, readSynced, type SyncedRow, syncedTables } from './synced-rows';
import { linesOfSettings, readSyncedSettings } from './synced-settings';

/** What went into a file. */
type Written = { rows: Map<string, SyncedRow>; settings: string };

/**
 * Writes a file with these rows, `table/key` each, and the settings. That it may be there is stored before, that it is
 * there after the server said so; rows that stand as they were sent are then no longer to be sent.
 */
export async function writeFile(
  { ports, dav, state, keep }: Session,
  file: DeviceFile,
  ids: readonly string[],
): Promise<Written> {
  const { db, now } = ports;
  const name = fileName(file);
  const rows = await db.transaction('r', syncedTables(db), () => readSynced(db, ids));
  const settings = linesOfSettings(await readSyncedSettings(ports.settings));
  const lines = [...settings, ...linesOfSynced(rows)];
  const packed = await pack(headerOf('journal', state.device, now()), lines);
  await keep({ files: { ...state.files, [name]: false } });
  await dav.put(name, packed);
  return { rows, settings: JSON.stringify(settings) };
}

/** Takes the sign from rows that still stand as they were sent. */
export async function markSent(
  { ports: { db } }: Session,
  sent: ReadonlyMap<string, SyncedRow>,
): Promise<void> {
  await db.transaction('rw', db.edits, async () => {
    const rows = await db.edits.bulkGet([...sent.keys()]);
    const same = rows.flatMap((row) => {
      if (row?.unsent !== 1) return [];
      const isSame = JSON.stringify(row) === JSON.stringify(sent.get(row.id)?.edit);
      return isSame ? withoutSign(row) : [];
    });
    await db.edits.bulkPut(same);
  });
}
