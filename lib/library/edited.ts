import type { Change } from './changes';
import type { EditTimes } from './types/reader';

/** What arXiv or the machine sets; tags have a time each. */
const notEdited = new Set(
  'firstSeen published queries revised revisedAt muted highlighted baseline tags'.split(' '),
);

/** What of a new mark nobody has done anything with. */
const untouched: NonNullable<Change['before']> = { starred: 0, later: 0, archived: 0 };

/**
 * Gives the times of a row's edits after this change, made `now` (computer's clock, epoch milliseconds);
 * undefined where the reader changed nothing of it. A time is later than all former ones of the row, so
 * that a later edit wins also where a clock was wrong.
 */
export function edited(
  id: string,
  former: EditTimes | undefined,
  { before, after }: Pick<Change, 'before' | 'after'>,
  now: number,
): EditTimes | undefined {
  const at = Math.max(now, (former?.at ?? 0) + 1);
  // What was deleted has nothing left that could have been edited.
  if (!after) return { id, at, fields: {}, gone: at };
  const names = Object.keys({ ...before, ...after }).filter(
    (name) => !notEdited.has(name) && (before ?? untouched)[name] !== after[name],
  );
  const [old, next] = [tagsOf(before?.tags), tagsOf(after.tags)];
  const added = next.filter((tag) => !old.includes(tag)).map((tag) => [tag, at]);
  const removed = old.filter((tag) => !next.includes(tag)).map((tag) => [tag, -at]);
  const tags = Object.fromEntries([...added, ...removed]);
  const hasTags = added.length + removed.length > 0;
  if (names.length === 0 && !hasTags) return undefined;
  const fields = { ...former?.fields, ...Object.fromEntries(names.map((name) => [name, at])) };
  return { ...former, id, at, fields, ...(hasTags && { tags: { ...former?.tags, ...tags } }) };
}

function tagsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
