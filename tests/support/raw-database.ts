/// <reference types="chrome" />
/** A database as its fixture tells of it: its version, what Dexie calls its stores, and rows. */
export type RawDatabase = {
  version: number;
  stores: Record<string, string>;
  rows: Record<string, object[]>;
};

/**
 * Makes the extension's database anew in an older version. It runs inside a page of the extension, on
 * bare IndexedDB, so it must not name anything of ours.
 */
export function makeDatabase({ version, stores, rows }: RawDatabase): Promise<void> {
  function makeStore(database: IDBDatabase, name: string, text: string): void {
    const [key = '', ...indexes] = text.split(',').map((part) => part.trim());
    const paths = (part: string) =>
      part.startsWith('[') ? part.slice(1, -1).split('+') : part.replace(/^(\+\+|\*)/, '');
    const autoIncrement = key.startsWith('++');
    const store = database.createObjectStore(name, { keyPath: paths(key), autoIncrement });
    for (const index of indexes) {
      store.createIndex(index.replace('*', ''), paths(index), { multiEntry: index[0] === '*' });
    }
  }
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('arxiv-daily');
    deleting.onerror = () => reject(deleting.error);
    deleting.onsuccess = () => {
      const opening = indexedDB.open('arxiv-daily', version * 10);
      opening.onerror = () => reject(opening.error);
      opening.onupgradeneeded = () => {
        for (const [name, text] of Object.entries(stores)) makeStore(opening.result, name, text);
        for (const [name, all] of Object.entries(rows)) {
          for (const row of all) opening.transaction?.objectStore(name).put(row);
        }
      };
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Runs inside a page of the extension: the backups that its list names, each with its text. */
export async function storedBackups(): Promise<{ counts: Record<string, number>; text: string }[]> {
  const all = await chrome.storage.local.get(null);
  const { list = [] } = (all.backups ?? {}) as {
    list?: { key: string; counts: Record<string, number> }[];
  };
  return list.map(({ key, counts }) => ({ counts, text: String(all[key] ?? '') }));
}
