import { forgetSightings } from '@/lib/library/sightings';
import type { InTurn } from '../in-turn';
import { mayAskFeeds } from '../permission';
import type { WatchPorts } from '../ports';
import { keeping } from '../trouble';
import { completeMissing } from './complete-missing';
import { readNextFeed } from './read-next-feed';
import { type Today, watchedToday } from './watched';

/** Requests by id in a round; where more is missing the index is late as a whole, and checks bring it. */
const requests = 2;

/**
 * Holds the checks of today against arXiv's daily feeds: papers these name and a query doesn't know
 * are asked for by id and taken in. A feed in trouble says nothing, and a missing permission only
 * means that nobody bears witness. Each request has a turn of its own, which begins with what is known
 * then: a check goes first. Rejects with a `StorageError` when the library can't be written to.
 */
export async function witness(ports: WatchPorts, inTurn: InTurn): Promise<void> {
  if (!(await mayAskFeeds())) return;
  /** Gives whether there may be more of this work. */
  const step = (work: (today: Today) => Promise<boolean>) =>
    inTurn(async () => {
      const today = await watchedToday(ports);
      return today !== undefined && work(today);
    });
  let isMore = true;
  while (isMore) isMore = await step((today) => readNextFeed(ports, today));
  for (let asked = 0; asked < requests; asked += 1) {
    if (!(await step((today) => completeMissing(ports, today)))) break;
  }
  await step(async ({ now }) => {
    await keeping(() => forgetSightings(ports.db, now));
    return false;
  });
}
