import { marksOfParts, partsOf } from './alike-marks';
import { activeQueryIds } from './counts';
import type { LibraryDatabase } from './database';
import { isListed } from './is-listed';
import {
  along,
  type ListFilter,
  type ListPage,
  laterFirst,
  listTables,
  type Next,
  nearPage,
  type PagePart,
  pageOf,
} from './lists';
import type { Alike, Count } from './types/counts';
import type { Mark } from './types/marks';

/** To begin a stretch of an index takes as long as to go on for so many marks. */
const beginning = 40;
/** So many revised papers are put in order at once; they don't lie in the order of their list. */
const sortable = 200;

type IsWanted = (mark: Alike) => boolean;

/** Gives up to `limit` papers of a list, latest arrival first, after the given mark. */
export async function listPage(
  db: LibraryDatabase,
  filter: ListFilter,
  part: PagePart,
): Promise<ListPage> {
  return db.transaction('r', listTables(db), async () => {
    const near = await nearPage(db, filter, part);
    if (near) return near;
    const active = await activeQueryIds(db);
    const isWanted = (mark: Alike & Pick<Mark, 'asideFor'>) => isListed(mark, filter, active);
    const { limit } = part;
    const next =
      filter.view === 'aside'
        ? along(db, filter, { isWanted, size: Infinity })
        : await byCounts(db, filter, { isWanted, limit });
    return pageOf(db, next, part);
  });
}

/**
 * Gives what reads the marks of a list: along its index, or where most of that is left out, in the
 * stretches in which those lie that aren't.
 */
async function byCounts(
  db: LibraryDatabase,
  filter: ListFilter,
  { isWanted, limit }: { isWanted: IsWanted; limit: number },
): Promise<Next> {
  const counts = await db.counts.toArray();
  const wanted = counts.filter((alike) => alike.count > 0 && isWanted(alike));
  const sum = sumOf(wanted);
  if (sum === 0) return async () => ({ marks: [] });
  const share = sum / sumOf(counts.filter((alike) => isIndexed(alike, filter)));
  const size = Math.ceil((limit / share) * 1.1);
  const onward = along(db, filter, { isWanted, size });
  const parts = partsOf(wanted, counts);
  const isLong = limit / share > parts.length * beginning + limit;
  if (filter.view === 'revised') {
    return isLong && sum <= sortable ? inOrder(db, filter, { parts, isWanted }) : onward;
  }
  const { until = Infinity } = filter;
  let isThin = isLong;
  return async (after) => {
    if (isThin) {
      const marks = await marksOfParts(db, parts, { until, after, limit });
      return { marks: marks.filter(isWanted), end: marks.at(-1) };
    }
    const found = await onward(after);
    // They lie elsewhere than is to be expected of so many.
    isThin = found.marks.length < Math.min(limit, 100 * share) / 4;
    return found;
  };
}

/** Gives what reads all revised papers of a list and puts them in order. */
function inOrder(
  db: LibraryDatabase,
  { until = Infinity }: ListFilter,
  { parts, isWanted }: { parts: ReturnType<typeof partsOf>; isWanted: IsWanted },
): Next {
  const placeOf = (mark: Mark): Mark => ({ ...mark, firstSeen: mark.revisedAt ?? 0 });
  return async (after) => {
    const all = { until: Infinity, after: undefined, limit: Infinity };
    const marks = (await marksOfParts(db, parts, all)).filter(isWanted);
    const below = marks.filter((mark) =>
      after ? laterFirst(placeOf(after), placeOf(mark)) < 0 : placeOf(mark).firstSeen <= until,
    );
    return { marks: below.sort((a, b) => laterFirst(placeOf(a), placeOf(b))) };
  };
}

function sumOf(counts: readonly Count[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function isIndexed(mark: Alike, { view }: ListFilter): boolean {
  if (view === 'all' || view === 'aside') return true;
  return mark[view === 'new' ? 'unread' : view] === 1;
}
