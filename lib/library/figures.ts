import { nextSize } from './chunk-size';
import type { LibraryDatabase } from './database';
import type { Mark } from './types/marks';

const atFirst = 100;

/**
 * Gives the marks of papers whose first version was submitted at `since` (epoch milliseconds) or
 * later, without those that wait aside, in chunks that follow how long they take by the given clock
 * (milliseconds), so that the caller may rest or stop between them.
 */
export async function* marksSince(
  db: LibraryDatabase,
  since: number,
  clock: () => number,
): AsyncGenerator<Mark[]> {
  let size = atFirst;
  // No paper arrives before it was submitted, so the index by arrival has all of them.
  let after: [number, number, string] = [since, -Infinity, ''];
  for (;;) {
    const start = clock();
    const marks = await db.marks
      .where('[firstSeen+published+id]')
      .between(after, [Infinity], false)
      .limit(size)
      .toArray();
    const took = clock() - start;
    yield marks.filter(({ published, asideFor }) => published >= since && asideFor === undefined);
    const last = marks.at(-1);
    if (!last || marks.length < size) return;
    size = nextSize(size, took);
    after = [last.firstSeen, last.published, last.id];
  }
}
