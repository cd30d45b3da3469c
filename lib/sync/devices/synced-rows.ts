import { type ActionTable, type AnyRow, actionTables } from '@/lib/library/changes';
import type { LibraryDatabase } from '@/lib/library/database';
import type { Mark } from '@/lib/library/types/marks';
import type { EditTimes } from '@/lib/library/types/reader';
import type { Line } from '../lines';
import { withoutSign } from '../without-sign';

/** A row that goes to other devices, as it stands, and when the reader changed what of it. */
export type SyncedRow = { row?: AnyRow; edit?: EditTimes };

/** The tables a sync reads and writes. */
export function syncedTables(db: LibraryDatabase) {
  return [db.queries, db.rules, db.filters, db.marks, db.edits];
}

/** The table and the key of `marks/2601.00464`; undefined for what is in no table of ours. */
export function placeOf(id: string): { table: ActionTable; key: string } | undefined {
  const at = id.indexOf('/');
  const table = actionTables.find((name) => name === id.slice(0, at));
  return table && { table, key: id.slice(at + 1) };
}

/** Reads these rows, `table/key` each, and their times; in a transaction of the caller. */
export async function readSynced(
  db: LibraryDatabase,
  ids: readonly string[],
): Promise<Map<string, SyncedRow>> {
  const edits = await db.edits.bulkGet([...ids]);
  const found = new Map<string, SyncedRow>(ids.map((id, at) => [id, { edit: edits[at] }]));
  for (const table of actionTables) {
    const mine = ids.filter((id) => placeOf(id)?.table === table);
    const keys = mine.map((id) => id.slice(table.length + 1));
    const rows = await db.table<AnyRow, string>(table).bulkGet(keys);
    for (const [at, id] of mine.entries()) found.set(id, { ...found.get(id), row: rows[at] });
  }
  return found;
}

/** The lines of a file with these rows; which are still to be sent is nobody else's business. */
export function linesOfSynced(rows: ReadonlyMap<string, SyncedRow>): Line[] {
  return [...rows].flatMap(([id, { row, edit }]) => {
    const table = placeOf(id)?.table;
    const lines: Line[] = [];
    // A row of this table is what was read from it.
    if (row && table) lines.push({ table, row: withoutBaseline(row) } as Line);
    if (edit) lines.push({ table: 'edits', row: withoutSign(edit) });
    return lines;
  });
}

/** From when on a query tells of new papers is a matter of each device. */
function withoutBaseline(row: AnyRow): AnyRow {
  const { baseline: _, ...rest }: AnyRow & { baseline?: number } = row;
  return rest;
}

/** Brings the lines of a file together, row by row. */
export function syncedIn(lines: readonly Line[]): Map<string, SyncedRow> {
  const rows = new Map<string, SyncedRow>();
  for (const { table, row } of lines) {
    if (table === 'edits') rows.set(row.id, { ...rows.get(row.id), edit: row });
    const id = `${table}/${'id' in row ? row.id : ''}`;
    if (placeOf(id)) rows.set(id, { ...rows.get(id), row: row as AnyRow });
  }
  return rows;
}

/**
 * Ids of all rows that tell what the reader did, in order. Marks nobody touched stay out: each device
 * finds its own papers.
 */
export async function everySynced(db: LibraryDatabase): Promise<string[]> {
  const ids = new Set(await db.edits.toCollection().primaryKeys());
  for (const table of [db.queries, db.rules, db.filters]) {
    for (const key of await table.toCollection().primaryKeys()) ids.add(`${table.name}/${key}`);
  }
  await db.marks.filter(isTouched).each(({ id }) => ids.add(`marks/${id}`));
  return [...ids].sort();
}

function isTouched(mark: Mark): boolean {
  const { starred, later, archived, tags, note, readAt } = mark;
  const flags = starred + later + archived + tags.length;
  return flags > 0 || note !== undefined || readAt !== undefined;
}
