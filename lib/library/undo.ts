import { type Change, inverse } from './changes';
import type { LibraryDatabase } from './database';
import { type Entry, editsBack, put } from './journal';

/** Takes back the reader's latest action that isn't, in whichever page it was done; gives its entry. */
export function undoLatest(db: LibraryDatabase): Promise<Entry | undefined> {
  return moveOne(db, async () => {
    const entry = await db.journal
      .where('[undone+id]')
      .between([0, -Infinity], [0, Infinity])
      .last();
    return entry && { entry, changes: entry.changes.toReversed() };
  });
}

/** Does again the action that was taken back last; gives its entry. */
export function redoLatest(db: LibraryDatabase): Promise<Entry | undefined> {
  return moveOne(db, async () => {
    const entry = await db.journal
      .where('[undone+id]')
      .between([1, -Infinity], [1, Infinity])
      .first();
    return entry && { entry, changes: entry.changes.map(inverse) };
  });
}

type Move = { entry: Entry; changes: readonly Change[] };

/** Takes back, or does again, what is chosen in the same transaction; gives its entry. */
export async function moveOne(
  db: LibraryDatabase,
  choose: () => Promise<Move | undefined>,
): Promise<Entry | undefined> {
  // Loaded when first needed, and before the transaction, which would end meanwhile: the popup has
  // no room for the matcher.
  const { judgeAgain } = await import('./judge-again');
  const tables = [db.journal, db.marks, db.queries, db.rules, db.filters, db.papers];
  return db.transaction('rw', tables, async () => {
    const move = await choose();
    if (!move) return undefined;
    await put(db, await editsBack(db, move.changes));
    if (move.changes.some(({ table }) => table === 'rules')) await judgeAgain(db);
    const moved: Entry = { ...move.entry, undone: move.entry.undone === 0 ? 1 : 0 };
    await db.journal.put(moved);
    return moved;
  });
}
