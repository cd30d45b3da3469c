import type { Table } from 'dexie';

/** Ids that are looked for at once. */
const atOnce = 100;
/** To ask for a row by its id costs as much as 15 keys of a range. */
const mostKeys = 8 * atOnce;

/**
 * Gives the rows of a table that have these ids, by id. Of ids that mostly aren't there it is much faster
 * than to ask for each: one look at the keys from the first to the last tells that they are missing.
 */
export async function heldRows<Row>(
  table: Table<Row, string>,
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const sorted = ids.toSorted();
  const count = Math.ceil(sorted.length / atOnce);
  const groups = Array.from({ length: count }, (_, at) =>
    sorted.slice(at * atOnce, (at + 1) * atOnce),
  );
  const held = (await Promise.all(groups.map((group) => heldIds(table, group)))).flat();
  const rows = await table.bulkGet(held);
  return new Map(held.flatMap((id, at) => (rows[at] ? [[id, rows[at]] as const] : [])));
}

/** Ids that may be there: all of them where too many others lie between. */
async function heldIds<Row>(table: Table<Row, string>, ids: readonly string[]): Promise<string[]> {
  const range = table.where(':id').between(ids[0], ids.at(-1), true, true);
  const keys = await range.limit(mostKeys).primaryKeys();
  if (keys.length === mostKeys) return [...ids];
  const held = new Set(keys);
  return ids.filter((id) => held.has(id));
}
