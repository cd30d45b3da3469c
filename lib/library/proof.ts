import type { Feed, Paper } from '@/lib/arxiv/paper';
import type { Known } from './reconcile';
import type { Check, Flaw, Proof } from './types/checks';

/** So many known entries in a row are enough for a query to which little comes. */
const leastOverlap = 100;
/** More is never asked for: half of what a check reads at most is left for what is new. */
const mostOverlap = 1000;
/** Good checks that say how much comes to a query. */
const remembered = 7;

/** What a check has to prove, given the unknown entries of the good checks before, newest first. */
export function proofAhead(head: number | undefined, unknown: readonly number[]): Proof {
  // The second most: after an absence one check meets many more than an announcement holds.
  const [most = 0, usual = most] = unknown.slice(0, remembered).toSorted((a, b) => b - a);
  const overlap = Math.min(mostOverlap, Math.max(leastOverlap, usual));
  return { usual, head, overlap, run: 0 };
}

/** Gives what is proven after one more page, of which `asked` entries were asked for. */
export function proofAfter(
  { proof, next, queryId }: Check & { proof: Proof },
  feed: Feed,
  asked: number,
  known: Known,
): Proof {
  const { head } = proof;
  const isOverlap = (paper: Paper) => head !== undefined && wasKnown(paper, known, queryId, head);
  const last = feed.papers.findLastIndex((paper) => !isOverlap(paper));
  const run = last < 0 ? proof.run + feed.papers.length : feed.papers.length - 1 - last;
  return {
    ...proof,
    run,
    total: proof.total ?? feed.total,
    lowest: feed.papers.at(-1)?.updated ?? proof.lowest,
    flaw: proof.flaw ?? flawOf(proof, feed, Math.min(asked, feed.total - next)),
  };
}

function flawOf({ total = Infinity, lowest }: Proof, feed: Feed, due: number): Flaw | undefined {
  if (total !== Infinity && feed.total !== total) return 'unsteady';
  if (feed.papers.length + feed.unreadable < due) return 'short';
  let before = lowest ?? Infinity;
  for (const { updated } of feed.papers) {
    if (updated > before) return 'disordered';
    before = updated;
  }
  return undefined;
}

/** Whether this version of a paper had come to this query by then, as far as the library can tell. */
function wasKnown(paper: Paper, known: Known, queryId: string, head: number): boolean {
  const mark = known.marks.get(paper.id);
  if (!mark?.queries.includes(queryId) || mark.firstSeen > head) return false;
  // A revision the reader doesn't want to see leaves no date of its own.
  if ((mark.revisedAt ?? 0) > head || paper.updated > head) return false;
  return paper.version <= Math.max(known.papers.get(paper.id)?.version ?? 0, mark.seenVersion);
}

/** What a reading has proven at its end. */
export type Ending = 'all' | 'overlap' | 'not-reached' | Flaw;

/** Says what a check proves that stops reading here; `next` is the entry it would go on with. */
export function endingOf({ proof, baseline }: Check, next: number, total: number): Ending {
  if (proof?.flaw) return proof.flaw;
  if (next >= total) return 'all';
  if (baseline) return 'overlap';
  return proof && proof.run >= proof.overlap ? 'overlap' : 'not-reached';
}
