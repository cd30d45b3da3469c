import { computed, type Signal, signal } from '@preact/signals';
import type { LibraryDatabase } from '@/lib/library/database';
import { type Row, rowsOf } from '@/lib/library/lists';
import { observe } from '@/lib/library/live';
import { arrivedSince, type Snapshot, takeSnapshot } from '@/lib/library/snapshot';
import { findPlaces } from '@/lib/search/find-places';
import { prepare } from '@/lib/search/prepare';
import type { Filter } from './filter';
import type { Finder } from './finder';
import { type Kept, listStep, once, type ReadingList, watchMarks } from './reading-list';
import { hasWords, searchableOf, searchOf } from './searchable';

/**
 * Draws what a filter finds as a list: its papers and their order stay as they were found. `kept` are
 * papers that were on screen a moment ago; they stay in their places though they would no longer be
 * found.
 */
export async function openFound(
  { db, finder }: { db: LibraryDatabase; finder: Finder },
  filter: Filter,
  fail: (error: unknown) => void,
  kept: Kept = { ids: [], limit: listStep },
): Promise<ReadingList> {
  const snapshot = await takeSnapshot(db);
  const { ids: found, names } = await finder.find(filter);
  const ids = withKept(found, kept.ids);
  const rows = signal<readonly Row[]>(await readRows(db, ids.slice(0, kept.limit)));
  const loaded = signal(kept.limit);
  const { marks, close } = watchMarks(db, rows, fail);
  const { arrivals, stop } = watchArrivals({ db, finder, filter, snapshot, drawn: ids }, fail);
  return {
    filter,
    rows,
    marks,
    arrivals,
    hasMore: computed(() => loaded.value < ids.length),
    loadMore: once(async () => {
      const from = loaded.peek();
      const more = await readRows(db, ids.slice(from, from + listStep));
      rows.value = [...rows.peek(), ...more];
      loaded.value = from + listStep;
    }),
    snapshot,
    total: ids.length,
    found: ids,
    ...marking(filter, names),
    close: () => {
      close();
      stop();
    },
  };
}

function readRows(db: LibraryDatabase, ids: readonly string[]): Promise<Row[]> {
  return db.transaction('r', db.marks, db.papers, async () => rowsOf(db, ids));
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
  drawn: readonly string[];
};

/** Counts what has come since and would be found too. */
function watchArrivals(
  { db, finder, filter, snapshot, drawn }: Drawn,
  fail: (error: unknown) => void,
): { arrivals: Signal<number>; stop: () => void } {
  const arrivals = signal(0);
  const shown = new Set(drawn);
  async function count(arrived: readonly string[]): Promise<void> {
    const fresh = new Set(arrived.filter((id) => !shown.has(id)));
    const { ids } = fresh.size > 0 ? await finder.find(filter) : { ids: [] };
    arrivals.value = ids.filter((id) => fresh.has(id)).length;
  }
  const stop = observe(
    async () => arrivedSince(db, filter, snapshot),
    (arrived) => void count(arrived).catch(fail),
    fail,
  );
  return { arrivals, stop };
}
