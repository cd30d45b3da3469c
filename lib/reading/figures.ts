import type { Mark } from '@/lib/library/types/marks';
import type { DayCount } from './preview';
import type { Rest } from './slices';

const dayLong = 86_400_000;
const daysShown = 90;

/** What came of one query, or of all: papers on each day, and how many are read and starred. */
export type Figure = {
  /** Oldest first; days are UTC, as arXiv dates papers. */
  days: DayCount[];
  papers: number;
  /** Papers the reader has read; what was known from the start isn't. */
  read: number;
  starred: number;
};

/** What came of all queries, and of each by its id. */
export type Figures = { all: Figure; byQuery: ReadonlyMap<string, Figure> };

/** Gives the first moment of the ninety UTC days that end with the one of `until`, epoch milliseconds. */
export function figuresStart(until: number): number {
  return Math.floor(until / dayLong) * dayLong - (daysShown - 1) * dayLong;
}

type Counting = {
  queries: readonly string[];
  until: number;
  rest: Rest;
  tell?: (papers: number) => void;
};

/**
 * Counts papers by day of submission, for all and for each of the given queries. A paper that
 * several queries brought counts in each of them; rests between papers, and tells how many it has.
 */
export async function countFigures(
  chunks: AsyncIterable<readonly Mark[]>,
  { queries, until, rest, tell }: Counting,
): Promise<Figures> {
  const start = figuresStart(until);
  const all = newFigure(start);
  const byQuery = new Map(queries.map((id) => [id, newFigure(start)]));
  for await (const marks of chunks) {
    for (const mark of marks) {
      count(mark, all, start);
      for (const id of mark.queries) {
        const figure = byQuery.get(id);
        if (figure) count(mark, figure, start);
      }
      const resting = rest();
      if (resting) await resting;
    }
    tell?.(all.papers);
  }
  return { all, byQuery };
}

function newFigure(start: number): Figure {
  const days = Array.from({ length: daysShown }, (_, at) => ({
    day: start + at * dayLong,
    count: 0,
  }));
  return { days, papers: 0, read: 0, starred: 0 };
}

function count({ published, unread, readAt, starred }: Mark, figure: Figure, start: number): void {
  const day = figure.days[Math.floor((published - start) / dayLong)];
  if (!day) return;
  day.count += 1;
  figure.papers += 1;
  if (unread === 0 && readAt !== undefined) figure.read += 1;
  figure.starred += starred;
}
