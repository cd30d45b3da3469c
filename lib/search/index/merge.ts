import { type Block, newBlocks } from './blocks';
import { writeFirsts } from './firsts';
import { mergedTerms } from './merged-terms';
import { none, type Renumbering, renumber } from './renumber';
import { termsAfter } from './sources';
import type { Merge, Segment, State } from './state';
import { step } from './step';
import { putBlock, removeSegment } from './stored-blocks';
import type { Work } from './work';

/** A merge must pay: so many segments, none much larger than all smaller ones together. */
const fewest = 4;

/**
 * Which segments are to be put together, by their numbers; none where it doesn't pay yet. One that
 * is mostly dead is made smaller by itself.
 */
export function mergeable(segments: readonly Segment[]): number[] {
  const hollow = segments.find(({ size, dead }) => dead.length * 2 > size);
  if (hollow) return [hollow.number];
  const sorted = [...segments].sort((a, b) => a.size - b.size);
  let sum = 0;
  let chosen: number[] = [];
  for (const [index, { size }] of sorted.entries()) {
    if (index > 0 && size > 2 * sum) break;
    sum += size;
    chosen = [...chosen, index];
  }
  if (chosen.length < fewest) return [];
  const numbers = new Set(chosen.map((index) => sorted[index]?.number));
  return segments.flatMap(({ number }) => (numbers.has(number) ? number : []));
}

/** Notes that these segments are to be put together. */
export function beginMerge(db: IDBDatabase, state: State, from: readonly number[]): Promise<State> {
  const left = from.map((number) => segmentIn(state, number).dead);
  const merge: Merge = { into: state.next, from, left, blocks: 0, lists: 0 };
  return step(db, state, () => ({ ...state, next: state.next + 1, merge }));
}

/**
 * Goes on with the merge that is under way, a transaction after each part, until it is whole and takes the
 * place of what it is made of. Whoever dies meanwhile loses the part at hand.
 */
export async function goOnMerging(
  { db, listOf, sizes, rest }: Work,
  start: State & { merge: Merge },
): Promise<State> {
  let state: State = start;
  let { merge } = start;
  const lists = await Promise.all(merge.from.map(listOf));
  const numbering = await renumber(lists, merge.left, rest);
  const sources = merge.from.map((number) => termsAfter(db, number, merge.after));
  const writing = newBlocks(sizes.block);
  let blocks: Block[] = [];
  let bytes = 0;
  for await (const term of mergedTerms(sources, numbering, rest)) {
    const block = writing.add(term);
    if (!block) continue;
    blocks.push(block);
    bytes += block.terms.length + block.places.length;
    if (bytes < sizes.part) continue;
    merge = withBlocks(merge, blocks, term.term);
    state = await writePart(db, { ...state, merge }, blocks);
    [blocks, bytes] = [[], 0];
  }
  const last = writing.close();
  return finish(db, { ...state, merge }, [...blocks, ...(last ? [last] : [])], numbering);
}

function withBlocks(merge: Merge, blocks: readonly Block[], after: string): Merge {
  return { ...merge, after, blocks: merge.blocks + blocks.length, lists: merge.lists + 1 };
}

function writePart(
  db: IDBDatabase,
  state: State & { merge: Merge },
  blocks: readonly Block[],
): Promise<State> {
  const { into, lists, blocks: count } = state.merge;
  return step(db, state, (transaction) => {
    putBlocks(transaction, { into, at: count - blocks.length, list: lists - 1 }, blocks);
    return state;
  });
}

function putBlocks(
  transaction: IDBTransaction,
  { into, at, list }: { into: number; at: number; list: number },
  blocks: readonly Block[],
): void {
  putBlock(transaction, into, 'firsts', list, writeFirsts(blocks.map(({ first }) => first)));
  for (const [index, block] of blocks.entries()) {
    putBlock(transaction, into, 'terms', at + index, block.terms);
    putBlock(transaction, into, 'places', at + index, block.places);
  }
}

/** The last part; what has died since the merge began is dead in what it became. */
function finish(
  db: IDBDatabase,
  state: State & { merge: Merge },
  blocks: readonly Block[],
  { numbers, size, papers }: Renumbering,
): Promise<State> {
  const { merge, ...rest } = state;
  const { into, from, lists, blocks: at } = merge;
  const dead = from.flatMap((number, index) =>
    segmentIn(state, number).dead.flatMap((one) => {
      const now = numbers[index]?.[one] ?? none;
      return now === none ? [] : now;
    }),
  );
  return step(db, state, (transaction) => {
    putBlocks(transaction, { into, at, list: lists }, blocks);
    putBlock(transaction, into, 'papers', 0, papers);
    for (const number of from) removeSegment(transaction, number);
    const others = state.segments.filter(({ number }) => !from.includes(number));
    const whole = { number: into, size, dead: dead.sort((a, b) => a - b) };
    return { ...rest, segments: [...others, whole] };
  });
}

function segmentIn({ segments }: State, number: number): Segment {
  const found = segments.find((segment) => segment.number === number);
  if (!found) throw new Error(`search: segment ${number} is gone`);
  return found;
}
