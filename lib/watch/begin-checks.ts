import { latestChecks, openCheck } from '@/lib/library/checks';
import { savedQueries } from '@/lib/library/saved-queries';
import { deferWatchdog } from './alarms';
import type { WatchPorts } from './ports';
import { isRefused } from './schedule';

/**
 * Opens the checks the reader asked for, all or those of some queries, before a round takes them up:
 * should the worker die until then, the watchdog's round goes on with them.
 */
export async function beginChecks(
  { db, now }: Pick<WatchPorts, 'db' | 'now'>,
  queryIds: readonly string[] | undefined,
): Promise<void> {
  await deferWatchdog(now());
  const queries = await savedQueries(db);
  const checks = await latestChecks(db, queries);
  for (const query of queries) {
    if (query.paused || isRefused(query, checks.get(query.id))) continue;
    if (queryIds?.includes(query.id) === false) continue;
    await openCheck(db, query, now());
  }
}
