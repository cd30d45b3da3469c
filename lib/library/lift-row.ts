/** The database version whose rows we write; rows of older ones are lifted to it. */
export const rowsVersion = 5;

/** The newest version of the database; its rows are those of `rowsVersion`. */
export const databaseVersion = 6;

/** A row of any table, as it stands in a database or a file. */
export type PlainRow = Record<string, unknown>;

/** Gives a row of a table as the newest version has it; `from` is the database version it is of. */
export function liftRow(table: string, row: PlainRow, from: number): PlainRow {
  if (table !== 'marks' || from > 1) return row;
  return { ...row, later: 0, archived: 0, muted: 0, highlighted: 0, tags: [] };
}
