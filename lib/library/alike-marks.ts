import { alikeIndex, placeOf } from './count-key';
import type { LibraryDatabase } from './database';
import { laterFirst } from './lists';
import type { Count } from './types/counts';
import type { Mark } from './types/marks';

/** A stretch of the index in which marks lie by arrival, or a short one that is read whole. */
type Part = { key: readonly unknown[]; isShort: boolean };

/** So few marks of the same queries are read together, whatever their flags. */
const few = 30;

/** Marks read of each part at least. */
const least = 5;

/** Gives where the marks of these counts lie; `all` are all counts there are. */
export function partsOf(wanted: readonly Count[], all: readonly Count[]): Part[] {
  const held = new Map<string, number>();
  for (const { queries, count } of all) {
    const name = JSON.stringify(queries);
    held.set(name, (held.get(name) ?? 0) + count);
  }
  const parts = new Map<string, Part>();
  for (const count of wanted) {
    const isShort = (held.get(JSON.stringify(count.queries)) ?? 0) <= few;
    const key = isShort ? [count.queries] : placeOf(count);
    parts.set(JSON.stringify(key), { key, isShort });
  }
  return [...parts.values()];
}

/**
 * Gives the next marks of these parts, latest arrival first: at least one where there are any, and none
 * that stands behind one that is left out. Of short parts also others that lie there.
 */
export async function marksOfParts(
  db: LibraryDatabase,
  parts: readonly Part[],
  { until, after, limit }: { until: number; after: Mark | undefined; limit: number },
): Promise<Mark[]> {
  const each = Math.max(least, Math.ceil((limit * 2) / parts.length));
  const end = after ? [after.firstSeen, after.published, after.id] : [until, Infinity, '\uffff'];
  const found = await Promise.all(
    parts.map(async ({ key, isShort }) => {
      const stretch = db.marks.where(alikeIndex);
      if (isShort) {
        const marks = await stretch.between(key, [...key, []]).toArray();
        return { marks: marks.filter((mark) => isBelow(mark, until, after)), isWhole: true };
      }
      const below = stretch.between([...key, -Infinity], [...key, ...end], true, !after).reverse();
      const marks = await below.limit(each).toArray();
      return { marks, isWhole: marks.length < each };
    }),
  );
  const lasts = found.flatMap(({ marks, isWhole }) => (isWhole ? [] : marks.slice(-1)));
  const edge = lasts.sort(laterFirst)[0];
  const marks = found.flatMap((part) => part.marks).sort(laterFirst);
  return edge ? marks.filter((mark) => laterFirst(mark, edge) <= 0) : marks;
}

function isBelow(mark: Mark, until: number, after: Mark | undefined): boolean {
  return after ? laterFirst(after, mark) < 0 : mark.firstSeen <= until;
}
