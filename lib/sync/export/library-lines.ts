import type { LibraryDatabase } from '@/lib/library/database';
import type { EditTimes } from '@/lib/library/types/reader';
import type { Settings } from '@/lib/settings/schema';
import type { Line } from '../lines';
import { withoutSign } from '../without-sign';

/** Rows read at a time, so that a library of any size takes the memory of these; a paper is the largest. */
const atOnce = 500;
const papersAtOnce = 100;

const tables = ['queries', 'rules', 'filters', 'marks', 'edits', 'papers', 'versions'] as const;

/** The settings a reader has, and when each was changed. */
export type OwnSettings = { settings: Partial<Settings>; edits: Record<string, number> };

/** Gives how many rows a library has in all. */
export async function countRows(db: LibraryDatabase): Promise<number> {
  const counts = await Promise.all(tables.map((table) => db.table(table).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Gives all of a library as lines, in slices as they are read by key. */
export async function* libraryLines(
  db: LibraryDatabase,
  { settings, edits }: OwnSettings,
): AsyncGenerator<Line[]> {
  const times = settingsTimes(edits);
  yield [
    { table: 'settings', row: settings },
    ...(times ? [lineFor({ table: 'edits', row: times })] : []),
  ];
  for (const table of tables) {
    // The rows of a table are what its name says.
    for await (const rows of slicesOf(db, table)) {
      yield rows.map((row) => lineFor({ table, row } as Line));
    }
  }
}

function lineFor(line: Line): Line {
  return line.table === 'edits' ? { ...line, row: withoutSign(line.row) } : line;
}

/** Gives the times of the settings in the form of all other times; undefined where none was changed. */
export function settingsTimes(fields: Record<string, number>): EditTimes | undefined {
  const at = Math.max(0, ...Object.values(fields));
  return at > 0 ? { id: 'settings', at, fields } : undefined;
}

async function* slicesOf(db: LibraryDatabase, name: (typeof tables)[number]) {
  const table = db.table<{ id: string; version?: number }, string | [string, number]>(name);
  const most = name === 'papers' || name === 'versions' ? papersAtOnce : atOnce;
  const keyOf = ({ id, version = 0 }: { id: string; version?: number }) =>
    name === 'versions' ? [id, version] : id;
  let rows = await table.orderBy(':id').limit(most).toArray();
  for (;;) {
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < most) return;
    rows = await table.where(':id').above(keyOf(last)).limit(most).toArray();
  }
}
