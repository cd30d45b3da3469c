import type { ActionTable } from '@/lib/library/changes';
import type { LibraryDatabase } from '@/lib/library/database';
import type { PlainRow } from '@/lib/library/lift-row';
import type { Side } from '../merge/join';
import { withoutSign } from '../without-sign';

/** Gives what this library knows of rows, in the order of their ids; in the caller's transaction or none. */
export async function localSides(
  db: LibraryDatabase,
  table: ActionTable,
  ids: readonly string[],
): Promise<Side<PlainRow & { id: string }>[]> {
  const [rows, edits] = await Promise.all([
    db.table<PlainRow & { id: string }, string>(table).bulkGet([...ids]),
    db.edits.bulkGet(ids.map((id) => `${table}/${id}`)),
  ]);
  return rows.map((row, index) => {
    const edit = edits[index];
    return { ...(row && { row }), ...(edit && { edit: withoutSign(edit) }) };
  });
}
