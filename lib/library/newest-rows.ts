import { nextSize } from './chunk-size';
import type { LibraryDatabase } from './database';
import type { Row } from './lists';
import type { Mark, StoredPaper } from './types/marks';

const index = '[firstSeen+published+id]';

/** The first rows are wanted soon. */
const atFirst = 50;

/**
 * Gives every stored paper that has a mark, the latest arrival first, in chunks that follow how long
 * they take by the given clock (milliseconds). A cursor that goes backwards tells of each row by
 * itself, so only the end of a chunk is looked up with it, and its rows are read as a range.
 */
export async function* newestRows(db: LibraryDatabase, clock: () => number): AsyncGenerator<Row[]> {
  let size = atFirst;
  let above: Mark | undefined;
  for (;;) {
    const start = clock();
    const [rows, lowest] = await rowsBelow(db, above, size);
    const took = clock() - start;
    yield rows;
    if (!lowest) return;
    above = lowest;
    size = nextSize(size, took);
  }
}

async function rowsBelow(
  db: LibraryDatabase,
  above: Mark | undefined,
  size: number,
): Promise<[rows: Row[], lowest: Mark | undefined]> {
  return db.transaction('r', db.marks, db.papers, async () => {
    const end = above ? keyOf(above) : [Infinity];
    const edge = await db.marks
      .where(index)
      .between([-Infinity], end)
      .reverse()
      .offset(size - 1)
      .first();
    const start = edge ? keyOf(edge) : [-Infinity];
    const marks = (await db.marks.where(index).between(start, end).toArray()).reverse();
    const papers = await papersOf(
      db,
      marks.map(({ id }) => id),
    );
    const rows = marks.flatMap((mark) => {
      const paper = papers.get(mark.id);
      return paper ? [{ mark, paper }] : [];
    });
    return [rows, edge];
  });
}

/** What came together has ids that lie together, mostly; what lies elsewhere is asked for by id. */
async function papersOf(
  db: LibraryDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredPaper>> {
  const sorted = [...ids].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const near = db.papers.where('id').between(first, last, true, true);
  const papers = new Map(
    (await near.limit(ids.length * 2).toArray()).map((paper) => [paper.id, paper] as const),
  );
  const missing = ids.filter((id) => !papers.has(id));
  for (const paper of await db.papers.bulkGet(missing)) if (paper) papers.set(paper.id, paper);
  return papers;
}

function keyOf({ firstSeen, published, id }: Mark): [number, number, string] {
  return [firstSeen, published, id];
}
