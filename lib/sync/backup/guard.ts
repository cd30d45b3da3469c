import type { LibraryDatabase } from '@/lib/library/database';
import { makeBackup } from './make-backup';
import { answerOf } from './reader-rows';
import { backups } from './stored-backups';

/** There was a library, and the database has nothing of it. */
class LostError extends Error {
  override name = 'LostError' as const;
}

/** What the browser gives a guard. */
export type GuardPorts = { now(): number; locks: Pick<LockManager, 'request'> };

/** A second try at an upgrade within so long needs no backup of its own, milliseconds. */
const freshFor = 86_400_000;

/** Gives what keeps a library safe while it opens. */
export function guardOf(
  db: LibraryDatabase,
  ports: GuardPorts,
): NonNullable<LibraryDatabase['guard']> {
  return {
    // One context at a time: the others find the database upgraded, or the backup made.
    before: () => ports.locks.request('upgrade', () => beforeUpgrade(db, ports.now())),
    after: refuseAnEmptyOne,
  };
}

/** Makes a backup of a database of an older version, opened as it is. */
async function beforeUpgrade({ name, verno }: LibraryDatabase, now: number): Promise<void> {
  const old = await openAsItIs(name);
  if (!old) return;
  old.onversionchange = () => old.close();
  try {
    const version = Math.floor(old.version / 10);
    if (version >= verno) return;
    const before = await backups.read();
    const isMade = before?.list.some(
      ({ at, reason, database }) =>
        reason === 'upgrade' && database === version && Math.abs(now - at) < freshFor,
    );
    if (!isMade) await makeBackup(old, 'upgrade', now, before?.stamp);
  } finally {
    old.close();
  }
}

/** Opens a database in whichever version it has; undefined when there is none, and makes none. */
async function openAsItIs(name: string): Promise<IDBDatabase | undefined> {
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => opening.transaction?.abort();
  return answerOf(opening).catch(() => undefined);
}

/**
 * Throws where the database is empty although there was a library, as its last backup tells: it would
 * make a new baseline, and a badge of zero.
 */
async function refuseAnEmptyOne(opened: IDBDatabase): Promise<void> {
  const { list = [], anew } = (await backups.read()) ?? {};
  const last = list.at(-1);
  if (!last || last.key === anew) return;
  // A new library has one query of its own.
  const had = Object.values(last.counts).reduce((sum, count) => sum + count, 0) > 1;
  // To count 100,000 marks takes 50 ms; one key tells as much.
  const first = await Promise.all(
    ['marks', 'journal'].map((table) =>
      answerOf(opened.transaction(table).objectStore(table).openKeyCursor()),
    ),
  );
  if (had && !first.some(Boolean)) throw new LostError('the library is empty');
}
