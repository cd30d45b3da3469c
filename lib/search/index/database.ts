/** Tables of the index: what there is, blocks of segments, and ids of papers that changed since. */
export const tables = ['state', 'blocks', 'changes'] as const;

/** Opens the index's own database, and makes it where there is none. */
export function openIndexDatabase(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    for (const table of tables) {
      opening.result.createObjectStore(table, { autoIncrement: table === 'changes' });
    }
  };
  return new Promise((resolve, reject) => {
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      // Whoever deletes it shouldn't wait for us.
      opening.result.addEventListener('versionchange', () => opening.result.close());
      resolve(opening.result);
    };
  });
}
