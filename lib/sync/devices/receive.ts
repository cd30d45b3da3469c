import type { ActionTable } from '@/lib/library/changes';
import { DavError } from '../dav/dav-error';
import { applyRows, type Guard } from './apply';
import { type DeviceFile, fileName, type NamedDevice } from './file-name';
import { type Folder, filesOf } from './folder';
import type { Losses } from './losses';
import { nextFile, nothingRead, withFile } from './next-file';
import { readDeviceFile } from './read-device-file';
import type { Session } from './session';
import { applySettings } from './synced-settings';

/** What came of reading other devices' files; with a question reading has stopped. */
export type Received = {
  tables: Set<ActionTable>;
  unreadable: string[];
  newer: string[];
  question?: Losses & { device: string; to: number };
};

/**
 * Reads all that other devices have written since, file by file, each applied and noted before the next,
 * and adds to `received` what came of it.
 */
export async function receiveChanges(
  session: Session,
  folder: Folder,
  others: readonly NamedDevice[],
  received: Received,
): Promise<void> {
  for (const { device } of others) {
    await receiveFrom(session, device, filesOf(folder, device), received);
    if (received.question) return;
  }
}

async function receiveFrom(
  session: Session,
  device: string,
  files: DeviceFile[],
  received: Received,
): Promise<void> {
  let usable = files;
  for (;;) {
    const progress = session.state.read[device] ?? nothingRead;
    const file = nextFile(usable, progress);
    if (!file) return;
    const content = await contentOf(session, file);
    if (content.kind === 'newer') {
      received.newer.push(device);
      return;
    }
    if (content.kind !== 'rows') {
      if (content.kind === 'unreadable') received.unreadable.push(fileName(file));
      usable = usable.filter((other) => other !== file);
      continue;
    }
    if (!session.state.applying) await session.keep({ applying: true });
    const { tables, question } = await applyRows(
      session.ports.db,
      content.rows,
      guardOf(session, file),
    );
    if (question) {
      received.question = { ...question, device, to: file.to };
      return;
    }
    await applySettings(session.ports.settings, content.settings);
    for (const table of tables) received.tables.add(table);
    const next = withFile(usable, progress, file);
    const made = Math.max(content.made, session.state.read[device]?.made ?? 0);
    await session.keep({ read: { ...session.state.read, [device]: { ...next, made } } });
  }
}

/** What the reader decided holds for the files that were there when they were asked. */
function guardOf({ state: { decided }, ports }: Session, file: DeviceFile): Guard {
  const isDecided = decided?.device === file.device && file.to <= decided.to;
  return isDecided ? { asks: false, keeps: decided.keeps, now: ports.now() } : { asks: true };
}

type Content = Awaited<ReturnType<typeof readDeviceFile>> | { kind: 'gone' };

/** A device may delete between our listing and our reading what it has put together. */
async function contentOf({ dav }: Session, file: DeviceFile): Promise<Content> {
  try {
    return await readDeviceFile(await dav.get(fileName(file)));
  } catch (error) {
    const code = error instanceof DavError && error.code;
    if (code === 'missing') return { kind: 'gone' };
    if (code === 'malformed') return { kind: 'unreadable' };
    throw error;
  }
}
