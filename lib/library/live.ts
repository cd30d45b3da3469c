import { liveQuery } from 'dexie';

/**
 * Shows the result of a read now and whenever another context or this one changes what it read.
 * For pages only: a write of a page doesn't wake a sleeping worker. Gives the way to stop.
 *
 * Dexie follows the promises of an async function; through a plain function that hands one on it
 * loses the transaction, which then now and again "committed too early".
 */
export function observe<Value>(
  read: () => Promise<Value>,
  show: (value: Value) => void,
  fail: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(async () => {
    try {
      return await read();
    } catch (error) {
      throw openingError(error) ?? error;
    }
  }).subscribe({ next: show, error: fail });
  return () => subscription.unsubscribe();
}

/**
 * Why the database didn't open, under a name that Dexie tells: of one that is closed, as it calls this
 * too, a `liveQuery` says nothing, and a page would stay empty.
 * https://github.com/dexie/Dexie.js/blob/master/src/live-query/live-query.ts
 */
function openingError(error: unknown): Error | undefined {
  const reason = error instanceof Error && Reflect.get(error, 'inner');
  if (!(reason instanceof Error) || reason.name === 'DatabaseClosedError') return undefined;
  return new Error(reason.message);
}
