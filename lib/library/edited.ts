import { type ActionTable, type Edit, isSame } from './changes';
import type { EditTimes } from './types';

type Fields = Readonly<Record<string, unknown>>;

/** What arXiv or the machine sets, and what each row is called by. */
const notEdited: Record<ActionTable, readonly string[]> = {
  marks: [
    'firstSeen',
    'published',
    'queries',
    'revised',
    'revisedAt',
    'muted',
    'highlighted',
    'tags',
    'id',
  ],
  queries: ['id', 'baseline'],
  rules: ['id'],
  filters: ['id'],
};

/** What nobody has done anything with: a mark that begins so was not edited in these. */
const untouched: Fields = { starred: 0, later: 0, archived: 0 };

/** Gives the id under which the times of a row's edits are kept. */
export function editId({ table, before, after }: Edit): string {
  return `${table}/${(after ?? before)?.id}`;
}

/**
 * Gives the times of a row's edits after one made `now` (computer's clock, epoch milliseconds);
 * undefined where the reader changed nothing of it. A time is later than all former ones of the row, so
 * that a later edit wins also where a clock was wrong.
 */
export function edited(
  former: EditTimes | undefined,
  edit: Edit,
  now: number,
): EditTimes | undefined {
  const { table, before, after } = edit;
  const [id, at] = [editId(edit), Math.max(now, (former?.at ?? 0) + 1)];
  // What was deleted has nothing left that could have been edited.
  if (!after) return before && { id, at, fields: {}, gone: at };
  const [old, next]: [Fields, Fields] = [before ?? (table === 'marks' ? untouched : {}), after];
  const skipped = notEdited[table];
  const changed = Object.keys({ ...old, ...next }).filter(
    (name) => !skipped.includes(name) && !isSame(old[name], next[name]),
  );
  const tags = table === 'marks' ? changedTags(old, next) : [];
  if (changed.length + tags.length === 0) return undefined;
  const row = { ...former, id, at, fields: { ...former?.fields, ...timed(changed, at) } };
  if (tags.length === 0) return row;
  const signed = tags.map(({ tag, on }) => [tag, on ? at : -at]);
  return { ...row, tags: { ...former?.tags, ...Object.fromEntries(signed) } };
}

function changedTags({ tags: old }: Fields, { tags: next }: Fields) {
  if (old === next) return [];
  const [before, after] = [tagsOf(old), tagsOf(next)];
  return [
    ...after.filter((tag) => !before.includes(tag)).map((tag) => ({ tag, on: true })),
    ...before.filter((tag) => !after.includes(tag)).map((tag) => ({ tag, on: false })),
  ];
}

function tagsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function timed(names: readonly string[], at: number): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, at]));
}
