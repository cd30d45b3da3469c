import type { LibraryDatabase } from './database';
import { type Action, acting, type Entry, type Ledger, write } from './journal';
import type { SavedFilter } from './types/reader';

/** Gives the saved filters in the order in which they were saved. */
export function savedFilters(db: LibraryDatabase): Promise<SavedFilter[]> {
  return db.filters.orderBy('order').toArray();
}

/** Saves a filter behind the others; throws when its name is blank. */
export async function saveFilter(
  ledger: Ledger,
  draft: Omit<SavedFilter, 'id' | 'order'>,
): Promise<Entry | undefined> {
  const { db } = ledger;
  const name = requireName(draft.name);
  return acting(ledger, [db.filters], async () => {
    const last = await db.filters.orderBy('order').last();
    const order = (last?.order ?? -1) + 1;
    const after: SavedFilter = { ...draft, id: crypto.randomUUID(), name, order };
    const action: Action = { kind: 'filterSaved', count: 1, name };
    return write(ledger, action, [{ table: 'filters', after }]);
  });
}

/** Gives a saved filter another name; throws when it is blank. */
export async function renameFilter(
  ledger: Ledger,
  id: string,
  name: string,
): Promise<Entry | undefined> {
  const { db } = ledger;
  const wanted = requireName(name);
  return acting(ledger, [db.filters], async () => {
    const before = await db.filters.get(id);
    if (!before) return undefined;
    const after: SavedFilter = { ...before, name: wanted };
    const action: Action = { kind: 'filterRenamed', count: 1, name: wanted };
    return write(ledger, action, [{ table: 'filters', before, after }]);
  });
}

/** Deletes a saved filter. */
export async function removeFilter(ledger: Ledger, id: string): Promise<Entry | undefined> {
  const { db } = ledger;
  return acting(ledger, [db.filters], async () => {
    const before = await db.filters.get(id);
    if (!before) return undefined;
    const action: Action = { kind: 'filterDeleted', count: 1, name: before.name };
    return write(ledger, action, [{ table: 'filters', before }]);
  });
}

function requireName(name: string): string {
  if (name.trim() === '') throw new Error('library: a saved filter needs a name');
  return name.trim();
}
