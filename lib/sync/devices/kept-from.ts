import type { ActionTable } from '@/lib/library/changes';
import type { Mark } from '@/lib/library/types/marks';
import type { SyncedRow } from './synced-rows';

/**
 * Gives a row as the reader keeps it against a device that removed it or something of it: all its fields
 * and tags as if they had been given once more, after whatever the device did.
 */
export function keptFrom(
  table: ActionTable,
  mine: SyncedRow,
  theirs: SyncedRow,
  now: number,
): SyncedRow {
  const { row } = mine;
  if (!row) return mine;
  const at = Math.max(now, mine.edit?.at ?? 0, theirs.edit?.at ?? 0) + 1;
  const id = `${table}/${row.id}`;
  const { tags }: Partial<Mark> = row;
  const wanted = table === 'marks' ? ['starred', 'note'] : Object.keys(row);
  const held = wanted.filter((name) => name !== 'id' && name in row);
  const fields = { ...mine.edit?.fields, ...Object.fromEntries(held.map((name) => [name, at])) };
  const times = { ...mine.edit?.tags, ...Object.fromEntries((tags ?? []).map((tag) => [tag, at])) };
  const edit = { ...mine.edit, id, at, fields };
  return { row, edit: Object.keys(times).length > 0 ? { ...edit, tags: times } : edit };
}
