import type { PlainRow } from '@/lib/library/lift-row';
import type { EditTimes } from '@/lib/library/types/reader';
import { larger } from './canonical';
import { joinTags, type Tagged } from './join-tags';
import { chooserOf } from './untimed';

/** What one side knows of a row: the row, when the reader last changed what of it, or both. */
export type Side<Row extends object = PlainRow> = { row?: Row; edit?: EditTimes };

type Known = { row: PlainRow; fields: Readonly<Record<string, number>>; tags: Tagged };

/**
 * Joins what two sides know of a row, field by field: the later time wins, and without one the rules of
 * `untimed`. Commutative, associative, idempotent. A row that one side deleted stays in what is joined,
 * since a third may have a later edit of it; `settled` says what becomes of it.
 */
export function join(table: string, one: Side, other: Side): Side {
  const gone = Math.max(one.edit?.gone ?? 0, other.edit?.gone ?? 0);
  const id = (one.edit ?? other.edit)?.id;
  const [left, right] = [knownOf(one), knownOf(other)];
  if (!left || !right) return sideOf(left ?? right, id, gone);
  const row: PlainRow = {};
  for (const name of Object.keys({ ...left.row, ...right.row })) {
    if (name === 'tags') continue;
    const value = joinField(table, name, left, right);
    if (value !== undefined) row[name] = value;
  }
  const names = Object.keys({ ...left.fields, ...right.fields });
  const fields = Object.fromEntries(
    names.map((name) => [name, Math.max(timeOf(left, name), timeOf(right, name))]),
  );
  const tags = joinTags(left.tags, right.tags);
  if (left.row.tags || right.row.tags) row.tags = [...tags.list];
  return sideOf({ row, fields, tags }, id, gone);
}

/** A side without a row has nothing to say of its fields. */
function knownOf({ row, edit }: Side): Known | undefined {
  if (!row) return undefined;
  const list = Array.isArray(row.tags) ? row.tags.map(String) : [];
  return { row, fields: edit?.fields ?? {}, tags: { list, times: edit?.tags ?? {} } };
}

function joinField(table: string, name: string, left: Known, right: Known): unknown {
  // A baseline is one of a text: where the text of one side wins, its baseline does.
  const decisive = table === 'queries' && name === 'baseline' ? 'text' : name;
  const [mine, theirs] = [timeOf(left, decisive), timeOf(right, decisive)];
  const [one, other] = [left.row[name], right.row[name]];
  if (mine !== theirs) return mine > theirs ? one : other;
  const [a, b] = [left.row[decisive], right.row[decisive]];
  if (decisive !== name && a !== b) return larger(a, b) === a ? one : other;
  return (mine > 0 && decisive === name ? larger : chooserOf(table, name))(one, other);
}

function timeOf({ fields }: Known, name: string): number {
  return Object.hasOwn(fields, name) ? (fields[name] ?? 0) : 0;
}

function sideOf(known: Known | undefined, id: string | undefined, gone: number): Side {
  const { row, fields = {}, tags } = known ?? {};
  const times = tags?.times ?? {};
  const hasTags = Object.keys(times).length > 0;
  const at = Math.max(gone, ...Object.values(fields), ...Object.values(times).map(Math.abs));
  const edit = id !== undefined &&
    at > 0 && {
      id,
      at,
      fields: { ...fields },
      ...(hasTags && { tags: times }),
      ...(gone && { gone }),
    };
  return { ...(row && { row }), ...(edit && { edit }) };
}
