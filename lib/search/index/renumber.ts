import { sortInSlices } from '../in-slices';
import type { Rest } from '../reading';
import { type PaperList, writePapers } from './paper-list';

/** Which numbers the papers of some segments have in one that holds them all. */
export type Renumbering = {
  /** For each segment, the new numbers of its papers; `none` for what is left out. */
  numbers: readonly Uint32Array[];
  /** Whether all papers are there and each segment's come behind those of the one before. */
  isInOrder: boolean;
  size: number;
  papers: Uint8Array;
};

/** Of a paper that is left out. */
export const none = 0xffffffff;

/** Numbers the papers of segments by their ids, without those that are left out. */
export async function renumber(
  lists: readonly PaperList[],
  left: readonly (readonly number[])[],
  rest: Rest,
): Promise<Renumbering> {
  const all = lists.flatMap(({ ids, firstSeen, published }, list) => {
    const out = new Set(left[list]);
    return ids.flatMap((id, number) => {
      if (out.has(number)) return [];
      return {
        id,
        firstSeen: firstSeen[number] ?? 0,
        published: published[number] ?? 0,
        list,
        number,
      };
    });
  });
  const sorted = await sortInSlices(all, (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0), rest);
  const numbers = lists.map(({ ids }) => new Uint32Array(ids.length).fill(none));
  for (const [at, { list, number }] of sorted.entries()) {
    const ofList = numbers[list];
    if (ofList) ofList[number] = at;
  }
  const isWhole = left.every(({ length }) => length === 0);
  return {
    numbers,
    isInOrder: isWhole && sorted.every((paper, at) => paper === all[at]),
    size: sorted.length,
    papers: writePapers(sorted),
  };
}
