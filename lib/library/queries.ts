import type { LibraryDatabase } from './database';
import type { SavedQuery } from './types';

/** Every way back from an action of the reader. */
export type Undo = () => Promise<void>;

/** Gives the saved queries in the reader's order. */
export function savedQueries(db: LibraryDatabase): Promise<SavedQuery[]> {
  return db.queries.orderBy('order').toArray();
}

/** Adds a saved query at the end of the list; throws when its text is blank. Gives the new row. */
export async function addQuery(
  db: LibraryDatabase,
  { name, text }: { name: string; text: string },
): Promise<SavedQuery> {
  requireText(text);
  return db.transaction('rw', db.queries, async () => {
    const last = await db.queries.orderBy('order').last();
    const query: SavedQuery = {
      id: crypto.randomUUID(),
      name: name.trim() || text.trim(),
      text: text.trim(),
      order: (last?.order ?? -1) + 1,
      paused: false,
      notify: true,
    };
    await db.queries.add(query);
    return query;
  });
}

/**
 * Changes a saved query. Another text starts a new baseline, so that a broader query doesn't bring
 * years of papers as new. Gives the way back; throws when the text is blank.
 */
export async function changeQuery(
  db: LibraryDatabase,
  id: string,
  change: Partial<Pick<SavedQuery, 'name' | 'text' | 'paused' | 'notify'>>,
): Promise<Undo> {
  if (change.text !== undefined) requireText(change.text);
  const before = await db.transaction('rw', db.queries, async () => {
    const query = await db.queries.get(id);
    if (!query) return undefined;
    const reworded = change.text !== undefined && change.text.trim() !== query.text;
    const text = change.text?.trim() ?? query.text;
    const baseline = reworded ? undefined : query.baseline;
    await db.queries.put({ ...query, ...change, text, baseline });
    return query;
  });
  return async () => {
    if (before) await db.queries.put(before);
  };
}

/** Deletes a saved query; the marks of its papers stay. Gives the way back. */
export async function removeQuery(db: LibraryDatabase, id: string): Promise<Undo> {
  const before = await db.queries.get(id);
  await db.queries.delete(id);
  return async () => {
    if (before) await db.queries.put(before);
  };
}

function requireText(text: string): void {
  if (text.trim() === '') throw new Error('library: a saved query needs a text');
}
