import type { LibraryDatabase } from '@/lib/library/database';
import { isListed } from '@/lib/library/is-listed';
import { timeIn } from '@/lib/library/snapshot';
import { filterInSlices, sortInSlices } from '@/lib/search/in-slices';
import type { Filter } from './filter';
import type { FoundPapers, Offers } from './finder';
import { hasWords, searchOf } from './searchable';
import { newShelf, type Shelf } from './shelf';
import type { Rest } from './slices';

/** Searches the stored papers by looking at each. */
export type Scanner = {
  find(filter: Filter, now: number, tell?: (part: FoundPapers) => void): Promise<FoundPapers>;
  /** What there was to choose from at the last search. */
  offers(): Promise<Offers>;
  close(): void;
};

/** Makes what searches without an index; the first search reads the library. */
export function newScanner(db: LibraryDatabase, rest: Rest): Scanner {
  const { inStep, close } = newShelf(db, rest);
  let shelf: Shelf | undefined;
  let last: Promise<unknown> = Promise.resolve();
  function inTurn(): Promise<Shelf> {
    const next = last.catch(() => {}).then(inStep);
    last = next;
    return next;
  }
  return {
    async find(filter, now, tell) {
      const mine = await inTurn();
      shelf = mine;
      const { names } = mine;
      const told = tell && ((ids: readonly string[]) => tell({ ids, names }));
      return { ids: await idsIn(mine, filter, { now, rest }, told), names };
    },
    offers: () => offersOf(shelf?.kept ?? new Map(), rest),
    close,
  };
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
