import type { Paper } from '@/lib/arxiv/paper';
import { topics } from './topics';
import type { Happening } from './world';

/** What arXiv's search index holds at its own time, which only goes forward. */
export type Index = {
  /** Lets all happen that has happened by this moment. */
  advance(moment: number): void;
  /** Papers of a topic, the version submitted last at the end. */
  of(topic: number): readonly Paper[];
  /** When a topic first showed each of its papers. */
  since(topic: number): ReadonlyMap<string, number>;
  find(id: string): Paper | undefined;
};

type Shelf = { sorted: Paper[]; current: Map<string, Paper>; since: Map<string, number> };

/** Makes the index of these happenings, which are in order. */
export function indexOf(happenings: readonly Happening[]): Index {
  const shelves = topics.map((): Shelf => ({ sorted: [], current: new Map(), since: new Map() }));
  const shelf = (topic: number): Shelf => {
    const found = shelves[topic];
    if (!found) throw new Error(`arxiv: no topic ${topic}`);
    return found;
  };
  let next = 0;
  return {
    advance(moment) {
      for (; ; next += 1) {
        const happening = happenings[next];
        if (!happening || happening.at > moment) return;
        apply(shelf(happening.topic), happening);
      }
    },
    of: (topic) => shelf(topic).sorted,
    since: (topic) => shelf(topic).since,
    find: (id) => shelves.find(({ current }) => current.has(id))?.current.get(id),
  };
}

function apply({ sorted, current, since }: Shelf, { kind, paper, at }: Happening): void {
  const before = current.get(paper.id);
  if (before) sorted.splice(sorted.indexOf(before, placeOf(sorted, before.updated - 1)), 1);
  current.delete(paper.id);
  if (kind === 'hide') {
    since.delete(paper.id);
    return;
  }
  sorted.splice(placeOf(sorted, paper.updated), 0, paper);
  current.set(paper.id, paper);
  if (!since.has(paper.id)) since.set(paper.id, at);
}

/** Gives the place after all papers that were updated by this moment. */
function placeOf(sorted: readonly Paper[], updated: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.updated ?? 0) <= updated) low = middle + 1;
    else high = middle;
  }
  return low;
}
