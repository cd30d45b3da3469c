import { type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryDatabase } from '@/lib/library/database';
import { isListed } from '@/lib/library/is-listed';
import { timeIn } from '@/lib/library/snapshot';
import { filterInSlices, sortInSlices } from '@/lib/search/in-slices';
import type { Filter } from './filter';
import { hasWords, searchOf } from './searchable';
import { newShelf, type Shelf } from './shelf';
import { type Rest, rests } from './slices';

/** What the library has to choose from. */
export type Offers = {
  /** How many papers each category has, by id. */
  categories: ReadonlyMap<string, number>;
  tags: readonly string[];
};

/** What a filter finds: ids in its order. */
export type FoundPapers = {
  ids: readonly string[];
  /** Names of the saved queries by id. */
  names: ReadonlyMap<string, string>;
};

/** Searches the stored papers. */
export type Finder = {
  /**
   * Gives what a filter finds in the library as it stands now. At the first search, while the library is
   * still being read, `tell` is given what the answer begins with, part by part.
   */
  find(filter: Filter, tell?: (part: FoundPapers) => void): Promise<FoundPapers>;
  /** Empty until the first `find`, which reads the library. */
  offers: ReadonlySignal<Offers>;
  close(): void;
};

/** Makes the finder of one page; `now` gives the computer's clock, epoch milliseconds. */
export function newFinder(db: LibraryDatabase, now: () => number): Finder {
  const rest = rests(new AbortController().signal);
  const { inStep, close } = newShelf(db, rest);
  const offers = signal<Offers>({ categories: new Map(), tags: [] });
  let offered: Pick<Shelf, 'kept' | 'version'> | undefined;
  async function offer({ kept, version }: Shelf): Promise<void> {
    if (offered?.kept === kept && offered.version === version) return;
    const counted = { kept, version };
    offered = counted;
    const fresh = await offersOf(kept, rest);
    // Another search may have begun to count what there is since.
    if (offered === counted && !isSameOffer(fresh, offers.peek())) offers.value = fresh;
  }
  let last: Promise<unknown> = Promise.resolve();
  function inTurn(): Promise<Shelf> {
    const shelf = last.catch(() => {}).then(inStep);
    last = shelf;
    return shelf;
  }
  async function find(filter: Filter, tell?: (part: FoundPapers) => void): Promise<FoundPapers> {
    const shelf = await inTurn();
    const { names } = shelf;
    const ids = await idsIn(
      shelf,
      filter,
      { now: now(), rest },
      tell && ((ids) => tell({ ids, names })),
    );
    await offer(shelf);
    return { ids, names };
  }
  return { find, offers, close };
}

async function idsIn(
  shelf: Shelf,
  filter: Filter,
  { now, rest }: { now: number; rest: Rest },
  tell?: (ids: readonly string[]) => void,
): Promise<string[]> {
  const { engine, kept, queries } = shelf;
  const search = searchOf(filter);
  const wanted = filter.sort ?? 'arrival';
  const sort = wanted === 'relevance' && !hasWords(search) ? 'arrival' : wanted;
  const active = new Set(queries.flatMap(({ id, paused }) => (paused ? [] : id)));
  const isWanted = (id: string) => {
    const mark = kept.get(id)?.mark;
    return mark !== undefined && isListed(mark, filter, active);
  };
  // Revised papers arrive once more, so theirs is another order.
  const isRevised = filter.view === 'revised';
  const { ids } = await engine.search(search, {
    ...{ sort, limit: Infinity, now },
    tell: tell && !isRevised ? (ids) => tell(ids.filter(isWanted)) : undefined,
  });
  const listed = await filterInSlices(ids, isWanted, rest);
  return sort === 'arrival' && isRevised ? byRevision(listed, kept, rest) : listed;
}

/** What came at the same time stays in its order. */
function byRevision(ids: readonly string[], kept: Shelf['kept'], rest: Rest): Promise<string[]> {
  const times = new Map(
    ids.map((id) => {
      const mark = kept.get(id)?.mark;
      return [id, mark ? timeIn({ view: 'revised' }, mark) : 0] as const;
    }),
  );
  return sortInSlices(ids, (a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0), rest);
}

async function offersOf(kept: Shelf['kept'], rest: Rest): Promise<Offers> {
  const categories = new Map<string, number>();
  const tags = new Set<string>();
  for (const { mark, categories: ids } of kept.values()) {
    for (const id of ids) categories.set(id, (categories.get(id) ?? 0) + 1);
    for (const tag of mark.tags) tags.add(tag);
    const wait = rest();
    if (wait) await wait;
  }
  return {
    categories: new Map([...categories].sort(([a], [b]) => (a < b ? -1 : 1))),
    tags: [...tags].sort(),
  };
}

function isSameOffer(a: Offers, b: Offers): boolean {
  return JSON.stringify([...a.categories, a.tags]) === JSON.stringify([...b.categories, b.tags]);
}
