import { latestChecks } from '@/lib/library/checks';
import { coverageRows } from '@/lib/library/coverage-rows';
import { savedQueries } from '@/lib/library/saved-queries';
import { nextAudit } from './audit-due';
import type { WatchPorts } from './ports';
import { readSecondLooks } from './read-second-looks';
import { holdUntil, nextRound, type Timetable } from './schedule';

/**
 * Gives when arXiv is to be asked next, epoch milliseconds: for a check or for the counting that
 * proves them; undefined when nothing is due by itself.
 */
export async function readDue(
  { db, now }: Pick<WatchPorts, 'db' | 'now'>,
  timetable: Timetable,
): Promise<number | undefined> {
  const queries = await savedQueries(db);
  const checks = await latestChecks(db, queries);
  const again = await readSecondLooks(db, queries, timetable, now());
  const check = nextRound(queries, checks, timetable, now(), again);
  const audit = nextAudit(queries, await coverageRows(db), now());
  if (audit === undefined) return check;
  const allowed = Math.max(audit, timetable.notBefore ?? 0, holdUntil(checks.values(), now()));
  return Math.min(check ?? Infinity, allowed);
}
