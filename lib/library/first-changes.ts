import Dexie, { type DBCore, type DBCoreTable } from 'dexie';

/** Tables whose rows the popup's first screen is made of. */
export const firstTables: readonly string[] = ['marks', 'papers', 'queries'];

/**
 * Lets whoever gave `tell` know of each transaction that changes what the first screen is made of, while it
 * is under way: who reads after that sees what it led to, since IndexedDB lets no later transaction overtake
 * it. https://www.w3.org/TR/IndexedDB/#transaction-scheduling
 * The transaction doesn't wait for it, as of two waits at once Dexie's `waitFor` forgets one; and what tells
 * stands outside of its zone, else the transaction ends too early. https://dexie.org/docs/Dexie/Dexie.waitFor()
 */
export function tellChanges(core: DBCore, tell: () => Promise<void> | undefined): DBCore {
  const told = new WeakSet<object>();
  // By the time of an answer the transaction runs, and isn't merely asked for.
  function answered<Answer>(trans: object, answer: Answer): Answer {
    // The reader's change goes before all that is drawn of it.
    if (!told.has(trans)) Dexie.ignoreTransaction(() => tell()?.catch(() => {}));
    told.add(trans);
    return answer;
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
