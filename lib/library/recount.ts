import type { Table } from 'dexie';
import { alikeIndex, countOf, placeOf } from './count-key';
import type { Count } from './types/counts';
import type { Mark } from './types/marks';

/**
 * Counts all marks anew, in a transaction of the caller: leaps from each set of alike ones to the next
 * along their index, and has each counted where it lies.
 */
export async function recount(
  marks: Table<Mark, string>,
  counts: Table<Count, string>,
): Promise<void> {
  await counts.clear();
  for (let after: unknown[] = []; ; ) {
    const mark = await marks.where(alikeIndex).above(after).first();
    const alike = mark && countOf(mark);
    if (!alike) return;
    const place = placeOf(alike);
    // An array is behind every number.
    after = [...place, []];
    const count = await marks.where(alikeIndex).between(place, after).count();
    await counts.put({ ...alike, count });
  }
}
