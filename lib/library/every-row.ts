import type { LibraryDatabase } from './database';
import type { Row } from './lists';

const atOnce = 400;

/**
 * Gives every stored paper that has a mark, by id, in chunks, so that the caller may rest between
 * them. A range is one request to the database, and each single paper would be one as well.
 */
export async function* everyRow(db: LibraryDatabase): AsyncGenerator<Row[]> {
  let after = '';
  for (;;) {
    const [rows, last] = await rowsAfter(db, after);
    yield rows;
    if (last === undefined) return;
    after = last;
  }
}

async function rowsAfter(
  db: LibraryDatabase,
  after: string,
): Promise<[rows: Row[], last: string | undefined]> {
  return db.transaction('r', db.marks, db.papers, async () => {
    const marks = await db.marks.where('id').above(after).limit(atOnce).toArray();
    const last = marks.at(-1)?.id;
    if (last === undefined) return [[], undefined];
    const papers = await db.papers.where('id').between(after, last, false, true).toArray();
    const byId = new Map(papers.map((paper) => [paper.id, paper]));
    const rows = marks.flatMap((mark) => {
      const paper = byId.get(mark.id);
      return paper ? [{ mark, paper }] : [];
    });
    return [rows, marks.length < atOnce ? undefined : last];
  });
}
