import Dexie from 'dexie';

/** What each transaction waits for so far. */
const waits = new WeakMap<object, Promise<unknown>>();

/**
 * Holds a transaction open until this is done. Where two things at once have it wait, Dexie forgets the
 * first if the second is done sooner, and the transaction never ends; so none is done before those that
 * were there before it. https://dexie.org/docs/Dexie/Dexie.waitFor()
 */
export function holdOpen(transaction: object, work: Promise<unknown>): Promise<unknown> {
  const before = waits.get(transaction);
  const all = before ? Promise.all([before, work]) : work;
  waits.set(transaction, all);
  return Dexie.Promise.resolve(Dexie.waitFor(all));
}
