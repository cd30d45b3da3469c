import type { LibraryDatabase } from './database';
import type { Mark, StoredPaper } from './types/marks';

const marksAtOnce = 2_000;
const papersAtOnce = 200;

/**
 * Gives the stored papers whose first version was submitted at `since` (epoch milliseconds) or
 * later, newest first, in chunks, so that the caller may rest or stop between them.
 */
export async function* recentPapers(
  db: LibraryDatabase,
  since: number,
): AsyncGenerator<StoredPaper[]> {
  const ids = await recentIds(db, since);
  for (let start = 0; start < ids.length; start += papersAtOnce) {
    const papers = await db.papers.bulkGet(ids.slice(start, start + papersAtOnce));
    yield papers.filter((paper) => paper !== undefined);
  }
}

/** No paper arrives before it was submitted, so the index by arrival has all of them. */
async function recentIds(db: LibraryDatabase, since: number): Promise<string[]> {
  const found: Pick<Mark, 'id' | 'published'>[] = [];
  let after: [number, number, string] = [since, -Infinity, ''];
  for (;;) {
    const marks = await db.marks
      .where('[firstSeen+published+id]')
      .between(after, [Infinity], false)
      .limit(marksAtOnce)
      .toArray();
    for (const { id, published } of marks) if (published >= since) found.push({ id, published });
    const last = marks.at(-1);
    if (!last || marks.length < marksAtOnce) break;
    after = [last.firstSeen, last.published, last.id];
  }
  found.sort((a, b) => b.published - a.published || (a.id < b.id ? 1 : -1));
  return found.map(({ id }) => id);
}

/** Gives arXiv's time of the last check that went through, of any query; undefined before one has. */
export async function lastArrival(db: LibraryDatabase): Promise<number | undefined> {
  const done = await db.checks.where('state').equals('done').toArray();
  const times = done.flatMap(({ arrived }) => arrived ?? []);
  return times.length > 0 ? Math.max(...times) : undefined;
}
