import { LibraryDatabase } from '@/lib/library/database';
import type { ReadBackup } from './read-backup';

/** Rows written at once. */
const atOnce = 2000;

/**
 * Makes the library of this profile anew from a backup, in one transaction: all of it is there, or
 * nothing has changed. Where the database can't even be opened it is made anew first.
 */
export async function restoreLost(rows: ReadBackup['rows'], name?: string): Promise<void> {
  const db = new LibraryDatabase(name);
  try {
    await db.open().catch(async () => {
      await db.delete({ disableAutoOpen: false });
      await db.open();
    });
    await db.transaction('rw', db.tables, async () => {
      for (const table of db.tables) {
        const all = held(rows, table.name);
        // A new database has a query of its own, which may not be one of the reader's.
        if (all) await table.clear();
        for (let start = 0; start < (all?.length ?? 0); start += atOnce) {
          await table.bulkPut(all?.slice(start, start + atOnce) ?? []);
        }
      }
    });
  } finally {
    db.close();
  }
}

function held(rows: ReadBackup['rows'], table: string): readonly object[] | undefined {
  const lists: Partial<Record<string, readonly object[]>> = rows;
  return lists[table];
}
