import { tables } from './database';
import { kept } from './idb';
import { readState, type State, writeState } from './state';

/** Somebody else has changed the index meanwhile. */
export class IndexMoved extends Error {}

/**
 * Takes one step: all that `work` writes and the state it gives, or nothing of it. Throws `IndexMoved`
 * where the state isn't the one the step begins with.
 */
export async function step(
  db: IDBDatabase,
  from: State,
  work: (transaction: IDBTransaction) => State,
): Promise<State> {
  const transaction = db.transaction(tables, 'readwrite');
  const done = kept(transaction);
  // It is awaited below, after what may fail before it.
  done.catch(() => {});
  const held = await readState(transaction);
  if (held.version !== from.version) {
    transaction.abort();
    throw new IndexMoved();
  }
  const next = work(transaction);
  writeState(transaction, next);
  await done;
  return { ...next, version: next.version + 1 };
}
