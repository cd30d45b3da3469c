import type { LibraryDatabase } from './database';
import { notifyRule } from './notify-rule';
import type { Mark } from './types/marks';
import type { SavedQuery } from './types/reader';

/** When checks brought papers, by saved query id; arXiv's clock, as in `firstSeen`. */
export type Arrivals = Readonly<Record<string, readonly number[]>>;

/** Papers to tell the reader of, and how many of them each saved query found. */
export type Tellable = { ids: string[]; byQuery: ReadonlyMap<string, number> };

/**
 * Gives the papers of these arrivals that are still unread, and that a query which looked then and
 * isn't paused may tell of. Whatever the reader has dealt with since isn't news.
 */
export async function tellable(db: LibraryDatabase, arrivals: Arrivals): Promise<Tellable> {
  return db.transaction('r', db.queries, db.marks, async () => {
    const queries = (await db.queries.toArray()).filter(({ id }) => arrivals[id]);
    const byQuery = new Map<string, number>();
    const ids: string[] = [];
    for (const time of new Set(Object.values(arrivals).flat())) {
      for (const mark of await unreadAt(db, time)) {
        const finders = queries.filter((query) => mayTell(query, mark));
        for (const { id } of finders) byQuery.set(id, (byQuery.get(id) ?? 0) + 1);
        if (finders.length > 0) ids.push(mark.id);
      }
    }
    return { ids, byQuery };
  });
}

function unreadAt(db: LibraryDatabase, time: number): Promise<Mark[]> {
  return db.marks
    .where('[unread+firstSeen+published+id]')
    .between([1, time, -Infinity], [1, time, Infinity, '\uffff'])
    .toArray();
}

function mayTell(query: SavedQuery, { queries, muted, highlighted }: Mark): boolean {
  if (query.paused || muted === 1 || !queries.includes(query.id)) return false;
  const rule = notifyRule(query);
  return rule === 'new' || (rule === 'highlighted' && highlighted === 1);
}
