import type { LibraryDatabase } from '@/lib/library/database';
import type { SavedQuery } from '@/lib/library/types/reader';
import type { Timetable } from './schedule';
import { type SecondLooks, secondLooks, startOfEasternDay } from './second-look';

/** Reads this Eastern day's checks and gives when each query is to be looked at once more. */
export async function readSecondLooks(
  db: LibraryDatabase,
  queries: readonly SavedQuery[],
  { schedule, holidays }: Timetable,
  now: number,
): Promise<SecondLooks> {
  if (schedule !== 'daily') return new Map();
  const since = startOfEasternDay(now);
  const today = await Promise.all(
    queries.map(({ id }) =>
      db.checks.where('[queryId+started]').between([id, since], [id, Infinity]).toArray(),
    ),
  );
  return secondLooks(queries, today.flat(), now, holidays);
}
