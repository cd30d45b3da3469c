import type { LibraryDatabase } from '@/lib/library/database';
import { type GuardPorts, guardOf } from './guard';

/** After so long whoever waits is told that another page may hold the library up, milliseconds. */
const patience = 3000;

/**
 * Gives the guard of a page, which tells of a long wait as the database's event `blocked` does: while
 * another context waits to upgrade, the browser lets nobody open, and tells them nothing.
 */
export function patientGuardOf(
  db: LibraryDatabase,
  ports: GuardPorts,
): NonNullable<LibraryDatabase['guard']> {
  const guard = guardOf(db, ports);
  return {
    ...guard,
    before: () => {
      const blocked = new IDBVersionChangeEvent('blocked', { newVersion: db.verno * 10 });
      const timer = setTimeout(() => db.on('blocked').fire(blocked), patience);
      return guard.before().finally(() => clearTimeout(timer));
    },
  };
}
