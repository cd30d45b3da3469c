import type { Sort } from '../engine';
import type { Times } from './row-order';
import type { RowTests } from './row-tests';
import type { Standing } from './standing';

/** In which order rows are wanted, which kinds of them, and how many, where the order is one of times. */
export type RowRequest = { sort: Sort; isWanted: (kind: number) => boolean; atMost?: number };

/** In which order rows have to be given to `findRows`. */
export function timesOf(sort: Sort): Times {
  return sort === 'published' ? 'published' : 'firstSeen';
}

/** Gives the rows a search finds in order, where all are given by `timesOf`. */
export function findRows(
  standing: Standing,
  order: Uint32Array,
  { isFound, relevance }: RowTests,
  { sort, isWanted, atMost = Infinity }: RowRequest,
): number[] {
  const { kinds, held } = standing;
  const wanted = Uint8Array.from(held, (one, kind) => (one && isWanted(kind) ? 1 : 0));
  const rows: number[] = [];
  for (const row of order) {
    if (wanted[kinds[row] ?? 0] !== 1 || !isFound(row)) continue;
    if (rows.push(row) >= atMost) return rows;
  }
  if (sort === 'relevance') return mostFirst(rows, relevance);
  if (sort === 'queries') {
    return mostFirst(rows, (row) => held[kinds[row] ?? 0]?.queryNames.length ?? 0);
  }
  return rows;
}

/** Rows with the most of something first; those that are alike stay as they stand. */
function mostFirst(rows: readonly number[], amountOf: (row: number) => number): number[] {
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const amount = amountOf(row);
    const group = groups.get(amount);
    if (group) group.push(row);
    else groups.set(amount, [row]);
  }
  return [...groups].sort(([a], [b]) => b - a).flatMap(([, group]) => group);
}
