import type { Feed } from '@/lib/arxiv/paper';
import type { LibraryDatabase } from './database';
import { takeIn, takeInTables } from './take-in';
import type { SavedQuery } from './types/reader';

/**
 * Takes papers in that a daily feed named and arXiv completed, for one saved query and by the rules
 * of a check after its baseline. Gives arXiv's time of their arrival; undefined, with nothing taken
 * in, when the query was deleted, paused or reworded meanwhile.
 */
export async function ingestNamed(
  db: LibraryDatabase,
  { id: queryId, text }: SavedQuery,
  feed: Feed,
): Promise<number | undefined> {
  return db.transaction('rw', takeInTables(db), async () => {
    const query = await db.queries.get(queryId);
    if (query?.text !== text || query.paused || query.baseline === undefined) return undefined;
    const arrived = Math.max(feed.updated, query.baseline + 1);
    const rules = { queryId, arrived, asOf: feed.updated, baseline: false };
    // Without the time of a last check no paper is put aside: fifty at most come at once.
    await takeIn(db, feed.papers, rules);
    return arrived;
  });
}
