import type { LibraryDatabase } from '@/lib/library/database';
import { readSettings } from '@/lib/settings/stored';
import { makeBackup } from './make-backup';
import { backups } from './stored-backups';

const day = 86_400_000;

/** Makes the day's backup, unless there is one or the reader has done nothing since the last. */
export async function dailyBackup(
  db: LibraryDatabase,
  now: number,
  pack: (pieces: string[]) => Promise<string>,
): Promise<void> {
  const before = await backups.read();
  const isToday = (at: number) => Math.floor(at / day) === Math.floor(now / day);
  if (before?.list.some(({ at, reason }) => reason !== 'upgrade' && isToday(at))) return;
  const stamp = await stampOf(db);
  if (stamp !== before?.stamp) {
    await makeBackup(db.backendDB(), 'daily', now, stamp, pack);
  }
}

/** Gives a text that is another one whenever the reader has done something, taken it back or set it. */
async function stampOf(db: LibraryDatabase): Promise<string> {
  const last = await db.journal.toCollection().last();
  const undone = await db.journal.where('[undone+id]').above([1]).count();
  return JSON.stringify([last?.id, last?.at, undone, await readSettings()]);
}
