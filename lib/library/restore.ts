import { type ActionTable, type AnyRow, changesOf, type Edit } from './changes';
import type { LibraryDatabase } from './database';
import { acting, type Entry, editsBack, type Ledger, write } from './journal';
import { judgeAgain } from './judge-again';

/** What comes back, goes away or changes of queries by name, of rules by text. */
export type RowsBack = { back: string[]; gone: string[]; changed: string[] };

/** What to go back to an earlier moment would change. */
export type RestorePreview = {
  /** Actions that would be taken back. */
  actions: number;
  /** Papers whose marks would change. */
  papers: number;
  queries: RowsBack;
  rules: RowsBack;
  /** How many papers would become so. */
  flags: Record<RestoredFlag, number>;
  /** Papers whose tags, and those whose notes would change. */
  tags: number;
  notes: number;
};

/** What a paper becomes; those that cease to be it count for the opposite. */
export type RestoredFlag =
  | 'unread'
  | 'read'
  | 'starred'
  | 'unstarred'
  | 'later'
  | 'unlater'
  | 'archived'
  | 'unarchived';

const noFlags: RestorePreview['flags'] = {
  unread: 0,
  read: 0,
  starred: 0,
  unstarred: 0,
  later: 0,
  unlater: 0,
  archived: 0,
  unarchived: 0,
};

const flagPairs = [
  ['unread', 'unread', 'read'],
  ['starred', 'starred', 'unstarred'],
  ['later', 'later', 'unlater'],
  ['archived', 'archived', 'unarchived'],
] as const;

/** Gives the moment to which the journal reaches back, epoch milliseconds; undefined when it is empty. */
export async function journalStart(db: LibraryDatabase): Promise<number | undefined> {
  return (await db.journal.orderBy('at').first())?.at;
}

/** Gives the reader's latest actions that haven't been taken back, the newest first. */
export function recentActions(db: LibraryDatabase, limit: number): Promise<Entry[]> {
  return db.journal
    .where('[undone+id]')
    .between([0, -Infinity], [0, Infinity])
    .reverse()
    .limit(limit)
    .toArray();
}

/** Says what would change if all actions since a moment (epoch milliseconds) were taken back. */
export function previewRestore(db: LibraryDatabase, moment: number): Promise<RestorePreview> {
  return db.transaction('r', db.journal, db.marks, db.queries, db.rules, db.filters, async () => {
    const entries = await entriesSince(db, moment);
    const edits = (await editsSince(db, entries)).filter((edit) => changesOf([edit]).length > 0);
    const marks = edits.filter(({ table }) => table === 'marks');
    const changing = (name: string) =>
      marks.filter((edit) => changesOf([edit]).some(({ after = {} }) => name in after)).length;
    return {
      actions: entries.length,
      papers: marks.length,
      queries: rowsBack(edits, 'queries', 'name'),
      rules: rowsBack(edits, 'rules', 'text'),
      flags: flagsOf(marks),
      tags: changing('tags'),
      notes: changing('note'),
    };
  });
}

function flagsOf(marks: readonly Edit[]): RestorePreview['flags'] {
  const count = (name: string, from: number, to: number) =>
    marks.filter(({ before, after }) => isAt(before, name, from) && isAt(after, name, to)).length;
  const flags = { ...noFlags };
  for (const [name, on, off] of flagPairs) {
    flags[on] = count(name, 0, 1);
    flags[off] = count(name, 1, 0);
  }
  return flags;
}

function rowsBack(edits: readonly Edit[], table: ActionTable, field: string): RowsBack {
  const mine = edits.filter((edit) => edit.table === table);
  const named = (row: AnyRow | undefined) => String(Reflect.get(row ?? {}, field));
  return {
    back: mine.flatMap(({ before, after }) => (before ? [] : named(after))),
    gone: mine.flatMap(({ before, after }) => (after ? [] : named(before))),
    changed: mine.flatMap(({ before, after }) => (before && after ? named(before) : [])),
  };
}

/** Takes all actions since a moment back, as one action that can itself be taken back. */
export function restoreTo(ledger: Ledger, moment: number): Promise<Entry | undefined> {
  const { db } = ledger;
  const tables = [db.marks, db.queries, db.rules, db.filters, db.papers];
  return acting(ledger, tables, async () => {
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
