import * as v from 'valibot';
import type { Arrivals } from '@/lib/library/tellable';
import type { Check } from '@/lib/library/types/checks';
import { storedItem } from '@/lib/settings/stored-item';

/**
 * When checks brought papers of which the reader hasn't been told; kept in storage, since the worker
 * may die before the end of the round, and quiet hours last longer than any worker.
 */
export const brought = storedItem<Arrivals>('brought', v.record(v.string(), v.array(v.number())));

/** Notes a check for the one notice at the end of the round; a baseline isn't news. */
export async function noteBrought(check: Check): Promise<void> {
  const { queryId, state, unproven, baseline, arrived } = check;
  if (!(state === 'done' || unproven) || baseline || arrived === undefined) return;
  await noteArrival(queryId, arrived);
}

/** Notes that papers of a query arrived. */
export async function noteArrival(queryId: string, arrived: number): Promise<void> {
  const before = (await brought.read()) ?? {};
  await brought.write({ ...before, [queryId]: [...(before[queryId] ?? []), arrived] });
}
