import type { LibraryDatabase } from './database';
import { type ListFilter, listPage } from './lists';
import { isIn, type Snapshot, timeIn } from './snapshot';
import type { Mark } from './types';

const step = 200;

/**
 * Gives up to `limit` ids of the unseen papers of a list as it was when it was drawn, in its order.
 */
export async function unseenIn(
  db: LibraryDatabase,
  filter: ListFilter,
  { snapshot, limit }: { snapshot: Snapshot; limit: number },
): Promise<string[]> {
  const until = snapshot.until > -Infinity ? { until: snapshot.until } : {};
  const ids: string[] = [];
  let after: Mark | undefined;
  do {
    const page = await listPage(db, { ...filter, ...until }, { limit: step, after });
    const unseen = page.rows.filter(
      ({ mark }) => isUnseen(mark) && isKnown(filter, mark, snapshot),
    );
    ids.push(...unseen.map(({ mark }) => mark.id));
    after = page.next;
  } while (after && ids.length < limit);
  return ids.slice(0, limit);
}

function isUnseen({ unread, revised, asideFor }: Mark): boolean {
  return asideFor === undefined && (unread === 1 || revised === 1);
}

function isKnown(filter: ListFilter, mark: Mark, snapshot: Snapshot): boolean {
  return isIn(snapshot, mark, timeIn(filter, mark));
}
