import type { LibraryDatabase } from './database';
import { savedQueries, type Undo } from './queries';

/** Puts the saved queries in the order of these ids. Gives the way back. */
export async function orderQueries(db: LibraryDatabase, ids: readonly string[]): Promise<Undo> {
  const before = await savedQueries(db);
  await writeOrder(db, ids);
  return () =>
    writeOrder(
      db,
      before.map((query) => query.id),
    );
}

async function writeOrder(db: LibraryDatabase, ids: readonly string[]): Promise<void> {
  await db.queries.bulkUpdate(ids.map((key, order) => ({ key, changes: { order } })));
}
