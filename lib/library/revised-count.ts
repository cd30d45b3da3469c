import { activeQueryIds, countLimit } from './counts';
import type { LibraryDatabase } from './database';

/** Counts the papers with a version not yet seen that no rule mutes, of one saved query or all that aren't paused. */
export async function revisedCount(db: LibraryDatabase, queryId?: string): Promise<number> {
  return db.transaction('r', db.queries, db.marks, async () => {
    const active = queryId ? new Set([queryId]) : await activeQueryIds(db);
    const marks = await db.marks
      .where('[revised+revisedAt+published+id]')
      .between([1, -Infinity], [1, Infinity, Infinity, '\uffff'])
      .limit(countLimit)
      .toArray();
    return marks.filter(
      ({ unread, muted, queries }) =>
        unread === 0 && muted === 0 && queries.some((id) => active.has(id)),
    ).length;
  });
}
