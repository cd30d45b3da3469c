import * as v from 'valibot';
import { latestChecks } from '@/lib/library/checks';
import type { LibraryDatabase } from '@/lib/library/database';
import { savedQueries } from '@/lib/library/saved-queries';
import type { Arrivals } from '@/lib/library/tellable';
import { storedItem } from '@/lib/settings/stored-item';

/**
 * When checks brought papers of which the reader hasn't been told; kept in storage, since the worker
 * may die before the end of the round, and quiet hours last longer than any worker.
 */
export const brought = storedItem<Arrivals>('brought', v.record(v.string(), v.array(v.number())));

/**
 * Notes for the one notice at the end of the round what checks brought since this was last done, also
 * for a worker that died right after a check's last page. To be called under the lock `check`.
 */
export async function noteBrought(db: LibraryDatabase): Promise<void> {
  const checks = await latestChecks(db, await savedQueries(db));
  for (const { id, queryId, arrived, untold } of checks.values()) {
    if (!untold || id === undefined) continue;
    if (arrived !== undefined) await noteArrival(queryId, arrived);
    // Only then: an arrival that is noted twice is told once.
    await db.checks.update(id, { untold: undefined });
  }
}

/** Notes that papers of a query arrived. */
export async function noteArrival(queryId: string, arrived: number): Promise<void> {
  const before = (await brought.read()) ?? {};
  await brought.write({ ...before, [queryId]: [...(before[queryId] ?? []), arrived] });
}
