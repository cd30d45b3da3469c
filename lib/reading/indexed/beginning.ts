import type { LibraryDatabase } from '@/lib/library/database';
import type { RowTests } from '@/lib/search/index/row-tests';
import { idOf, rowOf } from '@/lib/search/index/standing';
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
  const candidates: number[] = [];
  for (let row = 0; row < standing.index.rows; row++) {
    if (standing.dead[row] === 0 && (isOwn.has(row) || mayBe(row))) candidates.push(row);
  }
  for (const count of rounds) {
    const latest = latestOf(rows, candidates, count);
    await readMarksOf(
      db,
      rows,
      latest.filter((row) => standing.kinds[row] === 0),
    );
    // The index may know of other times of arrival; then nothing is told before all is read.
    if (!isInOrder(rows, latest)) return [];
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

function isInOrder(rows: LibraryRows, latest: readonly number[]): boolean {
  return latestOf(rows, latest, latest.length).every((row, at) => row === latest[at]);
}

/** The rows that arrived last, in the order of the lists. */
function latestOf({ standing }: LibraryRows, rows: readonly number[], count: number): number[] {
  const { firstSeen, published, index } = standing;
  const least = leastOf(
    rows.map((row) => firstSeen[row] ?? 0),
    count,
  );
  let chosen = rows.filter((row) => (firstSeen[row] ?? 0) >= least);
  if (chosen.length > 2 * count) {
    // Many came together, as at a query's first check.
    const edge = chosen.filter((row) => firstSeen[row] === least);
    const above = chosen.length - edge.length;
    const lowest = leastOf(
      edge.map((row) => published[row] ?? 0),
      count - above,
    );
    chosen = chosen.filter(
      (row) => (firstSeen[row] ?? 0) > least || (published[row] ?? 0) >= lowest,
    );
  }
  return chosen
    .sort(
      (a, b) =>
        (firstSeen[b] ?? 0) - (firstSeen[a] ?? 0) ||
        (published[b] ?? 0) - (published[a] ?? 0) ||
        (idOf(index, a) < idOf(index, b) ? 1 : -1),
    )
    .slice(0, count);
}

/** The least of the so many greatest. */
function leastOf(values: readonly number[], count: number): number {
  return Float64Array.from(values).sort().at(-count) ?? -Infinity;
}
