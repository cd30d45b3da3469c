import { laterFirst } from '@/lib/library/lists';
import { type FirstRows, firstCount } from '@/lib/library/read-first';
import type { FirstScreens } from '@/lib/reading/first-copy';
import { screenTree } from './screen-tree';

/**
 * Gives how the popup may open on these papers: with the new ones alone, and with those the reader saw a
 * moment ago in their places, as `openList` keeps them. `ids` are those that were asked for.
 */
export function firstScreens(
  { rows, kept, isWhole, queries }: FirstRows,
  ids: readonly string[],
  now: number,
): FirstScreens {
  const last = rows.at(-1);
  if (!last) return { ids };
  const names = queries.map(({ name }) => name);
  const fresh = screenTree({ rows, isWhole, queries: names }, now);
  if (ids.length === 0) return { ids, fresh };
  const shown = new Set(rows.map(({ mark }) => mark.id));
  const extra = kept.filter(
    ({ mark }) =>
      !shown.has(mark.id) && !mark.asideFor && (isWhole || laterFirst(mark, last.mark) < 0),
  );
  const all = [...rows, ...extra].sort((a, b) => laterFirst(a.mark, b.mark));
  const facts = { rows: all.slice(0, firstCount), queries: names };
  return {
    ids,
    fresh,
    kept: screenTree({ ...facts, isWhole: isWhole && all.length <= firstCount }, now),
  };
}
