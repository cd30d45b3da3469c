import { lint } from '@/lib/arxiv/query/lint';
import { prepare } from '@/lib/arxiv/query/match/prepare';
import { matches } from '@/lib/arxiv/query/matches';
import { parse } from '@/lib/arxiv/query/parse';
import { database } from '@/lib/library/database';
import { countFigures } from '@/lib/reading/figures';

const text =
  '(cat:cond-mat.mtrl-sci OR cat:cs.AI OR cat:cs.LG) AND (all:"materials design" OR all:"inverse design") AND (all:"generative" OR all:"crystal structure prediction") AND NOT ti:dark matter or au:smith_j cat:cs AND submittedDate:[20250101 TO 20251231] OR abs:"graph neural network"';
const asked =
  '(cat:cond-mat.* OR cat:cs.LG) AND (all:phonon OR all:magnet* OR abs:"neural network") ANDNOT au:smith';

/** Milliseconds of each of 500 readings of a query of 300 characters, remarks included. */
export function timeLint(): number[] {
  return Array.from({ length: 500 }, () => {
    const before = performance.now();
    parse(text);
    lint(text);
    return performance.now() - before;
  });
}

/** Milliseconds to ask up to 10,000 papers whether they match, never seen before and once more. */
export async function timeMatches(): Promise<{ cold: number; again: number; papers: number }> {
  const papers = (await database.papers.limit(10_000).toArray()).map((paper) => prepare(paper));
  const read = parse(asked);
  if (!read.ok) throw new Error(`bench: ${asked}`);
  const ask = () => {
    const before = performance.now();
    for (const paper of papers) matches(read.tree, paper);
    return performance.now() - before;
  };
  return { cold: ask(), again: ask(), papers: papers.length };
}

/** Milliseconds to count the figures of all marks, which are read beforehand. */
export async function timeFigures(): Promise<number> {
  const marks = await database.marks.toArray();
  const queries = (await database.queries.toArray()).map(({ id }) => id);
  async function* chunks() {
    for (let at = 0; at < marks.length; at += 1000) yield marks.slice(at, at + 1000);
  }
  const before = performance.now();
  await countFigures(chunks(), { queries, until: Date.now(), rest: () => undefined });
  return performance.now() - before;
}
