import { markRead } from './actions';
import type { LibraryDatabase } from './database';
import type { Entry, Ledger } from './journal';
import { listPage } from './list-page';
import { type ListFilter, type Row, rowsOf, shownDate } from './lists';
import { isIn, type Snapshot, timeIn } from './snapshot';
import type { Mark } from './types/marks';

/** Rows read at a time: lists may be long. */
const step = 500;

/** A list as it was drawn; `found` gives its papers in their order where they were searched for. */
export type DrawnList = {
  filter: ListFilter;
  snapshot: Snapshot;
  found?: () => Promise<readonly string[]>;
};

/** Marks as read what stands below a paper in a list as it was drawn, and nothing that came later. */
export function readBelow(
  ledger: Ledger,
  list: DrawnList,
  after: Mark,
): Promise<Entry | undefined> {
  return readRows(ledger, list, { after });
}

/** Marks as read what a list as it was drawn holds of papers with an earlier date than this one. */
export function readOlder(ledger: Ledger, list: DrawnList, than: Row): Promise<Entry | undefined> {
  return readRows(ledger, list, { before: shownDate(than) });
}

type Part = { after?: Mark; before?: number };

async function readRows(
  ledger: Ledger,
  list: DrawnList,
  { after, before = Infinity }: Part,
): Promise<Entry | undefined> {
  const ids: string[] = [];
  for await (const rows of rowsAfter(ledger.db, list, after)) {
    for (const row of rows) {
      if (shownDate(row) < before && isUnseen(list.snapshot, row.mark)) ids.push(row.mark.id);
    }
  }
  return ids.length > 0 ? markRead(ledger, ids) : undefined;
}

/** What a list as it was drawn holds, from below a paper or from its top on. */
async function* rowsAfter(
  db: LibraryDatabase,
  { filter, snapshot, found }: DrawnList,
  first: Mark | undefined,
): AsyncGenerator<Row[]> {
  if (found) {
    const ids = await found();
    const from = first ? ids.indexOf(first.id) + 1 : 0;
    for (let at = from; at < ids.length; at += step) {
      yield rowsOf(db, ids.slice(at, at + step));
    }
    return;
  }
  let after = first;
  do {
    const page = await listPage(db, filter, { limit: step, after });
    yield page.rows.filter(({ mark }) => isIn(snapshot, mark, timeIn(filter, mark)));
    after = page.next;
  } while (after);
}

/** A revision that came later isn't the version on screen. */
function isUnseen(snapshot: Snapshot, mark: Mark): boolean {
  if (mark.unread === 1) return true;
  return mark.revised === 1 && isIn(snapshot, mark, mark.revisedAt ?? mark.firstSeen);
}
