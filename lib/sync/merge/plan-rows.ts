import type { PlainRow } from '@/lib/library/lift-row';
import { canonical } from './canonical';
import type { Side } from './join';
import { type MergedTable, mergeRow } from './merge-row';

/** What a merge does to one row. */
export type RowPlan = {
  table: MergedTable;
  id: string;
  kind: 'added' | 'changed' | 'removed' | 'unchanged';
  before: Side;
  after: Side;
};

/**
 * Says what becomes of a row here when what another side knows of it is merged in; `newest` is the newest
 * version of its paper that will be held.
 */
export function planRow(
  table: MergedTable,
  id: string,
  here: Side,
  there: Side,
  newest?: number,
): RowPlan {
  const merged = mergeRow(table, here, there);
  const row = merged.row && (table === 'marks' ? withRevised(merged.row, newest) : merged.row);
  const after: Side = { ...merged, ...(row && { row }) };
  return { table, id, kind: kindOf(here.row, after.row), before: here, after };
}

/** A paper whose newest version was seen isn't revised, whichever side has said so. */
function withRevised(mark: PlainRow, newest: number | undefined): PlainRow {
  const isSeen = newest !== undefined && Number(mark.seenVersion) >= newest;
  return isSeen && mark.revised === 1 ? { ...mark, revised: 0 } : mark;
}

function kindOf(before: PlainRow | undefined, after: PlainRow | undefined): RowPlan['kind'] {
  if (!before) return after ? 'added' : 'unchanged';
  if (!after) return 'removed';
  return canonical(before) === canonical(after) ? 'unchanged' : 'changed';
}
