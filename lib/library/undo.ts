import { type Change, inverse } from './changes';
import { acting, type Entry, editsBack, type Ledger, put } from './journal';

/** Takes back the reader's latest action that isn't, in whichever page it was done; gives its entry. */
export function undoLatest(ledger: Ledger): Promise<Entry | undefined> {
  return moveOne(ledger, async () => {
    const entry = await ledger.db.journal
      .where('[undone+id]')
      .between([0, -Infinity], [0, Infinity])
      .last();
    return entry && { entry, changes: entry.changes.toReversed() };
  });
}

/** Does again the action that was taken back last; gives its entry. */
export function redoLatest(ledger: Ledger): Promise<Entry | undefined> {
  return moveOne(ledger, async () => {
    const entry = await ledger.db.journal
      .where('[undone+id]')
      .between([1, -Infinity], [1, Infinity])
      .first();
    return entry && { entry, changes: entry.changes.map(inverse) };
  });
}

type Move = { entry: Entry; changes: readonly Change[] };

/** Takes back, or does again, what is chosen in the same transaction; gives its entry. */
export async function moveOne(
  ledger: Ledger,
  choose: () => Promise<Move | undefined>,
): Promise<Entry | undefined> {
  // Loaded when first needed, and before the transaction, which would end meanwhile: the popup has
  // no room for the matcher.
  const { judgeAgain } = await import('./judge-again');
  const { db } = ledger;
  const tables = [db.marks, db.queries, db.rules, db.filters, db.papers];
  return acting(ledger, tables, async () => {
    const move = await choose();
    if (!move) return undefined;
    await put(ledger, await editsBack(db, move.changes));
    if (move.changes.some(({ table }) => table === 'rules')) await judgeAgain(db);
    const moved: Entry = { ...move.entry, undone: move.entry.undone === 0 ? 1 : 0 };
    await db.journal.put(moved);
    return moved;
  });
}
