import type { LibraryDatabase } from './database';
import type { Mark, StoredPaper } from './types/marks';

/** From the first moment up to, but without, the last; arXiv's clock, epoch milliseconds. */
export type Span = { from: number; until: number };

/**
 * What came in a span: new papers, latest submission first, and papers revised in it; `removed` counts
 * those whose text is gone.
 */
export type SpanPapers = { fresh: StoredPaper[]; revised: StoredPaper[]; removed: number };

/**
 * Gives the papers that came within a span, of one saved query or of all. Left out is what was never
 * new to the reader: what was known from the start, what a rule mutes, what waits aside.
 */
export async function papersOfSpan(
  db: LibraryDatabase,
  { from, until }: Span,
  queryId?: string,
): Promise<SpanPapers> {
  return db.transaction('r', db.marks, db.papers, async () => {
    const isWanted = ({ muted, asideFor, queries }: Mark) =>
      muted === 0 && asideFor === undefined && (!queryId || queries.includes(queryId));
    const arrived = await db.marks
      .where('[firstSeen+published+id]')
      .between([from], [until], true, false)
      .filter((mark) => wasNew(mark) && isWanted(mark))
      .toArray();
    const names = new Set(arrived.map(({ id }) => id));
    const again = await db.marks
      .where('[revised+revisedAt+published+id]')
      .between([0, from], [0, until], true, false)
      .or('[revised+revisedAt+published+id]')
      .between([1, from], [1, until], true, false)
      .filter((mark) => !names.has(mark.id) && isWanted(mark))
      .toArray();
    const fresh = await papersOf(db, arrived, ({ published }) => published);
    const revised = await papersOf(db, again, ({ updated }) => updated);
    const removed = arrived.length + again.length - fresh.length - revised.length;
    return { fresh, revised, removed };
  });
}

/** Papers known from the start were never read by the reader, nor are they unread. */
function wasNew({ unread, readAt, known }: Mark): boolean {
  return !known && (unread === 1 || readAt !== undefined);
}

async function papersOf(
  db: LibraryDatabase,
  marks: readonly Mark[],
  timeOf: (paper: StoredPaper) => number,
): Promise<StoredPaper[]> {
  const papers = await db.papers.bulkGet(marks.map(({ id }) => id));
  return papers
    .filter((paper) => paper !== undefined)
    .sort((a, b) => timeOf(b) - timeOf(a) || (a.id < b.id ? 1 : -1));
}

/** Gives arXiv's time of the latest arrival of a new or revised paper; undefined before any came. */
export async function latestArrival(db: LibraryDatabase): Promise<number | undefined> {
  return db.transaction('r', db.marks, async () => {
    const newest = await db.marks.orderBy('[firstSeen+published+id]').filter(wasNew).last();
    const revised = await Promise.all(
      [0, 1].map((flag) =>
        db.marks
          .where('[revised+revisedAt+published+id]')
          .between([flag, -Infinity], [flag, Infinity, Infinity, '\uffff'])
          .last(),
      ),
    );
    const times = [newest?.firstSeen, ...revised.map((mark) => mark?.revisedAt)];
    const known = times.filter((time) => time !== undefined);
    return known.length > 0 ? Math.max(...known) : undefined;
  });
}
