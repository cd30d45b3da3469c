import { isOpen } from './checks';
import { activeQueryIds } from './counts';
import type { LibraryDatabase } from './database';
import type { ListFilter } from './lists';
import type { Mark } from './types/marks';

/** What had arrived when a list was drawn, so that later arrivals can wait. */
export type Snapshot = {
  /** The newest arrival, arXiv's clock. */
  until: number;
  /** Arrival times of checks that may still bring more under the same time. */
  open: readonly number[];
  /** Papers that had come under those times. */
  ids: ReadonlySet<string>;
};

/** Lists into which only the reader puts papers, or which wait for a decision: nothing arrives there. */
const keepsOwn: ReadonlySet<ListFilter['view']> = new Set([
  'starred',
  'later',
  'archived',
  'muted',
  'aside',
]);

/** Which list is meant. */
export type Scope = Pick<ListFilter, 'view' | 'queryId'>;

/** Notes what has arrived by now. */
export async function takeSnapshot(db: LibraryDatabase): Promise<Snapshot> {
  return db.transaction('r', db.marks, db.checks, async () => {
    const newest = await db.marks.orderBy('[firstSeen+published+id]').last();
    const revised = await db.marks.orderBy('[revised+revisedAt+published+id]').last();
    const until = Math.max(newest?.firstSeen ?? -Infinity, revised?.revisedAt ?? -Infinity);
    const checks = await db.checks.where('state').anyOf('running', 'waiting').toArray();
    const arrived = checks.filter(isOpen).map((check) => check.arrived);
    const open = [...new Set([until, ...arrived.filter((time) => time !== undefined)])];
    const ids = new Set<string>();
    for (const time of open) {
      for (const id of await arrivedAt(db, time)) ids.add(id);
    }
    return { until, open, ids };
  });
}

async function arrivedAt(db: LibraryDatabase, time: number): Promise<string[]> {
  const first = db.marks
    .where('[firstSeen+published+id]')
    .between([time, -Infinity], [time, Infinity, '\uffff']);
  const again = db.marks
    .where('[revised+revisedAt+published+id]')
    .between([1, time, -Infinity], [1, time, Infinity, '\uffff']);
  // What a check has put aside may still become new at its end.
  const aside = new Set(await db.marks.where('asideFor').above('').primaryKeys());
  const shown = (await first.primaryKeys()).filter((id) => !aside.has(id));
  return [...shown, ...(await again.primaryKeys())];
}

/** Gives the unread or revised papers of a list that came after its snapshot, by id. */
export async function arrivedSince(
  db: LibraryDatabase,
  scope: Scope,
  snapshot: Snapshot,
): Promise<string[]> {
  if (keepsOwn.has(scope.view)) return [];
  const from = Math.min(snapshot.until, ...snapshot.open);
  return db.transaction('r', db.queries, db.marks, async () => {
    const inScope = await scopeFilter(db, scope);
    const marks = await flagged(db, scope, from, Infinity).toArray();
    return marks
      .filter((mark) => inScope(mark) && !isIn(snapshot, mark, timeIn(scope, mark)))
      .map(({ id }) => id);
  });
}

/** Says whether a mark had come, under this time of arrival, when the snapshot was taken. */
export function isIn({ until, open, ids }: Snapshot, mark: Mark, time: number): boolean {
  return open.includes(time) ? ids.has(mark.id) : time <= until;
}

/** Gives the time under which a mark stands in such a list. */
export function timeIn({ view }: Scope, mark: Mark): number {
  return view === 'revised' ? (mark.revisedAt ?? mark.firstSeen) : mark.firstSeen;
}

/** The unread marks, or the revised ones, that arrived in this span. */
export function flagged(db: LibraryDatabase, { view }: Scope, from: number, until: number) {
  const index =
    view === 'revised' ? '[revised+revisedAt+published+id]' : '[unread+firstSeen+published+id]';
  return db.marks
    .where(index)
    .between([1, from, -Infinity], [1, until, Infinity, '\uffff'], true, true);
}

/** Gives what says whether a mark belongs to a list. */
export async function scopeFilter(
  db: LibraryDatabase,
  { view, queryId }: Scope,
): Promise<(mark: Mark) => boolean> {
  const active = queryId ? new Set([queryId]) : await activeQueryIds(db);
  return (mark) =>
    mark.muted === 0 &&
    mark.queries.some((id) => active.has(id)) &&
    (view !== 'revised' || mark.unread === 0);
}
