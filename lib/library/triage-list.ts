import type { LibraryDatabase } from './database';
import { listPage } from './list-page';
import type { ListFilter } from './lists';
import { isIn, type Snapshot, timeIn } from './snapshot';
import type { Mark } from './types/marks';

const step = 200;

/** A list as it was when it was drawn; `found` are its papers where they were searched for. */
type Drawn = { snapshot: Snapshot; found?: readonly string[]; limit: number };

/** Gives up to `limit` ids of the unseen papers of a list, in its order. */
export async function unseenIn(
  db: LibraryDatabase,
  filter: ListFilter,
  { snapshot, found, limit }: Drawn,
): Promise<string[]> {
  if (found) return unseenOf(db, found, limit);
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

async function unseenOf(
  db: LibraryDatabase,
  found: readonly string[],
  limit: number,
): Promise<string[]> {
  const marks = await db.marks.bulkGet([...found]);
  const unseen = marks.filter((mark) => mark !== undefined).filter(isUnseen);
  return unseen.slice(0, limit).map(({ id }) => id);
}

function isUnseen({ unread, revised, asideFor }: Mark): boolean {
  return asideFor === undefined && (unread === 1 || revised === 1);
}

function isKnown(filter: ListFilter, mark: Mark, snapshot: Snapshot): boolean {
  return isIn(snapshot, mark, timeIn(filter, mark));
}
