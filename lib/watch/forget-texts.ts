import * as v from 'valibot';
import { retentionNow } from '@/lib/library/retention/count-old';
import { forgetSome } from '@/lib/library/retention/forget-texts';
import { readSettings } from '@/lib/settings/stored';
import { storedItem } from '@/lib/settings/stored-item';
import type { WatchPorts } from './ports';

/** A little less than a day, as rounds come some minutes earlier or later. */
const pause = 20 * 3_600_000;

/** When it was last gone through, and the paper behind which a worker that died has left off. */
const stored = storedItem(
  'forgetting',
  v.object({ at: v.number(), after: v.optional(v.string()) }),
);

/**
 * Removes the texts of papers that the reader's rules let go, once a day and in parts; goes on where a
 * worker died. The rules are read anew for each part, since the reader may be changing them.
 */
export function forgetTexts({ db, now, locks }: WatchPorts): Promise<void> {
  return locks.request('forget', async () => {
    const { at = 0, after: left } = (await stored.read()) ?? {};
    if (left === undefined && Math.abs(now() - at) < pause) return;
    const time = await retentionNow(db, now());
    for (let after: string | undefined = left ?? ''; after !== undefined; ) {
      const { settings } = await readSettings();
      after = await forgetSome(db, settings, { now: time, after });
      await stored.write({ at: now(), after });
    }
  });
}
