import type { LibraryDatabase } from './database';
import type { SavedQuery } from './types/reader';

/** Gives the saved queries in the reader's order. */
export function savedQueries(db: LibraryDatabase): Promise<SavedQuery[]> {
  return db.queries.orderBy('order').toArray();
}
