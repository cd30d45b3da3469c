import Dexie, { type DBCore, type DBCoreTable } from 'dexie';

/** Tables whose rows the popup's first screen is made of. */
const tables: readonly string[] = ['marks', 'papers', 'queries'];

/**
 * Lets whoever gave `tell` know of each transaction that changes what the first screen is made of, while it
 * is under way: it isn't committed before what `tell` gives is done, and who reads after that sees what it
 * led to, since IndexedDB lets no later transaction overtake it.
 * https://www.w3.org/TR/IndexedDB/#transaction-scheduling
 */
export function tellChanges(core: DBCore, tell: () => Promise<void> | undefined): DBCore {
  const told = new WeakSet<object>();
  function telling(table: DBCoreTable): DBCoreTable {
    return {
      ...table,
      mutate: (request) => {
        const { trans } = request;
        const done = table.mutate(request);
        const isFirst = !told.has(trans);
        told.add(trans);
        // By then it runs, and isn't merely asked for.
        return isFirst ? done.then((answer) => waitFor(tell(), answer)) : done;
      },
    };
  }
  return {
    ...core,
    table: (name) => (tables.includes(name) ? telling(core.table(name)) : core.table(name)),
  };
}

function waitFor<Answer>(work: Promise<void> | undefined, answer: Answer) {
  return work ? Dexie.waitFor(work).then(() => answer) : answer;
}

/** Calls back after each change, in whichever page or worker it was made, of what the first screen is made of. */
export function onFirstChanges(database: string, hear: () => void): void {
  const parts = tables.map((table) => `idb://${database}/${table}/`);
  Dexie.on('storagemutated', (changes) => {
    if ('all' in changes || parts.some((part) => part in changes)) hear();
  });
}
