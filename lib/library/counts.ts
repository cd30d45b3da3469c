import { freshCounts } from './count-key';
import type { LibraryDatabase } from './database';
import { isListed } from './is-listed';
import type { ListFilter } from './lists';

/** How many papers are new and unread. */
export type UnreadCounts = {
  total: number;
  /** By saved query id, paused ones too. */
  byQuery: Map<string, number>;
};

/** Gives the ids of the saved queries that aren't paused. */
export async function activeQueryIds(db: LibraryDatabase): Promise<Set<string>> {
  const queries = await db.queries.toArray();
  return new Set(queries.filter((query) => !query.paused).map((query) => query.id));
}

/** Counts the badge: unread papers that at least one query brought which isn't paused. */
export async function unreadCounts(db: LibraryDatabase): Promise<UnreadCounts> {
  return db.transaction('r', db.queries, db.counts, async () => {
    const active = await activeQueryIds(db);
    const byQuery = new Map<string, number>();
    let total = 0;
    for (const alike of await db.counts.where('id').startsWith(freshCounts).toArray()) {
      if (isListed(alike, { view: 'new' }, active)) total += alike.count;
      for (const id of alike.queries) byQuery.set(id, (byQuery.get(id) ?? 0) + alike.count);
    }
    return { total, byQuery };
  });
}

/** Counts the papers of a list, but for groups that are aside. */
export async function listCount(
  db: LibraryDatabase,
  list: Pick<ListFilter, 'view' | 'queryId'>,
): Promise<number> {
  return db.transaction('r', db.queries, db.counts, async () => {
    const active = await activeQueryIds(db);
    const counts = await db.counts.toArray();
    const mine = counts.filter((alike) => isListed(alike, list, active));
    return mine.reduce((sum, { count }) => sum + count, 0);
  });
}
