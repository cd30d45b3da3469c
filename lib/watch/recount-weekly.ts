import * as v from 'valibot';
import { recount } from '@/lib/library/recount';
import { storedItem } from '@/lib/settings/stored-item';
import { paintBadge } from './badge';
import type { WatchPorts } from './ports';

const pause = 7 * 86_400_000;

/** When all was counted last. */
const stored = storedItem('recounted', v.object({ at: v.number() }));

/** Counts all marks anew once a week, so that no fault can leave a count wrong for good. */
export function recountWeekly({ db, now, locks }: WatchPorts): Promise<void> {
  return locks.request('recount', async () => {
    const { at = -Infinity } = (await stored.read()) ?? {};
    if (Math.abs(now() - at) < pause) return;
    await db.transaction('rw', db.marks, db.counts, () => recount(db.marks, db.counts));
    await stored.write({ at: now() });
    await paintBadge();
  });
}
