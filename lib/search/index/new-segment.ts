import type { Rest } from '../reading';
import { type Block, newBlocks } from './blocks';
import { type Gathered, gather, type IndexedPaper } from './gather';
import { writePapers } from './paper-list';
import { writePostings } from './postings';

/** A segment as it is to be written. */
export type NewSegment = { size: number; papers: Uint8Array; blocks: readonly Block[] };

/** Makes a segment of some papers, each once; rests between them. */
export async function newSegment(
  papers: readonly IndexedPaper[],
  blockSize: number,
  rest: Rest,
): Promise<NewSegment> {
  const sorted = [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const terms = new Map<string, Gathered>();
  for (const [number, paper] of sorted.entries()) {
    gather(terms, number, paper);
    await rest();
  }
  const writing = newBlocks(blockSize);
  const blocks: (Block | undefined)[] = [];
  for (const term of [...terms.keys()].sort()) {
    const gathered = terms.get(term);
    if (!gathered) continue;
    blocks.push(
      writing.add({
        term,
        count: gathered.papers.length,
        postings: writePostings(gathered),
        places: gathered.places.take(),
      }),
    );
    const wait = rest();
    if (wait) await wait;
  }
  blocks.push(writing.close());
  return {
    size: sorted.length,
    papers: writePapers(sorted),
    blocks: blocks.filter((block) => block !== undefined),
  };
}
