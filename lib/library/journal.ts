import type { Table } from 'dexie';
import { type AnyRow, actionTables, type Change, changesOf, type Edit, revert } from './changes';
import type { LibraryDatabase } from './database';
import { edited } from './edited';

/** What an action of the reader is called in words. */
export type ActionKind =
  | 'read'
  | 'unread'
  | 'star'
  | 'unstar'
  | 'later'
  | 'unlater'
  | 'archive'
  | 'unarchive'
  | 'tag'
  | 'note'
  | 'known'
  | 'asideTaken'
  | 'asideDismissed'
  | 'queryAdded'
  | 'querySaved'
  | 'queryPaused'
  | 'queryResumed'
  | 'queryLoud'
  | 'querySilent'
  | 'queryHighlights'
  | 'queryDeleted'
  | 'queryMoved'
  | 'queryRevisions'
  | 'ruleAdded'
  | 'ruleSaved'
  | 'ruleDeleted'
  | 'filterSaved'
  | 'filterRenamed'
  | 'filterDeleted'
  | 'restored'
  | 'imported'
  | 'putBack'
  | 'kept'
  | 'skipped'
  | 'triageUndone';

/**
 * One action of the reader: how many rows it concerned, or to which place it moved a query; `name` is
 * that of the query, tag, rule or filter, `run` the triage it belongs to.
 */
export type Action = { kind: ActionKind; count: number; name?: string; run?: RunStep };

/** Of which triage an action is a step, and which paper it decided. */
type RunStep = { id: string; paper?: string };

/** An action as it is kept: what it changed, and whether it has been taken back. */
export type Entry = {
  id?: number;
  /** Computer's clock, epoch milliseconds. */
  at: number;
  action: Action;
  changes: Change[];
  undone: 0 | 1;
};

/** What the reader's actions need: where they are kept, and the computer's clock. */
export type Ledger = { db: LibraryDatabase; now(): number };

const day = 86_400_000;
/** The journal keeps the last 100 actions, and all of the last 14 days. */
const keptEntries = 100;
const keptTime = 14 * day;

/** Runs what the reader does as one transaction over these tables, the journal and the times of edits. */
export function acting<Result>(
  { db }: Pick<Ledger, 'db'>,
  tables: readonly Table[],
  work: () => Promise<Result>,
): Promise<Result> {
  return db.transaction('rw', [db.journal, db.edits, ...tables], work);
}

/**
 * Writes what an action changes, and the action in the journal, both or neither. To be called
 * within `acting`. Gives the entry; undefined when nothing changed,
 * but for a step of a triage, whose place is told by the journal alone. Of edits that were made elsewhere
 * the caller keeps the times: they are `timed`.
 */
export async function write(
  ledger: Ledger,
  action: Action,
  edits: readonly Edit[],
  timed = false,
): Promise<Entry | undefined> {
  const { db, now } = ledger;
  const changes = changesOf(edits);
  if (changes.length === 0 && !action.run) return undefined;
  await put(ledger, edits, timed ? [] : changes);
  // Who does something new after an undo has left the undone behind.
  await db.journal.where('[undone+id]').between([1, -Infinity], [1, Infinity]).delete();
  const entry: Entry = { at: now(), action, changes, undone: 0 };
  const id = await db.journal.add(entry);
  await prune(db, now() - keptTime);
  return { ...entry, id };
}

/**
 * Writes like `write`; where the reader's last action is the one of this number, which goes on, both
 * are one row of the journal. Gives that row, undefined when nothing changed or all is as it was before.
 */
export async function writeOn(
  ledger: Ledger,
  number: number | undefined,
  action: Action,
  edits: readonly Edit[],
): Promise<Entry | undefined> {
  const { db, now } = ledger;
  const last = number === undefined ? undefined : await db.journal.toCollection().last();
  if (!last?.id || last.id !== number || last.undone === 1) return write(ledger, action, edits);
  if (changesOf(edits).length === 0) return undefined;
  await put(ledger, edits);
  const changes = changesOf(edits.map((edit) => sinceBefore(edit, last.changes)));
  const entry: Entry = { ...last, at: now(), action, changes };
  if (changes.length > 0) await db.journal.put(entry);
  else await db.journal.delete(last.id);
  return changes.length > 0 ? entry : undefined;
}

/** Gives the edit that leads to the same from where these changes began. */
function sinceBefore({ table, before, after }: Edit, changes: readonly Change[]): Edit {
  const id = (before ?? after)?.id ?? '';
  const mine = changes.filter((change) => change.table === table && change.ids.includes(id));
  const first = mine.reduceRight<AnyRow | undefined>((row, one) => revert(id, row, one), before);
  return { table, before: first, after };
}

/**
 * Writes the rows of these edits, and when they were made, without a word in the journal; in a
 * transaction of the caller. All that the reader does passes here.
 */
export async function put(
  { db, now }: Ledger,
  edits: readonly Edit[],
  changes = changesOf(edits),
): Promise<void> {
  for (const name of actionTables) {
    const mine = edits.filter(({ table }) => table === name);
    if (mine.length === 0) continue;
    const table = db.table<AnyRow, string>(name);
    await table.bulkPut(mine.flatMap(({ after }) => after ?? []));
    await table.bulkDelete(
      mine.flatMap(({ before, after }) => (before && !after ? before.id : [])),
    );
  }
  await noteTimes(db, changes, now());
}

async function noteTimes(db: LibraryDatabase, changes: readonly Change[], at: number) {
  const made = changes.flatMap((change) =>
    change.ids.map((id) => ({ id: `${change.table}/${id}`, change })),
  );
  const former = await db.edits.bulkGet(made.map(({ id }) => id));
  const times = made.flatMap(
    ({ id, change }, index) => edited(id, former[index], change, at) ?? [],
  );
  // Other devices have yet to hear of it.
  await db.edits.bulkPut(times.map((row) => ({ ...row, unsent: 1 })));
}

/** Gives the edits that take these changes back, the first one first; in the caller's transaction. */
export async function editsBack(db: LibraryDatabase, changes: readonly Change[]): Promise<Edit[]> {
  const edits: Edit[] = [];
  for (const name of actionTables) {
    const mine = changes.filter(({ table }) => table === name);
    const ids = [...new Set(mine.flatMap((change) => change.ids))];
    const rows = await db.table<AnyRow, string>(name).bulkGet(ids);
    const before = new Map(ids.map((id, index) => [id, rows[index]] as const));
    const after = new Map(before);
    for (const change of mine) {
      for (const id of change.ids) after.set(id, revert(id, after.get(id), change));
    }
    edits.push(...ids.map((id) => ({ table: name, before: before.get(id), after: after.get(id) })));
  }
  return edits;
}

async function prune(db: LibraryDatabase, before: number): Promise<void> {
  const surplus = (await db.journal.count()) - keptEntries;
  if (surplus <= 0) return;
  const oldest = await db.journal.limit(surplus).primaryKeys();
  const gone = await db.journal.where('at').below(before).primaryKeys();
  const isGone = new Set(gone);
  await db.journal.bulkDelete(oldest.filter((id) => isGone.has(id)));
}
