import type { LibraryDatabase } from '@/lib/library/database';
import { listPage } from '@/lib/library/list-page';
import type { ReadingList } from './reading-list';

/** Papers of a list in its order, and whether it has more of them. */
type ShownIds = { ids: string[]; hasMore: boolean };

/**
 * Gives the first `most` papers of a list: those on screen, read meanwhile or not, then those it
 * would load next.
 */
export async function shownIds(
  db: LibraryDatabase,
  { filter, rows, hasMore, found, snapshot: { until } }: ReadingList,
  most: number,
): Promise<ShownIds> {
  const ids = new Set(rows.peek().map(({ mark }) => mark.id));
  if (found) {
    const all = await found();
    return { ids: all.slice(0, most), hasMore: all.length > most };
  }
  if (hasMore.peek() && ids.size <= most) {
    const page = await listPage(db, { ...filter, until }, { limit: most + 1 });
    for (const { mark } of page.rows) ids.add(mark.id);
  }
  return { ids: [...ids].slice(0, most), hasMore: ids.size > most };
}
