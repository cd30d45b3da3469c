import { type ActionTable, type AnyRow, actionTables, changesOf, type Edit } from './changes';
import type { LibraryDatabase } from './database';
import { acting, type Entry, type Ledger, write } from './journal';
import { judgeAgain } from './judge-again';
import type { Mark } from './types/marks';
import type { ReaderRule, SavedFilter, SavedQuery } from './types/reader';

/** What the reader had at another time. */
export type FormerRows = {
  queries: readonly SavedQuery[];
  rules: readonly ReaderRule[];
  filters: readonly SavedFilter[];
  marks: readonly Mark[];
};

/** How many rows of a table come back, and how many change. */
type Counts = { back: number; changed: number };

/** What putting them back would change. */
export type PutBackPreview = Record<ActionTable, Counts>;

/** Gives what `putBack` would change; changes nothing. */
export function previewPutBack(db: LibraryDatabase, former: FormerRows): Promise<PutBackPreview> {
  return db.transaction('r', db.tables, async () => {
    const none = (): Counts => ({ back: 0, changed: 0 });
    const counts = { marks: none(), queries: none(), rules: none(), filters: none() };
    for (const change of changesOf(await editsTo(db, former))) {
      counts[change.table][change.before ? 'changed' : 'back'] += change.ids.length;
    }
    return counts;
  });
}

/**
 * Puts what the reader did back as it was at another time, as one action. What has come since stays: rows
 * that were not there then, and what arXiv or the checks have changed.
 */
export function putBack(ledger: Ledger, former: FormerRows): Promise<Entry | undefined> {
  const { db } = ledger;
  const tables = [db.marks, db.queries, db.rules, db.filters, db.papers];
  return acting(ledger, tables, async () => {
    const edits = await editsTo(db, former);
    const count = changesOf(edits).reduce((sum, { ids }) => sum + ids.length, 0);
    const done = await write(ledger, { kind: 'putBack', count }, edits);
    if (done?.changes.some(({ table }) => table === 'rules')) await judgeAgain(db);
    return done;
  });
}

async function editsTo(db: LibraryDatabase, former: FormerRows): Promise<Edit[]> {
  const edits: Edit[] = [];
  for (const table of actionTables) {
    const then: readonly AnyRow[] = former[table];
    const now = await db.table<AnyRow, string>(table).bulkGet(then.map(({ id }) => id));
    edits.push(
      ...then.map((row, index) => {
        const before = now[index];
        return { table, before, after: before ? { ...before, ...ownOf(table, row) } : row };
      }),
    );
  }
  return edits;
}

/** The fields of a mark that are the reader's; all of the others are arXiv's and the checks'. */
function ownOf(table: ActionTable, row: AnyRow): AnyRow {
  if (table !== 'marks') return row;
  // Rows of the table `marks` are marks.
  const { id, unread, starred, later, archived, tags, note, readAt, known } = row as Mark;
  const own = { id, unread, starred, later, archived, tags, note, readAt, known };
  return own;
}
