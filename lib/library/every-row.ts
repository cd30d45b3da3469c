import type { LibraryDatabase } from './database';
import { type Row, rowsOf } from './lists';

const atOnce = 200;

/** Gives every paper that has a mark, by id, in chunks, so that the caller may rest between them. */
export async function* everyRow(db: LibraryDatabase): AsyncGenerator<Row[]> {
  let after = '';
  for (;;) {
    const ids = await db.marks.where('id').above(after).limit(atOnce).primaryKeys();
    yield await db.transaction('r', db.marks, db.papers, async () => rowsOf(db, ids));
    after = ids.at(-1) ?? '';
    if (ids.length < atOnce) return;
  }
}
