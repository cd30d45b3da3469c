import Dexie from 'dexie';

/** Until when each transaction is held open so far. */
const held = new WeakMap<object, Promise<unknown>>();

/**
 * Holds a transaction open until this is done. Where a second `waitFor` begins before Dexie has gone on
 * from the first, it forgets whom the first let wait, and the transaction never ends; so one begins when
 * the one before it has ended. https://dexie.org/docs/Dexie/Dexie.waitFor()
 */
export function holdOpen(transaction: object, work: Promise<unknown>): Promise<unknown> {
  const wait = () => Dexie.Promise.resolve(Dexie.waitFor(work));
  const done = held.get(transaction)?.then(wait, wait) ?? wait();
  held.set(transaction, done);
  return done;
}
