import { type PreparedPaper, prepare } from '@/lib/arxiv/query/match/prepare';
import type { QueryPaper } from '@/lib/arxiv/query/match/types';
import { matches } from '@/lib/arxiv/query/matches';
import type { Tree } from '@/lib/arxiv/query/types';
import type { Rest } from './slices';
import { why } from './why';

const dayLong = 86_400_000;
const daysShown = 14;
const newestShown = 10;

/** A paper and where its title has what the query looks for. */
type Hit = { paper: QueryPaper; places: { start: number; end: number }[] };

/** How many papers were submitted on one day; `day` is its first moment, epoch milliseconds. */
export type DayCount = { day: number; count: number };

/** Papers that only one of two queries has. */
type Difference = { count: number; newest: QueryPaper[] };

/** What a query would have brought of the papers stored here. */
export type Preview = {
  /** Oldest first; days are UTC, as arXiv dates papers. */
  days: DayCount[];
  total: number;
  perDay: number;
  newest: Hit[];
  /** Papers of which arXiv alone can tell. */
  unknown: number;
  /** Papers that were looked through. */
  stored: number;
  /** What changes against the saved version; missing where there is none. */
  against?: { added: Difference; removed: Difference };
};

/** Gives the first moment of the fourteen UTC days that end with the one of `until`. */
export function previewStart(until: number): number {
  return Math.floor(until / dayLong) * dayLong - (daysShown - 1) * dayLong;
}

function countDays(published: readonly number[], until: number): DayCount[] {
  const start = previewStart(until);
  const counts = Array.from({ length: daysShown }, () => 0);
  for (const time of published) {
    const at = Math.floor((time - start) / dayLong);
    const count = counts[at];
    if (count !== undefined) counts[at] = count + 1;
  }
  return counts.map((count, at) => ({ day: start + at * dayLong, count }));
}

function rateOf(days: readonly DayCount[]): Pick<Preview, 'total' | 'perDay'> {
  const total = days.reduce((sum, { count }) => sum + count, 0);
  return { total, perDay: total / daysShown };
}

type Sides = { now: PreparedPaper[]; unknown: number; added: QueryPaper[]; removed: QueryPaper[] };

/**
 * Says what a query has of these papers, newest first, and how that differs from its saved
 * version; rests between papers.
 */
export async function preview(
  papers: readonly PreparedPaper[],
  { tree, saved, until, rest }: { tree: Tree; saved?: Tree; until: number; rest: Rest },
): Promise<Preview> {
  const sides: Sides = { now: [], unknown: 0, added: [], removed: [] };
  for (const prepared of papers) {
    sort(prepared, tree, saved, sides);
    const resting = rest();
    if (resting) await resting;
  }
  const days = countDays(
    sides.now.map(({ paper }) => paper.published),
    until,
  );
  return {
    days,
    ...rateOf(days),
    newest: sides.now.slice(0, newestShown).map((prepared) => hitOf(prepared, tree)),
    unknown: sides.unknown,
    stored: papers.length,
    ...(saved && { against: { added: first(sides.added), removed: first(sides.removed) } }),
  };
}

/** A paper of which arXiv alone can tell is no difference: that would be a guess. */
function sort(prepared: PreparedPaper, tree: Tree, saved: Tree | undefined, sides: Sides): void {
  const { matched } = matches(tree, prepared);
  if (matched === true) sides.now.push(prepared);
  if (matched === 'unknown') sides.unknown += 1;
  if (!saved || matched === 'unknown') return;
  const before = matches(saved, prepared).matched;
  if (matched && before === false) sides.added.push(prepared.paper);
  if (!matched && before === true) sides.removed.push(prepared.paper);
}

function hitOf(prepared: PreparedPaper, tree: Tree): Hit {
  const ranges = why(tree, prepared).reasons.flatMap((reason) => reason.ranges);
  const places = ranges.filter(({ field }) => field === 'title');
  return { paper: prepared.paper, places };
}

function first(papers: readonly QueryPaper[]): Difference {
  return { count: papers.length, newest: papers.slice(0, newestShown) };
}

/** Makes papers ready to be looked through many times; rests between them. */
export async function prepareAll(
  chunks: AsyncIterable<readonly QueryPaper[]>,
  { nameOf, rest }: { nameOf: (id: string) => string | undefined; rest: Rest },
): Promise<PreparedPaper[]> {
  const prepared: PreparedPaper[] = [];
  for await (const papers of chunks) {
    for (const paper of papers) prepared.push(prepare(paper, nameOf));
    await rest();
  }
  return prepared;
}
