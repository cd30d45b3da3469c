import Dexie, { type DBCore, type DBCoreTable } from 'dexie';

/** Tables whose rows the popup's first screen is made of. */
export const firstTables: readonly string[] = ['marks', 'papers', 'queries'];

/**
 * Lets whoever gave `tell` know of each transaction that changes what the first screen is made of, while it
 * is under way: it isn't committed before what `tell` gives is done, and who reads after that sees what it
 * led to, since IndexedDB lets no later transaction overtake it.
 * https://www.w3.org/TR/IndexedDB/#transaction-scheduling
 * Nothing else may have a transaction wait: of two waits at once Dexie forgets one, and it never ends. And
 * what is waited for begins outside of the transaction's zone, else it ends too early.
 * https://dexie.org/docs/Dexie/Dexie.waitFor()
 */
export function tellChanges(core: DBCore, tell: () => Promise<void> | undefined): DBCore {
  const told = new WeakSet<object>();
  // By the time of an answer the transaction runs, and isn't merely asked for.
  function answered<Answer>(trans: object, answer: Answer) {
    if (told.has(trans)) return answer;
    told.add(trans);
    // What the reader did is worth more than a first screen that stays true.
    const telling = Dexie.ignoreTransaction(() => tell()?.catch(() => {}));
    return telling ? Dexie.waitFor(telling).then(() => answer) : answer;
  }
  function telling(table: DBCoreTable): DBCoreTable {
    const mutate: DBCoreTable['mutate'] = (request) =>
      table.mutate(request).then((answer) => answered(request.trans, answer));
    return { ...table, mutate };
  }
  return {
    ...core,
    table: (name) => (firstTables.includes(name) ? telling(core.table(name)) : core.table(name)),
  };
}
