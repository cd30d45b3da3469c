import type { Check } from '@/lib/library/types/checks';
import type { Mark, StoredPaper } from '@/lib/library/types/marks';
import type { SavedQuery } from '@/lib/library/types/reader';

/** The tables of the extension's database and what their rows are. */
export type Tables = { queries: SavedQuery; papers: StoredPaper; marks: Mark; checks: Check };

/**
 * Gives all rows of a table in the order of its key, none where it is not there yet. It runs inside
 * a page of the extension, on bare IndexedDB, so it must not name anything of ours.
 */
export async function readRows(table: string): Promise<unknown[]> {
  // To open what isn't there makes it, and taking that back while the worker opens it may hang both.
  const there = (await indexedDB.databases()).some(({ name }) => name === 'arxiv-daily');
  if (!there) return [];
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('arxiv-daily');
    opening.onerror = () => reject(opening.error);
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
