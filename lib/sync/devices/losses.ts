import type { AnyRow } from '@/lib/library/changes';
import type { LibraryDatabase } from '@/lib/library/database';
import type { Mark } from '@/lib/library/types/marks';

/** More than so many things, and more than this share of all, aren't removed unasked. */
const fewest = 5;
const share = 0.2;

/** How much would be removed, of how much there is. */
export type Losses = { removes: number; of: number };

/** How many things the reader would miss: a row, a star, a note, tags. */
export function lossOf(before: AnyRow | undefined, after: AnyRow | undefined): number {
  if (!before) return 0;
  if (!after) return 1;
  return Math.max(0, worthOf(before) - worthOf(after));
}

function worthOf(row: AnyRow): number {
  const { starred = 0, note, tags = [] }: Partial<Mark> = row;
  return starred + (note ? 1 : 0) + tags.length;
}

/** Says what would be removed where that is more than may be unasked; in a transaction of the caller. */
export async function tooMuch(db: LibraryDatabase, removes: number): Promise<Losses | undefined> {
  if (removes <= fewest) return undefined;
  let of = 0;
  for (const table of [db.queries, db.rules, db.filters]) of += await table.count();
  await db.marks.each((mark) => {
    of += worthOf(mark);
  });
  return removes > of * share ? { removes, of } : undefined;
}
