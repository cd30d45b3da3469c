import type { LibraryDatabase } from './database';
import { goneAfter } from './name-gone';
import type { Ending } from './proof';
import type { Check } from './types/checks';
import type { Coverage, Gap } from './types/coverage';
import type { SavedQuery } from './types/reader';

const day = 86_400_000;
/** A baseline that can't vouch for itself is counted as far back as its papers are new. */
const baselineAge = 7 * day;

/** Gives arXiv's time up to which the newest reading of this very text without a hole reaches. */
export async function headOf(
  db: LibraryDatabase,
  { id, text }: Pick<SavedQuery, 'id' | 'text'>,
): Promise<number | undefined> {
  const row = await db.coverage.get(id);
  return row?.text === text ? row.head : undefined;
}

/** Writes what a check proved that has come to its end, in a transaction of the caller. */
export async function noteEnding(db: LibraryDatabase, check: Check, ending: Ending): Promise<void> {
  const row = coverageAfter(await db.coverage.get(check.queryId), check, ending);
  await db.coverage.put({ ...row, gone: await goneAfter(db, row, check, ending) });
}

/**
 * Gives how far coverage reaches after a check. Pure. The head moves when there is no hole above
 * what was known at the head before; what is left open below stays a gap until it is counted.
 */
function coverageAfter(row: Coverage | undefined, check: Check, ending: Ending): Coverage {
  const { queryId, text, proof, arrived = 0 } = check;
  const before = row?.text === text && !check.baseline ? row : { queryId, text, gaps: [] };
  if (check.baseline) return afterBaseline(before, check, ending);
  const head = before.head ?? proof?.head ?? arrived;
  switch (ending) {
    case 'all':
      return { ...before, head: arrived, gaps: [] };
    case 'overlap':
      return { ...before, head: arrived, gaps: before.gaps.filter(({ from }) => from < head) };
    case 'not-reached':
      return withGap({ ...before, head }, { until: arrived, cause: ending }, arrived);
    default:
      return withGap({ ...before, head }, { until: arrived, cause: ending }, head);
  }
}

function afterBaseline(fresh: Coverage, check: Check, ending: Ending): Coverage {
  const { proof, found, arrived = 0 } = check;
  const row: Coverage = { ...fresh, head: arrived, before: { total: found, at: arrived } };
  if (ending === 'all') return { ...row, reach: 0 };
  if (ending === 'overlap') return { ...row, reach: proof?.lowest };
  const from = arrived - baselineAge;
  return { ...row, reach: from, gaps: [{ from, until: arrived, cause: ending }] };
}

/** Opens a gap above what is proven, or widens the one that is open there. */
function withGap(row: Coverage, gap: Omit<Gap, 'from'>, head: number): Coverage {
  const from = Math.max(row.head ?? gap.until, row.counted ?? 0);
  const below = row.gaps.filter((other) => other.from < from);
  return { ...row, head, gaps: [...below, { ...gap, from }] };
}
