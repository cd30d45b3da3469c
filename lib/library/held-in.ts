import type { LibraryDatabase } from './database';
import type { Coverage, Span } from './types/coverage';
import type { Mark } from './types/marks';

/** Marks read at once: fast, and no burden on memory where there are very many. */
const atOnce = 2000;

type Held = Pick<Coverage, 'queryId' | 'gone'>;

/**
 * Gives the papers of a span of submission dates that a saved query brought after a moment and that,
 * as far as we know, still match; by id.
 */
export async function heldIn(
  db: LibraryDatabase,
  row: Held,
  span: Span,
  after = 0,
): Promise<string[]> {
  const isIn = isWithin(span);
  const marks = await heldMarks(db, row, (mark) => mark.firstSeen > after && isIn(mark));
  return marks.map(({ id }) => id);
}

/** Says of a mark whether its paper was submitted in this span. */
export function isWithin({ from, until }: Span): (mark: Mark) => boolean {
  return ({ published }) => published >= from && published <= until;
}

/** Gives the marks like this of papers that a saved query brought and that, as far as we know, still match. */
export async function heldMarks(
  db: LibraryDatabase,
  { queryId, gone = [] }: Held,
  isWanted: (mark: Mark) => boolean,
): Promise<Mark[]> {
  const left = new Set(gone);
  const held: Mark[] = [];
  for (let last = ''; ; ) {
    const marks = await db.marks.where('id').above(last).limit(atOnce).toArray();
    for (const mark of marks) {
      if (isWanted(mark) && !left.has(mark.id) && mark.queries.includes(queryId)) held.push(mark);
    }
    if (marks.length < atOnce) return held;
    last = marks.at(-1)?.id ?? '';
  }
}
