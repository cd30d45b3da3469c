import { forgetSightings } from '@/lib/library/sightings';
import { mayAskFeeds } from '../permission';
import type { WatchPorts } from '../ports';
import { keeping } from '../trouble';
import { completeMissing } from './complete-missing';
import { readFeeds } from './read-feeds';
import { watchedToday } from './watched';

/**
 * Holds the checks of today against arXiv's daily feeds: papers these name and a query doesn't know
 * are asked for by id and taken in. A feed in trouble says nothing, and a missing permission only
 * means that nobody bears witness. Rejects with a `StorageError` when the library can't be written to.
 */
export async function witness(ports: WatchPorts): Promise<void> {
  if (!(await mayAskFeeds())) return;
  const today = await watchedToday(ports);
  if (!today) return;
  await readFeeds(ports, today);
  await completeMissing(ports, today);
  await keeping(() => forgetSightings(ports.db, today.now));
}
