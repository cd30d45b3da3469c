import type { LibraryDatabase } from '@/lib/library/database';

/**
 * Guards the library of a page. Only where the database isn't there in the version we know does it load
 * what makes a backup before an upgrade, and what tells a new library from a lost one.
 */
export function guardPage(db: LibraryDatabase): void {
  const usual = indexedDB.databases().then(
    (all) => all.some(({ name, version = 0 }) => name === db.name && version === db.verno * 10),
    () => false,
  );
  const load = async () => {
    const { patientGuardOf } = await import('./patient-guard');
    return patientGuardOf(db, { now: Date.now, locks: navigator.locks });
  };
  db.guard = {
    before: async () => {
      if (!(await usual)) await (await load()).before();
    },
    after: async (opened) => {
      if (!(await usual)) await (await load()).after(opened);
    },
  };
}
