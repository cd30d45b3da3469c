import { markRead } from './actions';
import type { Entry, Ledger } from './journal';
import { type ListFilter, listPage, type Row, shownDate } from './lists';
import { isIn, type Snapshot, timeIn } from './snapshot';
import type { Mark } from './types';

/** Rows read at a time: lists may be long. */
const step = 500;

/** Marks as read what stands below a paper in a list as it was drawn, and nothing that came later. */
export function readBelow(
  ledger: Ledger,
  filter: ListFilter,
  snapshot: Snapshot,
  after: Mark,
): Promise<Entry | undefined> {
  return readRows(ledger, filter, snapshot, { after });
}

/** Marks as read what a list as it was drawn holds of papers with an earlier date than this one. */
export function readOlder(
  ledger: Ledger,
  filter: ListFilter,
  snapshot: Snapshot,
  than: Row,
): Promise<Entry | undefined> {
  return readRows(ledger, filter, snapshot, { before: shownDate(than) });
}

type Part = { after?: Mark; before?: number };

async function readRows(
  ledger: Ledger,
  filter: ListFilter,
  snapshot: Snapshot,
  { after: first, before = Infinity }: Part,
): Promise<Entry | undefined> {
  const ids: string[] = [];
  let after = first;
  do {
    const page = await listPage(ledger.db, filter, { limit: step, after });
    const wanted = page.rows.filter(
      (row) => isIn(snapshot, row.mark, timeIn(filter, row.mark)) && shownDate(row) < before,
    );
    for (const { mark } of wanted) if (isUnseen(snapshot, mark)) ids.push(mark.id);
    after = page.next;
  } while (after);
  return ids.length > 0 ? markRead(ledger, ids) : undefined;
}

/** A revision that came later isn't the version on screen. */
function isUnseen(snapshot: Snapshot, mark: Mark): boolean {
  if (mark.unread === 1) return true;
  return mark.revised === 1 && isIn(snapshot, mark, mark.revisedAt ?? mark.firstSeen);
}
