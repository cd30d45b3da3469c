import { DavError } from '../dav/dav-error';
import { type DeviceFile, fileName } from './file-name';
import type { Folder } from './folder';
import { isLacking, keptAlone, tidy } from './own-files';
import { drawn, type Session } from './session';
import { everySynced } from './synced-rows';
import { linesOfSettings, readSyncedSettings } from './synced-settings';
import { markSent, writeFile } from './write-file';

/** Rows of one file: 40 kB of plain marks, so that a slow line has sent it before Chrome ends the worker. */
const usualRows = 5_000;
/** With fewer in one, 300,000 rows would make more parts than names of files have room for. */
const fewestRows = 300;
/** When so many journals lie there, all is written as a snapshot and they are deleted. */
const mostJournals = 40;

/**
 * Sends what has changed since it was last sent, and a snapshot where there is none or one is due. Where
 * a file is too large for the server (nginx takes 1 MB unless told otherwise) all goes in smaller ones.
 */
export async function sendChanges(session: Session, folder: Folder): Promise<void> {
  for (;;) {
    try {
      return await sendAll(session, folder);
    } catch (error) {
      const rows = Math.floor(rowsOfFile(session) / 4);
      const isTooLarge = error instanceof DavError && error.code === 'tooLarge';
      if (!isTooLarge || rows < fewestRows) throw error;
      await beginSnapshot(session, true, rows);
    }
  }
}

/** Writes all this device has as a snapshot that all others will read. */
export async function sendSnapshot(session: Session, folder: Folder): Promise<void> {
  await beginSnapshot(session, true);
  await sendChanges(session, folder);
}

function rowsOfFile({ state }: Session): number {
  return state.rows ?? usualRows;
}

async function sendAll(session: Session, folder: Folder): Promise<void> {
  const isBegun = (session.state.snapshot?.part ?? 0) > 1;
  const isFine = isBegun ? partsAreThere(session, folder) : !isLacking(session, folder);
  // An emptied folder means nothing but that it has to be filled again.
  if (!isFine) await beginSnapshot(session, true);
  await goOnWithSnapshot(session);
  await sendJournals(session);
  const journals = Object.keys(session.state.files).filter((name) => name.startsWith('journal'));
  if (journals.length >= mostJournals) {
    await beginSnapshot(session, false);
    await goOnWithSnapshot(session);
  }
  await tidy(session);
}

async function sendJournals(session: Session): Promise<void> {
  const { db, random } = session.ports;
  for (;;) {
    const ids = await db.edits.where('unsent').equals(1).limit(rowsOfFile(session)).primaryKeys();
    if (ids.length === 0 && !(await haveSettingsChanged(session))) return;
    const { device, sure, sent } = session.state;
    const to = sent + 1;
    const file = { kind: 'journal', device, from: sure, to, draw: drawn(4, random) } as const;
    // A number that may be used is never used again.
    await session.keep({ sent: to });
    const { rows, settings } = await writeFile(session, file, ids);
    const files = { ...session.state.files, [fileName(file)]: true };
    await session.keep({ sure: to, files, settings });
    await markSent(session, rows);
  }
}

async function haveSettingsChanged({ ports, state }: Session): Promise<boolean> {
  const lines = linesOfSettings(await readSyncedSettings(ports.settings));
  return lines.length > 0 && JSON.stringify(lines) !== state.settings;
}

/** `counts` where it has a number of its own and its rows need no journal: all others will read it. */
async function beginSnapshot(
  session: Session,
  counts: boolean,
  rows = rowsOfFile(session),
): Promise<void> {
  const { state, ports, keep } = session;
  const all = (await everySynced(ports.db)).length;
  const parts = Math.max(1, Math.ceil(all / rows));
  const to = counts ? state.sent + 1 : state.sure;
  const draw = drawn(4, ports.random);
  await keep({
    rows,
    sent: Math.max(state.sent, to),
    snapshot: { to, draw, part: 1, parts, after: '', counts },
  });
}

function partsOf({ state }: Session): DeviceFile[] {
  const { device, snapshot } = state;
  if (!snapshot) return [];
  const { to, draw, part, parts } = snapshot;
  return Array.from({ length: part - 1 }, (_, at) => ({
    kind: 'snapshot',
    device,
    part: at + 1,
    parts,
    to,
    draw,
  }));
}

function partsAreThere(session: Session, { files }: Folder): boolean {
  return partsOf(session).every((file) => files.has(fileName(file)));
}

/** Writes the parts that are left, from wherever a former sync was ended. */
async function goOnWithSnapshot(session: Session): Promise<void> {
  const { ports, keep } = session;
  if (!session.state.snapshot) return;
  const ids = await everySynced(ports.db);
  for (;;) {
    const { snapshot, device } = session.state;
    if (!snapshot) return;
    const { part, parts, to, draw, counts } = snapshot;
    if (part > parts) return endSnapshot(session);
    const left = ids.filter((id) => id > snapshot.after);
    const mine = part === parts ? left : left.slice(0, rowsOfFile(session));
    const file = { kind: 'snapshot', device, part, parts, to, draw } as const;
    const { rows, settings } = await writeFile(session, file, mine);
    const after = mine.at(-1) ?? snapshot.after;
    const files = { ...session.state.files, [fileName(file)]: true };
    await keep({ snapshot: { ...snapshot, part: part + 1, after }, files });
    if (!counts) continue;
    await keep({ settings });
    await markSent(session, rows);
  }
}

/** What came before it is in it; that it is deleted isn't needed any more before that is stored. */
async function endSnapshot(session: Session): Promise<void> {
  const { state, keep } = session;
  const { to = 0 } = state.snapshot ?? {};
  const files = keptAlone(state.files, partsOf(session));
  await keep({ files, sure: Math.max(state.sure, to), snapshot: undefined });
}
