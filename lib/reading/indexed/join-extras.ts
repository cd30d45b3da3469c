import type { Sort } from '@/lib/search/engine';
import { firstWhere } from '@/lib/search/first-where';
import type { RowTests } from '@/lib/search/index/row-tests';
import { idOf } from '@/lib/search/index/standing';
import { makeTest } from '@/lib/search/make-test';
import { relevance } from '@/lib/search/relevance';
import type { Search } from '@/lib/search/types';
import type { Extra, LibraryRows } from './library-rows';

type Placed = { id: string; keys: readonly number[] };

type Request = { sort: Sort; now: number; isWanted: (kind: number) => boolean };

/** Gives the papers of rows that were found, in order, and among them those that aren't indexed yet. */
export function joinExtras(
  rows: LibraryRows,
  found: readonly number[],
  search: Search,
  tests: RowTests,
  { sort, now, isWanted }: Request,
): string[] {
  const { index } = rows.standing;
  const isFound = makeTest(search, now);
  const extras = [...rows.extras.values()].filter(
    ({ prepared, kind }) => isWanted(kind) && isFound(prepared),
  );
  const placed = extras.map((extra) => ofExtra(extra, search, sort)).sort(higherFirst);
  const ids: string[] = [];
  let from = 0;
  for (const extra of placed) {
    const isBelow = (at: number) =>
      higherFirst(ofRow(rows, found[at] ?? 0, tests, sort), extra) > 0;
    const to = firstWhere(found.length, isBelow, from);
    for (; from < to; from++) ids.push(idOf(index, found[from] ?? 0));
    ids.push(extra.id);
  }
  for (; from < found.length; from++) ids.push(idOf(index, found[from] ?? 0));
  return ids;
}

function ofExtra({ prepared }: Extra, search: Search, sort: Sort): Placed {
  const { id, firstSeen, published, queryNames } = prepared.document;
  const amount = { relevance: () => relevance(search, prepared), queries: () => queryNames.length };
  return { id, keys: keysOf(sort, firstSeen, published, amount) };
}

function ofRow({ standing }: LibraryRows, row: number, tests: RowTests, sort: Sort): Placed {
  const { firstSeen, published, held, kinds, index } = standing;
  const amount = {
    relevance: () => tests.relevance(row),
    queries: () => held[kinds[row] ?? 0]?.queryNames.length ?? 0,
  };
  return {
    id: idOf(index, row),
    keys: keysOf(sort, firstSeen[row] ?? 0, published[row] ?? 0, amount),
  };
}

function keysOf(
  sort: Sort,
  firstSeen: number,
  published: number,
  amount: Record<'relevance' | 'queries', () => number>,
): number[] {
  if (sort === 'arrival') return [firstSeen, published];
  if (sort === 'published') return [published, firstSeen];
  return [amount[sort](), firstSeen, published];
}

/** The order of the lists: what is equal stands by its id, the higher one first. */
function higherFirst(a: Placed, b: Placed): number {
  for (const [at, key] of a.keys.entries()) {
    const difference = (b.keys[at] ?? 0) - key;
    if (difference !== 0) return difference;
  }
  return a.id < b.id ? 1 : -1;
}
