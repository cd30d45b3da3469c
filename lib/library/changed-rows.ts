import Dexie, { type IntervalTree, type ObservabilitySet, RangeSet } from 'dexie';
import type { LibraryDatabase } from './database';

/** Ids of papers whose rows or marks changed; `all` where many did at once. */
export type ChangedRows = readonly string[] | 'all';

/**
 * Tells of every change to papers and marks, in whichever page or worker it was made. Gives the way
 * to stop. Dexie names up to 50 rows of one write by their ids and says no more of larger ones:
 * https://dexie.org/docs/Dexie/Dexie.on.storagemutated
 */
export function onChangedRows(
  db: LibraryDatabase,
  tell: (changed: ChangedRows) => void,
): () => void {
  return onChanges(db, ['marks', 'papers'], (trees) => tell(idsIn(trees)));
}

/** Tells of every change to saved queries, wherever it was made. Gives the way to stop. */
export function onChangedQueries(db: LibraryDatabase, tell: () => void): () => void {
  return onChanges(db, ['queries'], tell);
}

function onChanges(
  { name }: LibraryDatabase,
  tables: readonly ('marks' | 'papers' | 'queries')[],
  tell: (trees: readonly IntervalTree[]) => void,
): () => void {
  const parts = tables.map((table) => `idb://${name}/${table}/`);
  function hear(changes: ObservabilitySet): void {
    const trees = [...parts, 'all' as const].flatMap((part) => changes[part] ?? []);
    if (trees.length > 0) tell(trees);
  }
  Dexie.on('storagemutated', hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
}

function idsIn(trees: readonly IntervalTree[]): ChangedRows {
  const ids: string[] = [];
  for (const tree of trees) {
    // What another page tells is a plain copy.
    for (const { from, to } of new RangeSet().add(tree)) {
      if (typeof from !== 'string' || from !== to) return 'all';
      ids.push(from);
    }
  }
  return ids;
}
