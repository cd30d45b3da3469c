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
  const subscription = liveQuery(async () => read()).subscribe({ next: show, error: fail });
  return () => subscription.unsubscribe();
}
