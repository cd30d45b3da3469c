import * as v from 'valibot';
import { storedItem } from '@/lib/settings/stored-item';
import type { WatchPorts } from './ports';

const stored = storedItem('toSave', v.object({ ids: v.array(v.string()), attempt: v.number() }));

/** Papers to be saved for later that aren't saved yet, and how often that has failed. */
export type ToSave = { ids: readonly string[]; attempt: number };

/**
 * Changes what is to be saved and gives what then is; in storage, since the worker may die before
 * arXiv has said what they are, and one change at a time, so that no click is lost.
 */
export function changeToSave(
  { locks }: Pick<WatchPorts, 'locks'>,
  change: (before: ToSave) => ToSave = (before) => before,
): Promise<ToSave> {
  return locks.request('to-save', async () => {
    const after = change((await stored.read()) ?? { ids: [], attempt: 0 });
    const ids = [...new Set(after.ids)];
    await stored.write(ids.length > 0 ? { ...after, ids } : undefined);
    return after;
  });
}
