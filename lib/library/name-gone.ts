import type { LibraryDatabase } from './database';
import { heldMarks } from './held-in';
import { isCountDue } from './plan-audit';
import type { Ending } from './proof';
import { deep } from './reach';
import type { Check } from './types/checks';
import type { Coverage } from './types/coverage';
import type { Mark } from './types/marks';

/**
 * Gives the papers that match no more after a check: a reading without a hole from the top down names
 * what we hold of that stretch and it didn't list. Else it gives what was known before; about once a
 * week is often enough, as every mark is looked at.
 */
export async function goneAfter(
  db: LibraryDatabase,
  row: Coverage,
  check: Check,
  ending: Ending,
): Promise<string[] | undefined> {
  const { ids, proof, unreadable, atLeast, arrived = 0 } = check;
  // An entry nobody can read may be any of them.
  if (!ids || !proof || proof.flaw || unreadable > 0) return row.gone;
  const query = await db.queries.get(row.queryId);
  if (atLeast < deep && !isCountDue(row, arrived, query?.baseline)) return row.gone;
  const listed = new Set(ids);
  // Of papers with the date of the last entry some may stand below it.
  const lowest = ending === 'all' ? Number.NEGATIVE_INFINITY : (proof.lowest ?? Infinity);
  // A version comes after its date; so the rows of papers that stand far below needn't be read.
  const isAbove = ({ firstSeen, revisedAt = 0 }: Mark) => Math.max(firstSeen, revisedAt) > lowest;
  const marks = await heldMarks(db, row, (mark) => !listed.has(mark.id) && isAbove(mark));
  const papers = await db.papers.bulkGet(marks.map(({ id }) => id));
  // Of one whose text was removed only the first date is known; where that doesn't tell, counts will.
  const missed = marks.flatMap(({ id, published }, index) =>
    (papers[index]?.updated ?? published) > lowest ? [id] : [],
  );
  const gone = [...(row.gone ?? []).filter((id) => !listed.has(id)), ...missed];
  return gone.length > 0 ? gone : undefined;
}
