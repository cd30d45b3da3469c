import { rowsVersion } from '@/lib/library/lift-row';
import type { Mark, StoredPaper } from '@/lib/library/types/marks';
import type { EditTimes, ReaderRule, SavedFilter, SavedQuery } from '@/lib/library/types/reader';
import type { Settings } from '@/lib/settings/schema';

/** The newest version of the form in which a library is written to files; see docs/library-file.md. */
export const formVersion = 1;

/** What a file is for. */
export type LinesKind = 'backup' | 'export' | 'journal';

/** The first line: the form's version and the rows', when it was made (ISO time) and on which device. */
export type Header = {
  arxivDaily: number;
  database: number;
  made: string;
  device: string;
  kind: LinesKind;
};

/** What each table's lines hold. */
export type LineRows = {
  queries: SavedQuery;
  rules: ReaderRule;
  filters: SavedFilter;
  marks: Mark;
  edits: EditTimes;
  papers: StoredPaper;
  versions: StoredPaper;
  settings: Partial<Settings>;
};

export type TableName = keyof LineRows;

/** One row with the table it is of. */
export type Line = { [Name in TableName]: { table: Name; row: LineRows[Name] } }[TableName];

/** Gives the header of a file made now by this version; `now` in epoch milliseconds. */
export function headerOf(kind: LinesKind, device: string, now: number): Header {
  const made = new Date(now).toISOString();
  return { arxivDaily: formVersion, database: rowsVersion, made, device, kind };
}

/** Gives the texts of a whole file in order: the header, its rows, the end with their number. */
export async function* linesOf(
  header: Header,
  rows: AsyncIterable<Line> | Iterable<Line>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`;
  let count = 0;
  for await (const row of rows) {
    count += 1;
    yield lineOf(row);
  }
  yield `${JSON.stringify({ end: count })}\n`;
}

/** Gives the text of one row. */
export function lineOf({ table, row }: Line): string {
  return `${JSON.stringify({ [table]: row })}\n`;
}
