/** Tables of what the reader did. Times of edits come first: an older time beside a newer value loses nothing. */
const tables = ['edits', 'queries', 'rules', 'filters', 'marks'];
/** Rows read at once, so that neither the worker nor a page's own write waits for long. */
const atOnce = 500;

type Row = { id: string };

/** Gives what a request to IndexedDB answers; rejects with its error. */
export function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * Gives all that the reader did, table by table in slices, as it stands in the database, whichever
 * version that has.
 */
export async function* readerRows(db: IDBDatabase): AsyncGenerator<[table: string, rows: Row[]]> {
  for (const table of tables) {
    let after: IDBKeyRange | undefined;
    while (db.objectStoreNames.contains(table)) {
      const store = db.transaction(table).objectStore(table);
      const rows: Row[] = await answerOf(store.getAll(after, atOnce));
      yield [table, rows];
      const last = rows[atOnce - 1];
      if (!last) break;
      after = IDBKeyRange.lowerBound(last.id, true);
    }
  }
}
