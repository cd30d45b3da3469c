import { tables } from './database';
import { answerOf, kept } from './idb';
import { changesIn } from './open-index';
import { readState } from './state';

/** How far an index has come, and which papers have changed since they were indexed. */
export async function readiness(
  db: IDBDatabase,
): Promise<{ version: number; isReady: boolean; changed: ReadonlySet<string> }> {
  const transaction = db.transaction(tables, 'readonly');
  const { version, reading } = await readState(transaction);
  const changes = await changesIn(transaction);
  const changed = new Set(changes.flatMap(({ ids }) => ids));
  return { version, isReady: reading === undefined, changed };
}

/** Gives an index up, so that it is made anew. */
export function discard(db: IDBDatabase): Promise<void> {
  const transaction = db.transaction('state', 'readwrite');
  transaction.objectStore('state').clear();
  return kept(transaction);
}

const key = 'noted';

/** Gives the papers that had a note when it was last looked; there are few. */
export function readNoted(db: IDBDatabase): Promise<readonly string[]> {
  const request: IDBRequest<readonly string[] | undefined> = db
    .transaction('state', 'readonly')
    .objectStore('state')
    .get(key);
  return answerOf(request).then((ids) => ids ?? []);
}

/** Keeps which papers have a note. */
export function writeNoted(db: IDBDatabase, ids: readonly string[]): Promise<void> {
  const transaction = db.transaction('state', 'readwrite');
  transaction.objectStore('state').put(ids, key);
  return kept(transaction);
}
