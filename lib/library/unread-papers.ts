import { activeQueryIds } from './counts';
import type { LibraryDatabase } from './database';
import type { StoredPaper } from './types/marks';

/** An unread paper and the saved queries that brought it. */
export type UnreadPaper = { paper: StoredPaper; queryIds: readonly string[] };

/** Papers read at a time. */
const step = 500;

/** Gives the unread papers of the queries that aren't paused, muted ones too, latest arrival first. */
export async function unreadPapers(db: LibraryDatabase): Promise<UnreadPaper[]> {
  return db.transaction('r', db.queries, db.marks, db.papers, async () => {
    const active = await activeQueryIds(db);
    const marks = await db.marks
      .where('[unread+firstSeen+published+id]')
      .above([1])
      .reverse()
      .filter((mark) => mark.queries.some((id) => active.has(id)))
      .toArray();
    const unread: UnreadPaper[] = [];
    for (let at = 0; at < marks.length; at += step) {
      const some = marks.slice(at, at + step);
      const papers = await db.papers.bulkGet(some.map(({ id }) => id));
      unread.push(
        ...some.flatMap(({ queries }, index) => {
          const paper = papers[index];
          return paper ? [{ paper, queryIds: queries }] : [];
        }),
      );
    }
    return unread;
  });
}
