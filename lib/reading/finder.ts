import { type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryDatabase } from '@/lib/library/database';
import { isListed } from '@/lib/library/lists';
import { timeIn } from '@/lib/library/snapshot';
import type { Filter } from './filter';
import { hasWords, searchOf } from './searchable';
import { newShelf, type Shelf } from './shelf';

/** What the library has to choose from. */
export type Offers = {
  /** How many papers each category has, by id. */
  categories: ReadonlyMap<string, number>;
  tags: readonly string[];
};

/** What a filter finds: ids in its order. */
type FoundPapers = {
  ids: readonly string[];
  /** Names of the saved queries by id. */
  names: ReadonlyMap<string, string>;
};

/** Searches the stored papers. */
export type Finder = {
  /** Gives what a filter finds in the library as it stands now. */
  find(filter: Filter): Promise<FoundPapers>;
  /** Empty until the first `find`, which reads the library. */
  offers: ReadonlySignal<Offers>;
  close(): void;
};

/** Makes the finder of one page; `now` gives the computer's clock, epoch milliseconds. */
export function newFinder(db: LibraryDatabase, now: () => number): Finder {
  const { inStep, close } = newShelf(db);
  const offers = signal<Offers>({ categories: new Map(), tags: [] });
  async function findNow(filter: Filter): Promise<FoundPapers> {
    const shelf = await inStep();
    const ids = await idsIn(shelf, filter, now());
    const fresh = offersOf(shelf);
    if (!isSameOffer(fresh, offers.peek())) offers.value = fresh;
    return { ids, names: shelf.names };
  }
  let last: Promise<unknown> = Promise.resolve();
  function find(filter: Filter): Promise<FoundPapers> {
    const found = last.catch(() => {}).then(() => findNow(filter));
    last = found;
    return found;
  }
  return { find, offers, close };
}

async function idsIn(shelf: Shelf, filter: Filter, now: number): Promise<string[]> {
  const { engine, kept, queries } = shelf;
  const search = searchOf(filter);
  const wanted = filter.sort ?? 'arrival';
  const sort = wanted === 'relevance' && !hasWords(search) ? 'arrival' : wanted;
  const { ids } = await engine.search(search, { sort, limit: Infinity, now });
  const active = new Set(queries.flatMap(({ id, paused }) => (paused ? [] : id)));
  const listed = ids.flatMap((id) => {
    const mark = kept.get(id)?.mark;
    return mark && isListed(mark, filter, active) ? [{ id, at: timeIn(filter, mark) }] : [];
  });
  // Revised papers arrive once more. What came at the same time stays in its order.
  if (sort === 'arrival') listed.sort((a, b) => b.at - a.at);
  return listed.map(({ id }) => id);
}

function offersOf({ kept }: Shelf): Offers {
  const categories = new Map<string, number>();
  const tags = new Set<string>();
  for (const { mark, categories: ids } of kept.values()) {
    for (const id of ids) categories.set(id, (categories.get(id) ?? 0) + 1);
    for (const tag of mark.tags) tags.add(tag);
  }
  return {
    categories: new Map([...categories].sort(([a], [b]) => (a < b ? -1 : 1))),
    tags: [...tags].sort(),
  };
}

function isSameOffer(a: Offers, b: Offers): boolean {
  return JSON.stringify([...a.categories, a.tags]) === JSON.stringify([...b.categories, b.tags]);
}
