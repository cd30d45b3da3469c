import { type AnyRow, changesOf, type Edit } from './changes';
import type { LibraryDatabase } from './database';
import { type Entry, editsBack, type Ledger, write } from './journal';
import { judgeAgain } from './judge-again';

/** What to go back to an earlier moment would change. */
export type RestorePreview = {
  /** Actions that would be taken back. */
  actions: number;
  /** Papers whose marks would change, and queries and rules that would. */
  papers: number;
  queries: number;
  rules: number;
  /** How many papers would become so; those that would cease to be it count for the opposite. */
  unread: number;
  read: number;
  starred: number;
  unstarred: number;
};

/** Gives the moment to which the journal reaches back, epoch milliseconds; undefined when it is empty. */
export async function journalStart(db: LibraryDatabase): Promise<number | undefined> {
  return (await db.journal.orderBy('at').first())?.at;
}

/** Says what would change if all actions since a moment (epoch milliseconds) were taken back. */
export function previewRestore(db: LibraryDatabase, moment: number): Promise<RestorePreview> {
  return db.transaction('r', db.journal, db.marks, db.queries, db.rules, async () => {
    const entries = await entriesSince(db, moment);
    const edits = (await editsSince(db, entries)).filter((edit) => changesOf([edit]).length > 0);
    const marks = edits.filter(({ table }) => table === 'marks');
    const count = (name: string, from: number, to: number) =>
      marks.filter(({ before, after }) => isAt(before, name, from) && isAt(after, name, to)).length;
    return {
      actions: entries.length,
      papers: marks.length,
      queries: edits.filter(({ table }) => table === 'queries').length,
      rules: edits.filter(({ table }) => table === 'rules').length,
      unread: count('unread', 0, 1),
      read: count('unread', 1, 0),
      starred: count('starred', 0, 1),
      unstarred: count('starred', 1, 0),
    };
  });
}

/** Takes all actions since a moment back, as one action that can itself be taken back. */
export function restoreTo(ledger: Ledger, moment: number): Promise<Entry | undefined> {
  const { db } = ledger;
  const tables = [db.journal, db.marks, db.queries, db.rules, db.papers];
  return db.transaction('rw', tables, async () => {
    const entries = await entriesSince(db, moment);
    const edits = await editsSince(db, entries);
    const done = await write(ledger, { kind: 'restored', count: entries.length }, edits);
    if (done?.changes.some(({ table }) => table === 'rules')) await judgeAgain(db);
    return done;
  });
}

/** The latest first. */
function entriesSince(db: LibraryDatabase, moment: number): Promise<Entry[]> {
  return db.journal
    .where('at')
    .above(moment)
    .filter(({ undone }) => undone === 0)
    .reverse()
    .sortBy('id');
}

function editsSince(db: LibraryDatabase, entries: readonly Entry[]): Promise<Edit[]> {
  return editsBack(
    db,
    entries.flatMap(({ changes }) => changes.toReversed()),
  );
}

function isAt(row: AnyRow | undefined, name: string, value: number): boolean {
  const fields: Readonly<Record<string, unknown>> = row ?? {};
  return (fields[name] ?? 0) === value;
}
