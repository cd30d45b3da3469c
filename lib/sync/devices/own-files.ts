import { type DeviceFile, fileName, readFileName } from './file-name';
import type { Folder } from './folder';
import { freshState, type Session } from './session';

/**
 * Takes a new name where the folder has files of this device's that it never wrote: a copy of this
 * profile is at work elsewhere, or this one was put back to an earlier day. Its files so far are then
 * another device's, of which all is known that this one wrote itself.
 */
export async function beOneself({ state, keep, ports }: Session, folder: Folder): Promise<void> {
  const isStrange = (name: string, { device }: DeviceFile) =>
    device === state.device && !(name in state.files);
  if (![...folder.files].some(([name, file]) => isStrange(name, file))) return;
  const known = { done: state.sure, names: [] };
  const read = { ...state.read, [state.device]: known };
  await keep({ ...freshState(ports.random), read, snapshot: undefined, named: undefined });
}

/**
 * Notices that the library is another one than at the last sync, put back from a backup or begun anew:
 * then everything is read and sent once more.
 */
export async function knowLibrary({ state, keep, ports }: Session): Promise<void> {
  const { witness } = state;
  if (!witness) return;
  const row = await ports.db.edits.get(witness.id);
  if (row && row.at >= witness.at) return;
  const forgotten = Object.fromEntries(Object.keys(state.files).map((name) => [name, false]));
  await keep({ read: {}, files: forgotten, snapshot: undefined, witness: undefined });
}

/** Says whether the server lacks what it once had of ours, or never had anything. */
export function isLacking({ state }: Session, folder: Folder): boolean {
  const sure = Object.keys(state.files).filter((name) => state.files[name]);
  return sure.length === 0 || sure.some((name) => !folder.files.has(name));
}

/**
 * Deletes own files that hold nothing any more that a later one hasn't. The listing at the beginning of
 * this sync may lack them, so whether they are there isn't asked.
 */
export async function tidy(session: Session): Promise<void> {
  for (const [name, isSure] of Object.entries(session.state.files)) {
    if (isSure || (readFileName(name)?.to ?? 0) > session.state.sure) continue;
    await session.dav.remove(name);
    const { [name]: _, ...files } = session.state.files;
    await session.keep({ files });
  }
}

/** Gives up all own files but these; they are deleted by `tidy`. */
export function keptAlone(
  files: Record<string, boolean>,
  kept: readonly DeviceFile[],
): Record<string, boolean> {
  const names = new Set(kept.map(fileName));
  return Object.fromEntries(Object.keys(files).map((name) => [name, names.has(name)]));
}
