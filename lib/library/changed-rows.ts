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
  const parts = [db.marks, db.papers].map(({ name }) => `idb://${db.name}/${name}/`);
  function hear(changes: ObservabilitySet): void {
    const trees = [...parts, 'all' as const].flatMap((part) => changes[part] ?? []);
    if (trees.length > 0) tell(idsIn(trees));
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
