import type { PlainRow } from '@/lib/library/lift-row';
import type { EditTimes } from '@/lib/library/types/reader';
import type { Side } from './join';
import { inOrder, timeIn } from './join-tags';

/** A mark as nobody has touched it; a paper that a query brought and that was forgotten is new again. */
const forgotten: PlainRow = {
  unread: 1,
  starred: 0,
  later: 0,
  archived: 0,
  note: undefined,
  readAt: undefined,
  known: undefined,
  asideFor: undefined,
};

/**
 * Says what becomes of a row that was joined: a deletion wins over all edits that are earlier; at the same
 * time the edit does, so that nothing is lost. A mark of a paper that a query brought stays, without what
 * the reader had done with it before.
 */
export function settled(table: string, { row, edit }: Side): Side {
  if (!edit?.gone) return { ...(row && { row }), ...(edit && { edit }) };
  const { id, gone } = edit;
  const isLive = row && (latestEdit(edit) >= gone || (table === 'marks' && isBrought(row)));
  if (!isLive) return { edit: { id, at: gone, fields: {}, gone } };
  return { row: table === 'marks' ? forget(row, edit, gone) : row, edit };
}

function isKept(time: number, gone: number): boolean {
  return time === 0 || time >= gone;
}

function latestEdit({ fields, tags = {} }: EditTimes): number {
  return Math.max(0, ...Object.values(fields), ...Object.values(tags).map(Math.abs));
}

function isBrought({ queries }: PlainRow): boolean {
  return Array.isArray(queries) && queries.length > 0;
}

function forget(row: PlainRow, { fields, tags = {} }: EditTimes, gone: number): PlainRow {
  const next: PlainRow = { ...row };
  for (const [name, value] of Object.entries(forgotten)) {
    const at = fields[name];
    if (at === undefined || at >= gone) continue;
    if (value === undefined) delete next[name];
    else next[name] = value;
  }
  if (Array.isArray(row.tags)) {
    const list = row.tags.map(String).filter((tag) => isKept(timeIn({ times: tags }, tag), gone));
    next.tags = inOrder({ list, times: tags });
  }
  return next;
}
