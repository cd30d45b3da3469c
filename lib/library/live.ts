import { liveQuery } from 'dexie';

/**
 * Shows the result of a read now and whenever another context or this one changes what it read.
 * For pages only: a write of a page doesn't wake a sleeping worker. Gives the way to stop.
 */
export function observe<Value>(
  read: () => Promise<Value>,
  show: (value: Value) => void,
  fail: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(read).subscribe({ next: show, error: fail });
  return () => subscription.unsubscribe();
}
