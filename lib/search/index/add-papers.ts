import { writeFirsts } from './firsts';
import type { IndexedPaper } from './gather';
import { newSegment } from './new-segment';
import { type PaperList, placeOf } from './paper-list';
import type { Segment, State } from './state';
import { step } from './step';
import { putBlock } from './stored-blocks';
import type { Work } from './work';

/** What becomes of some papers. */
export type Addition = {
  /** Papers to be indexed, in place of what was known of them. */
  papers: readonly IndexedPaper[];
  /** Ids of papers that are no more. */
  gone: readonly string[];
  /** Rows of `changes` that are dealt with so. */
  changes: readonly number[];
  /** Up to which id the first reading of the library has come; nothing once it is at its end. */
  reading: string | undefined;
};

/** Adds papers as a small segment, in one transaction; gives the state as it then is. */
export async function addPapers(
  { db, listOf, sizes, rest }: Work,
  state: State,
  addition: Addition,
): Promise<State> {
  const { papers, gone, changes, reading } = addition;
  const made = papers.length > 0 ? await newSegment(papers, sizes.block, rest) : undefined;
  const ids = [...papers.map(({ id }) => id), ...gone];
  const segments: Segment[] = [];
  for (const segment of state.segments) {
    segments.push(withDead(segment, await listOf(segment.number), ids));
  }
  return step(db, state, (transaction) => {
    for (const change of changes) transaction.objectStore('changes').delete(change);
    const { reading: _, ...others } = state;
    const next = { ...others, segments, ...(reading !== undefined && { reading }) };
    if (!made) return next;
    const number = state.next;
    putBlock(transaction, number, 'papers', 0, made.papers);
    putBlock(transaction, number, 'firsts', 0, writeFirsts(made.blocks.map(({ first }) => first)));
    for (const [at, block] of made.blocks.entries()) {
      putBlock(transaction, number, 'terms', at, block.terms);
      putBlock(transaction, number, 'places', at, block.places);
    }
    return {
      ...next,
      segments: [...segments, { number, size: made.size, dead: [] }],
      next: number + 1,
    };
  });
}

/** Adds to the dead of a segment those with these ids. */
function withDead(segment: Segment, { ids }: PaperList, wanted: readonly string[]): Segment {
  const dead = new Set(segment.dead);
  for (const id of wanted) {
    for (let at = placeOf(ids, id); ids[at] === id; at++) dead.add(at);
  }
  if (dead.size === segment.dead.length) return segment;
  return { ...segment, dead: [...dead].sort((a, b) => a - b) };
}
