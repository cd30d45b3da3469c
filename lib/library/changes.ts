/** Tables whose rows the reader's actions change. */
export type ActionTable = 'marks' | 'queries' | 'rules' | 'filters';

export const actionTables: readonly ActionTable[] = ['marks', 'queries', 'rules', 'filters'];

/** A row as the journal sees it: an id and fields. */
export type AnyRow = { readonly id: string };

/** One row before and after an action; missing where it was not there. */
export type Edit = { table: ActionTable; before?: AnyRow; after?: AnyRow };

type Fields = Readonly<Record<string, unknown>>;

/**
 * What an action did to rows of one table that changed alike, so that a bulk action stays small.
 * Only the fields that changed; no `before` for rows it made, no `after` for rows it removed.
 */
export type Change = { table: ActionTable; ids: string[]; before?: Fields; after?: Fields };

/** Says what these edits change, alike ones together; an edit that changes nothing is left out. */
export function changesOf(edits: readonly Edit[]): Change[] {
  const changes = new Map<string, Change>();
  for (const edit of edits) {
    const change = changeOf(edit);
    if (!change) continue;
    const key = JSON.stringify([change.table, change.before, change.after], keepUndefined);
    const alike = changes.get(key);
    if (alike) alike.ids.push(...change.ids);
    else changes.set(key, change);
  }
  return [...changes.values()];
}

function changeOf({ table, before, after }: Edit): Change | undefined {
  const row = after ?? before;
  if (!row) return undefined;
  const [old, next] = [fieldsOf(before), fieldsOf(after)];
  if (!old || !next) return { table, ids: [row.id], before: old, after: next };
  const names = new Set([...Object.keys(old), ...Object.keys(next)]);
  const changed = [...names].filter((name) => !isSame(old[name], next[name]));
  if (changed.length === 0) return undefined;
  return { table, ids: [row.id], before: pick(old, changed), after: pick(next, changed) };
}

function fieldsOf(row: AnyRow | undefined): Fields | undefined {
  if (!row) return undefined;
  const { id: _, ...fields } = row;
  return fields;
}

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

/**
 * Gives a row as it was before a change, `undefined` when it was not there. A field or row that
 * something else has changed since stays as it now is.
 */
export function revert(
  id: string,
  row: AnyRow | undefined,
  { before, after }: Pick<Change, 'before' | 'after'>,
): AnyRow | undefined {
  if (!after) return row ?? { ...before, id };
  if (!row) return undefined;
  const fields: Fields = row;
  if (!before) return holds(fields, after) ? undefined : row;
  const standing = Object.keys(before).filter((name) => isSame(fields[name], after[name]));
  return { ...row, ...pick(before, standing) };
}

/** Gives the change that does again what this one undoes. */
export function inverse({ table, ids, before, after }: Change): Change {
  return { table, ids, before: after, after: before };
}

function holds(fields: Fields, wanted: Fields): boolean {
  return Object.keys(wanted).every((name) => isSame(fields[name], wanted[name]));
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** JSON has no `undefined`, and a field that is taken away is another change than none. */
function keepUndefined(_: string, value: unknown): unknown {
  return value === undefined ? { undefined: true } : value;
}
