import type { Check, Mark, SavedQuery, StoredPaper } from '@/lib/library/types';

/** The tables of the extension's database and what their rows are. */
export type Tables = { queries: SavedQuery; papers: StoredPaper; marks: Mark; checks: Check };

/**
 * Gives all rows of a table in the order of its key, none where it is not there yet. It runs inside
 * a page of the extension, on bare IndexedDB, so it must not name anything of ours.
 */
export function readRows(table: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('arxiv-daily');
    // Without this, looking too early would leave an empty database of a version nobody upgrades.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => {
      if (opening.error?.name === 'AbortError') resolve([]);
      else reject(opening.error);
    };
    opening.onsuccess = () => {
      const database = opening.result;
      if (database.objectStoreNames.contains(table)) {
        const reading = database.transaction(table).objectStore(table).getAll();
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(reading.error);
      } else resolve([]);
      database.close();
    };
  });
}
