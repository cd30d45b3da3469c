import { actionTables } from '@/lib/library/changes';
import { DavError, type DavErrorCode } from '../dav/dav-error';
import { nextTry } from '../dav/next-try';
import { type NamedDevice, nameFile } from './file-name';
import { type Folder, listFolder, othersIn } from './folder';
import { beOneself, knowLibrary } from './own-files';
import type { SyncPorts } from './ports';
import { type Received, receiveChanges } from './receive';
import { sendChanges } from './send';
import { openSession, type Session } from './session';
import { type DevicesStatus, noStatus } from './state';

/**
 * Reads what other devices wrote and writes what this one changed, where the reader has named a server
 * and nothing waits for their word. What came of it is stored, trouble too; throws nothing. One at a
 * time: callers hold a lock.
 */
export async function syncDevices(ports: SyncPorts): Promise<void> {
  const { memory } = ports;
  const account = await memory.account.read();
  const before = (await memory.status.read()) ?? noStatus;
  if (!account) return;
  if (before.question && !(await isDecided(ports, before.question))) return;
  try {
    if (!(await ports.mayAsk(account.address)))
      throw new DavError('noPermission', 'sync: no permission');
    const status = await exchange(await openSession(ports, account));
    await memory.status.write({ ...status, done: status.question ? before.done : ports.now() });
  } catch (error) {
    await memory.status.write({
      ...before,
      question: undefined,
      trouble: troubleOf(error, before, ports),
    });
  }
}

async function isDecided(
  { memory }: SyncPorts,
  { device, to }: NonNullable<DevicesStatus['question']>,
): Promise<boolean> {
  const decided = (await memory.state.read())?.decided;
  return decided?.device === device && decided.to === to;
}

async function exchange(session: Session): Promise<DevicesStatus> {
  const folder = await listFolder(session.dav);
  await beOneself(session, folder);
  await knowLibrary(session);
  const others = othersIn(folder, session.state.device);
  const received = await receiveAll(session, folder, others);
  if (!received.question) {
    await sendChanges(session, folder);
    await tellName(session, folder);
    const last = await session.ports.db.edits.orderBy('at').last();
    const witness = last && { id: last.id, at: last.at };
    await session.keep({ witness, decided: undefined });
  }
  return {
    ...received,
    others: others.map((other) => ({ ...other, seen: seenOf(session, other) })),
  };
}

/** A clock that is ahead has seen nobody tomorrow. */
function seenOf({ state, ports }: Session, { device }: NamedDevice): number | undefined {
  const { made } = state.read[device] ?? {};
  return made && Math.min(made, ports.now());
}

/** What hangs on rows is worked out anew also where reading ended half-way, or did at the last sync. */
async function receiveAll(
  session: Session,
  folder: Folder,
  others: DevicesStatus['others'],
): Promise<Omit<Received, 'tables'>> {
  const received: Received = { tables: new Set(), unreadable: [], newer: [] };
  const { ports, keep, state } = session;
  try {
    await receiveChanges(session, folder, others, received);
  } finally {
    const tables = state.applying ? new Set(actionTables) : received.tables;
    if (tables.size > 0) await ports.applied(tables);
    if (session.state.applying) await keep({ applying: undefined });
  }
  const { tables: _, ...rest } = received;
  return rest;
}

async function tellName({ dav, ports, state, keep }: Session, folder: Folder): Promise<void> {
  const name = (await ports.memory.name.read()) ?? '';
  const file = nameFile({ device: state.device, name });
  const isThere = folder.devices.some(({ device }) => device === state.device);
  if (isThere && state.named === file) return;
  await dav.remove(file);
  await dav.put(file, new TextEncoder().encode(name));
  if (state.named && state.named !== file) await dav.remove(state.named);
  await keep({ named: file });
}

type Trouble = NonNullable<DevicesStatus['trouble']>;

function troubleOf(error: unknown, before: DevicesStatus, ports: SyncPorts): Trouble {
  const { now, random } = ports;
  const attempt = (before.trouble?.attempt ?? 0) + 1;
  const code = codeOf(error, ports);
  const { status, retryAt } = error instanceof DavError ? error : {};
  const again = nextTry(
    { code: code === 'bug' || code === 'storage' ? 'server' : code, retryAt },
    attempt,
    now(),
    random,
  );
  return { code, status, attempt, at: now(), retryAt: again };
}

function codeOf(error: unknown, { isOnline }: SyncPorts): DavErrorCode | 'storage' | 'bug' {
  if (error instanceof DavError) {
    return error.code === 'unreachable' && !isOnline() ? 'offline' : error.code;
  }
  // Dexie's errors, and the browser's own of its storage.
  return error instanceof Error && /Dexie|Quota|Abort|Database/.test(error.name)
    ? 'storage'
    : 'bug';
}
