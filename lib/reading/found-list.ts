import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryDatabase } from '@/lib/library/database';
import { type Row, rowsOf } from '@/lib/library/lists';
import { observe } from '@/lib/library/live';
import { arrivedSince, type Snapshot, takeSnapshot } from '@/lib/library/snapshot';
import { findPlaces } from '@/lib/search/find-places';
import { prepare } from '@/lib/search/prepare';
import type { Filter } from './filter';
import type { Finder, FoundPapers } from './finder';
import { type Kept, listStep, once, type ReadingList, watchMarks } from './reading-list';
import { hasWords, searchableOf, searchOf } from './searchable';

/**
 * Draws what a filter finds as a list: its papers and their order stay as they were found. While the
 * library is still being read it is drawn with the first papers that are found, and others are added
 * below. `kept` are papers that were on screen a moment ago; they stay in their places though they
 * would no longer be found.
 */
export async function openFound(
  { db, finder }: { db: LibraryDatabase; finder: Finder },
  filter: Filter,
  fail: (error: unknown) => void,
  kept: Kept = { ids: [], limit: listStep },
): Promise<ReadingList> {
  const snapshot = await takeSnapshot(db);
  const finding = findPart(finder, filter, kept.ids);
  const { ids, names, isWhole, whole } = finding;
  whole.catch(fail);
  await finding.begun;
  const loaded = signal(Math.min(kept.limit, ids.value.length));
  const rows = signal<readonly Row[]>(await readRows(db, ids.peek().slice(0, loaded.peek())));
  const { marks, close } = watchMarks(db, rows, fail);
  const arrivals = watchArrivals({ db, finder, filter, snapshot, whole }, fail);
  return {
    filter,
    rows,
    marks,
    arrivals: arrivals.count,
    hasMore: computed(() => !isWhole.value || loaded.value < ids.value.length),
    loadMore: once(async () => {
      const from = loaded.peek();
      await finding.more(from);
      const next = ids.peek().slice(from, from + listStep);
      const more = await readRows(db, next);
      batch(() => {
        rows.value = [...rows.peek(), ...more];
        loaded.value = from + next.length;
      });
    }),
    snapshot,
    total: computed(() => (isWhole.value ? ids.value.length : undefined)),
    found: () => whole,
    ...marking(filter, names()),
    close: () => {
      close();
      arrivals.stop();
    },
  };
}

function readRows(db: LibraryDatabase, ids: readonly string[]): Promise<Row[]> {
  return db.transaction('r', db.marks, db.papers, async () => rowsOf(db, ids));
}

/** A search under way: what is found so far, and when there is more or all. */
type Finding = {
  ids: ReadonlySignal<readonly string[]>;
  names: () => ReadonlyMap<string, string>;
  isWhole: ReadonlySignal<boolean>;
  /** Something is found, or it is known that nothing is; fails as the search does. */
  begun: Promise<void>;
  whole: Promise<readonly string[]>;
  /** Resolves once more are found than so many, or all are. */
  more: (than: number) => Promise<void>;
};

/** Papers that are to stay in their places have them only in the whole. */
function findPart(finder: Finder, filter: Filter, kept: readonly string[]): Finding {
  const ids = signal<readonly string[]>([]);
  const isWhole = signal(false);
  let names: ReadonlyMap<string, string> = new Map();
  const take =
    kept.length > 0
      ? undefined
      : (part: FoundPapers) => {
          names = part.names;
          ids.value = [...ids.peek(), ...part.ids];
        };
  async function toEnd(): Promise<readonly string[]> {
    const found = await finder.find(filter, take);
    names = found.names;
    const drawn = new Set(ids.peek());
    const later = found.ids.filter((id) => !drawn.has(id));
    batch(() => {
      ids.value = withKept([...ids.peek(), ...later], kept);
      isWhole.value = true;
    });
    return ids.peek();
  }
  const whole = toEnd();
  function more(than: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = ids.subscribe(({ length }) => length > than && resolve());
      whole.then(() => {
        stop();
        resolve();
      }, reject);
    });
  }
  return { ids, names: () => names, isWhole, begun: more(0), whole, more };
}

/** Each kept paper that isn't found stands behind the one it stood behind. */
function withKept(found: readonly string[], kept: readonly string[]): string[] {
  if (found.length === 0) return [];
  const isFound = new Set(found);
  const ids = [...found];
  for (const [index, id] of kept.entries()) {
    if (!isFound.has(id))
      ids.splice(index === 0 ? 0 : ids.indexOf(kept[index - 1] ?? '') + 1, 0, id);
  }
  return ids;
}

function marking(
  filter: Filter,
  names: ReadonlyMap<string, string>,
): Pick<ReadingList, 'placesIn'> {
  const search = searchOf({ ...filter, category: undefined, state: undefined });
  if (!hasWords(search)) return {};
  return { placesIn: (row) => findPlaces(search, prepare(searchableOf(row, names))) };
}

type Drawn = {
  db: LibraryDatabase;
  finder: Finder;
  filter: Filter;
  snapshot: Snapshot;
  whole: Promise<readonly string[]>;
};

/** Counts what has come since and would be found too. */
function watchArrivals(
  { db, finder, filter, snapshot, whole }: Drawn,
  fail: (error: unknown) => void,
): { count: ReadonlySignal<number>; stop: () => void } {
  const count = signal(0);
  async function tell(arrived: readonly string[]): Promise<void> {
    const shown = new Set(await whole);
    const fresh = new Set(arrived.filter((id) => !shown.has(id)));
    const { ids } = fresh.size > 0 ? await finder.find(filter) : { ids: [] };
    count.value = ids.filter((id) => fresh.has(id)).length;
  }
  const stop = observe(
    async () => arrivedSince(db, filter, snapshot),
    (arrived) => void tell(arrived).catch(fail),
    fail,
  );
  return { count, stop };
}
