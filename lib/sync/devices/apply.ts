import { type ActionTable, type AnyRow, actionTables } from '@/lib/library/changes';
import type { LibraryDatabase } from '@/lib/library/database';
import { canonical } from '../merge/canonical';
import { mergeRow } from '../merge/merge-row';
import { withoutSign } from '../without-sign';
import { keptFrom } from './kept-from';
import { type Losses, lossOf, tooMuch } from './losses';
import { placeOf, readSynced, type SyncedRow, syncedTables } from './synced-rows';

/** What to do where a device would remove much: ask, take it, or keep what is here from it. */
type Decided = { asks: true } | { asks: false; keeps: boolean; now: number };

/** Also whether what came one way has to be handed on by the other. */
export type Guard = Decided & { handsOn?: true };

/** Which tables changed, or what would have been removed; then nothing was written. */
export type Applied = { tables: Set<ActionTable>; question?: Losses };

/** Merges what another device sent into the library, all of it or nothing; twice is as good as once. */
export async function applyRows(
  db: LibraryDatabase,
  given: ReadonlyMap<string, SyncedRow>,
  guard: Guard,
): Promise<Applied> {
  return db.transaction('rw', syncedTables(db), async () => {
    const held = await readSynced(db, [...given.keys()]);
    const merged = [...given].flatMap(([id, theirs]) =>
      mergedOne(id, held.get(id) ?? {}, theirs, guard),
    );
    const removes = merged.reduce((sum, { before, row }) => sum + lossOf(before, row), 0);
    const question = guard.asks ? await tooMuch(db, removes) : undefined;
    if (question) return { tables: new Set(), question };
    return { tables: await writeMerged(db, merged) };
  });
}

type Merged = SyncedRow & { table: ActionTable; key: string; before?: AnyRow; isSame: boolean };

function mergedOne(id: string, mine: SyncedRow, theirs: SyncedRow, guard: Guard): Merged[] {
  const place = placeOf(id);
  if (!place) return [];
  const { table } = place;
  let { row, edit } = joined(table, mine, theirs);
  const isKept = !guard.asks && guard.keeps && lossOf(mine.row, row) > 0;
  if (isKept) ({ row, edit } = joined(table, keptFrom(table, mine, theirs, guard.now), theirs));
  const [held, next] = [mine.edit && withoutSign(mine.edit), edit && withoutSign(edit)];
  const isSame = canonical(row) === canonical(mine.row) && canonical(next) === canonical(held);
  // What is still to be sent stays so; what came from elsewhere need not go back.
  const isUnsent = mine.edit?.unsent === 1 || isKept || (guard.handsOn === true && !isSame);
  const signed = next && (isUnsent ? { ...next, unsent: 1 as const } : next);
  return [{ ...place, before: mine.row, row, edit: signed, isSame: isSame && !isKept }];
}

/** Merges two rows; with an id they go in and come out. */
function joined(table: ActionTable, one: SyncedRow, other: SyncedRow): SyncedRow {
  const { row, edit } = mergeRow(table, one, other);
  return { row: row as AnyRow | undefined, edit };
}

async function writeMerged(
  db: LibraryDatabase,
  merged: readonly Merged[],
): Promise<Set<ActionTable>> {
  const changed = merged.filter(({ isSame }) => !isSame);
  const tables = new Set<ActionTable>();
  await db.edits.bulkPut(changed.flatMap(({ edit }) => edit ?? []));
  for (const name of actionTables) {
    const mine = changed.filter(
      (one) => one.table === name && canonical(one.before) !== canonical(one.row),
    );
    if (mine.length === 0) continue;
    tables.add(name);
    const table = db.table<AnyRow, string>(name);
    await table.bulkPut(mine.flatMap(({ row }) => row ?? []));
    await table.bulkDelete(mine.flatMap(({ key, row }) => (row ? [] : key)));
  }
  return tables;
}
