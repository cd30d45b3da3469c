import type { LibraryDatabase } from './database';
import type { Mark } from './types/marks';

/** Nobody reads a number beyond this; an index count of tens of thousands takes 200 ms. */
export const countLimit = 1000;

/** How many papers are new and unread; `capped` means "or more". */
export type UnreadCounts = {
  total: number;
  /** By saved query id, paused ones too. */
  byQuery: Map<string, number>;
  capped: boolean;
};

/** Gives the ids of the saved queries that aren't paused. */
export async function activeQueryIds(db: LibraryDatabase): Promise<Set<string>> {
  const queries = await db.queries.toArray();
  return new Set(queries.filter((query) => !query.paused).map((query) => query.id));
}

/**
 * Counts the badge: unread papers that at least one query brought which isn't paused. Counts from
 * the rows each time, never from a kept number, and stops at 1,000.
 */
export async function unreadCounts(db: LibraryDatabase): Promise<UnreadCounts> {
  return db.transaction('r', db.queries, db.marks, async () => {
    const active = await activeQueryIds(db);
    const counts: UnreadCounts = { total: 0, byQuery: new Map(), capped: false };
    let after: [number, number, number, string] = [1, -Infinity, -Infinity, ''];
    for (;;) {
      const marks = await unreadAfter(db, after);
      for (const mark of marks) count(mark, active, counts);
      const last = marks.at(-1);
      if (!last || marks.length < countLimit) return counts;
      if (counts.total >= countLimit) return { ...counts, capped: true };
      after = [1, last.firstSeen, last.published, last.id];
    }
  });
}

function unreadAfter(
  db: LibraryDatabase,
  after: [number, number, number, string],
): Promise<Mark[]> {
  return db.marks
    .where('[unread+firstSeen+published+id]')
    .between(after, [1, Infinity], false, true)
    .limit(countLimit)
    .toArray();
}

function count(mark: Mark, active: ReadonlySet<string>, counts: UnreadCounts): void {
  if (mark.muted === 1) return;
  if (mark.queries.some((id) => active.has(id))) counts.total += 1;
  for (const id of mark.queries) counts.byQuery.set(id, (counts.byQuery.get(id) ?? 0) + 1);
}
