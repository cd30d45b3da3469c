import { sortInSlices } from '../in-slices';
import type { Rest } from '../reading';
import { idOf, type Standing } from './standing';

/** By what rows are put in order, the latest first. */
export type Times = 'firstSeen' | 'published';

/** Puts all rows in order; what is equal stands by the other time and then by its id, the higher one first. */
export async function rowOrder(standing: Standing, by: Times, rest: Rest): Promise<Uint32Array> {
  const { index } = standing;
  const compare = compareRows(standing, by);
  // Higher ids are later ones, mostly, so that little is to be done.
  const rows = Array.from({ length: index.rows }, (_, row) => index.rows - 1 - row);
  return Uint32Array.from(await sortInSlices(rows, compare, rest));
}

/** Compares rows as `rowOrder` puts them, by what is known of them now. */
export function compareRows(
  { index, firstSeen, published }: Standing,
  by: Times,
): (a: number, b: number) => number {
  const [first, second] = by === 'firstSeen' ? [firstSeen, published] : [published, firstSeen];
  return (a, b) => {
    const difference = (first[b] ?? 0) - (first[a] ?? 0) || (second[b] ?? 0) - (second[a] ?? 0);
    if (difference !== 0) return difference;
    return idOf(index, a) < idOf(index, b) ? 1 : -1;
  };
}
