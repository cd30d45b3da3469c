import type { LibraryDatabase } from '@/lib/library/database';
import { firstWhere } from '@/lib/search/first-where';
import { compareRows } from '@/lib/search/index/row-order';
import type { RowTests } from '@/lib/search/index/row-tests';
import { idOf, rowOf, type Standing } from '@/lib/search/index/standing';
import { type LibraryRows, takeMark } from './library-rows';

/** Rows looked at first; each time more, where they bring nothing. */
const rounds = [64, 256, 1024];

/** Papers with a note of which more would take too long. */
const mostNoted = 500;

export type BeginningRequest = {
  /** Whether what the index says of a row lets it be found, whatever its mark says. */
  mayBe: (row: number) => boolean;
  /** Tests as they are once the marks of rows are known. */
  tests: () => RowTests;
  isWanted: (row: number) => boolean;
  /** Papers that have a note; it may have the words too. */
  noted: readonly string[];
};

/**
 * Gives the rows with which an answer by arrival begins, before the marks of all papers are known: those of
 * the latest that may be found are read. Gives none where that tells nothing.
 */
export async function beginningOf(
  db: LibraryDatabase,
  rows: LibraryRows,
  { mayBe, tests, isWanted, noted }: BeginningRequest,
): Promise<number[]> {
  const { standing } = rows;
  if (noted.length > mostNoted) return [];
  const own = noted.flatMap((id) => rowOf(standing.index, id) ?? []);
  await readMarksOf(db, rows, own);
  const isOwn = new Set(own);
  const passes = (row: number) => standing.dead[row] === 0 && (isOwn.has(row) || mayBe(row));
  for (const count of rounds) {
    const latest = latestOf(standing, count, passes);
    await readMarksOf(
      db,
      rows,
      latest.filter((row) => standing.kinds[row] === 0),
    );
    // The index may know of other times of arrival; then nothing is told before all is read.
    if (!isInOrder(standing, latest)) return [];
    const { isFound } = tests();
    const found = latest.filter(
      (row) => standing.kinds[row] !== 0 && isWanted(row) && isFound(row),
    );
    if (found.length > 0) return found;
  }
  return [];
}

async function readMarksOf(
  db: LibraryDatabase,
  rows: LibraryRows,
  asked: readonly number[],
): Promise<void> {
  const { index } = rows.standing;
  const marks = await db.marks.bulkGet(asked.map((row) => idOf(index, row)));
  for (const [at, row] of asked.entries()) {
    const mark = marks[at];
    if (mark) takeMark(rows, row, mark);
  }
}

function isInOrder(standing: Standing, rows: readonly number[]): boolean {
  const compare = compareRows(standing, 'firstSeen');
  return rows.every((row, at) => at === 0 || compare(rows[at - 1] ?? 0, row) < 0);
}

/** The rows that arrived last of those that pass, in the order of the lists. */
function latestOf(standing: Standing, count: number, passes: (row: number) => boolean): number[] {
  const compare = compareRows(standing, 'firstSeen');
  const chosen: number[] = [];
  // Higher ids are later ones, mostly, so that few are ever taken in.
  for (let row = standing.index.rows - 1; row >= 0; row--) {
    const last = chosen[count - 1];
    if ((last !== undefined && compare(last, row) < 0) || !passes(row)) continue;
    chosen.splice(
      firstWhere(chosen.length, (at) => compare(row, chosen[at] ?? 0) < 0),
      0,
      row,
    );
    if (chosen.length > count) chosen.pop();
  }
  return chosen;
}
