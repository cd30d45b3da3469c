import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { LibraryDatabase } from '@/lib/library/database';
import {
  type ListFilter,
  type ListPage,
  laterFirst,
  listTables,
  nearPage,
  type Row,
  rowsOf,
} from '@/lib/library/lists';
import { observe } from '@/lib/library/live';
import { arrivedSince, type Snapshot, takeSnapshot } from '@/lib/library/snapshot';
import type { Mark } from '@/lib/library/types/marks';
import type { FieldPlace } from '@/lib/search/types';
import type { Filter } from './filter';

/** Papers loaded at a time. */
export const listStep = 50;
/** Papers a list begins with: as many as fill a popup twice. */
export const firstStep = 20;

/**
 * A list as it was when it was drawn: which papers, in which order, with which texts. Only what the
 * reader does to them is live; what arrives later is counted and waits.
 */
export type ReadingList = {
  filter: Filter;
  rows: ReadonlySignal<readonly Row[]>;
  /** How its papers stand now: of each a signal of its own is read. */
  marks: { get(id: string): Mark | undefined };
  /** Papers that came since. */
  arrivals: ReadonlySignal<number>;
  hasMore: ReadonlySignal<boolean>;
  loadMore(): Promise<void>;
  /** What had arrived when it was drawn; also papers of it that aren't loaded yet. */
  snapshot: Snapshot;
  /** How many papers were found, once all are; only of a list that was searched for. */
  total?: ReadonlySignal<number | undefined>;
  /** Gives the ids of all its papers in their order, where it was searched for. */
  found?: () => Promise<readonly string[]>;
  /** Where the words that were searched for stand in a paper; only where there are any. */
  placesIn?: (row: Row) => FieldPlace[];
  close(): void;
};

/** What was on screen a moment ago, and how many papers to load. */
export type Kept = { ids: readonly string[]; limit: number };

/**
 * Draws a list. `kept` are papers that were on screen a moment ago: they stay in their places
 * though they have been read since.
 */
export async function openList(
  db: LibraryDatabase,
  filter: Filter,
  fail: (error: unknown) => void,
  kept: Kept = { ids: [], limit: firstStep },
): Promise<ReadingList> {
  const { snapshot, page, extra } =
    (await draw(db, filter, kept, nearPage)) ?? (await drawFar(db, filter, kept));
  const rows = signal<readonly Row[]>(withKept(page, extra));
  const next = signal<Mark | undefined>(page.next);
  const live = watch(db, filter, snapshot, rows, fail);
  return {
    filter,
    rows,
    ...live,
    hasMore: computed(() => next.value !== undefined),
    loadMore: once(async () => {
      const after = next.peek();
      if (!after) return;
      const { listPage } = await loadPage();
      const more = await listPage(db, bounded(filter, snapshot), { limit: listStep, after });
      const fresh = more.rows.filter((row) => isKnown(snapshot, filter, row.mark));
      const shown = new Set(rows.peek().map((row) => row.mark.id));
      rows.value = [...rows.peek(), ...fresh.filter((row) => !shown.has(row.mark.id))];
      next.value = more.next;
    }),
    snapshot,
  };
}

type Drawn = { snapshot: Snapshot; page: ListPage; extra: Row[] };

async function draw(
  db: LibraryDatabase,
  filter: Filter,
  { ids, limit }: Kept,
  read: typeof nearPage,
): Promise<Drawn | undefined> {
  return db.transaction('r', [...listTables(db), db.checks], async () => {
    const snapshot = await takeSnapshot(db);
    const page = await read(db, bounded(filter, snapshot), { limit });
    if (!page) return undefined;
    // Only unread papers keep their sort key once they are read.
    const extra = filter.view === 'new' && page.rows.length > 0 ? await rowsOf(db, ids) : [];
    return { snapshot, page, extra };
  });
}

/** What reads lists that lie scattered comes with the first of them. */
async function drawFar(db: LibraryDatabase, filter: Filter, kept: Kept): Promise<Drawn> {
  const { listPage } = await loadPage();
  const drawn = await draw(db, filter, kept, listPage);
  if (!drawn) throw new Error('reading: a page is always read');
  return drawn;
}

function loadPage() {
  return import('@/lib/library/list-page');
}

function bounded({ view, queryId }: Filter, { until }: Snapshot): ListFilter {
  return { view, queryId, ...(until > -Infinity && { until }) };
}

function isKnown(snapshot: Snapshot, { view }: Filter, mark: Mark): boolean {
  const time = view === 'revised' ? mark.revisedAt : mark.firstSeen;
  return time === undefined || !snapshot.open.includes(time) || snapshot.ids.has(mark.id);
}

function withKept({ rows, next }: ListPage, extra: readonly Row[]): Row[] {
  const fresh = new Set(rows.map((row) => row.mark.id));
  const kept = extra.filter(
    ({ mark }) => !fresh.has(mark.id) && !mark.asideFor && (!next || laterFirst(mark, next) < 0),
  );
  if (kept.length === 0) return rows;
  return [...rows, ...kept].sort((a, b) => laterFirst(a.mark, b.mark));
}

/** Keeps true what is live of a list. */
function watch(
  db: LibraryDatabase,
  filter: Filter,
  snapshot: Snapshot,
  rows: Signal<readonly Row[]>,
  fail: (error: unknown) => void,
): Pick<ReadingList, 'marks' | 'arrivals' | 'close'> {
  const arrivals = signal(0);
  const { marks, close: stopMarks } = watchMarks(db, rows, fail);
  const stopArrivals = observe(
    async () => arrivedSince(db, filter, snapshot),
    ({ length }) => {
      arrivals.value = length;
    },
    fail,
  );
  function close(): void {
    stopMarks();
    stopArrivals();
  }
  return { marks, arrivals, close };
}

/**
 * Keeps the marks of these rows true; rows are only ever added at the end. What was loaded together is
 * watched together, so that more rows leave the marks of the earlier ones alone. The reads are async
 * functions through and through: Dexie loses its transaction now and then in an observed read that
 * merely returns a native promise.
 */
export function watchMarks(
  db: LibraryDatabase,
  rows: Signal<readonly Row[]>,
  fail: (error: unknown) => void,
): Pick<ReadingList, 'marks' | 'close'> {
  const marks = new Map<string, Signal<Mark>>();
  const stops: (() => void)[] = [];
  let watched = 0;
  const stopRows = rows.subscribe((current) => {
    const fresh = current.slice(watched).map(({ mark }) => mark);
    watched = current.length;
    if (fresh.length === 0) return;
    for (const mark of fresh) marks.set(mark.id, signal(mark));
    const ids = fresh.map(({ id }) => id);
    const read = async () => db.marks.bulkGet(ids);
    stops.push(observe(read, (found) => batch(() => show(found, fresh)), fail));
  });
  function show(found: readonly (Mark | undefined)[], drawn: readonly Mark[]): void {
    for (const [index, first] of drawn.entries()) {
      const shown = marks.get(first.id);
      const mark = found[index] ?? first;
      // Read again, it is another object; a card is drawn anew only for what it says.
      if (shown && JSON.stringify(shown.peek()) !== JSON.stringify(mark)) shown.value = mark;
    }
  }
  function close(): void {
    stopRows();
    for (const stop of stops) stop();
  }
  return { marks: { get: (id) => marks.get(id)?.value }, close };
}

/** Runs one at a time: asked again meanwhile, gives the run that is under way. */
export function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  };
}
