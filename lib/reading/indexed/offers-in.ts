import type { LibraryDatabase } from '@/lib/library/database';
import { category } from '@/lib/search/index/gather';
import { newLookup } from '@/lib/search/index/lookup';
import type { Offers } from '../finder';
import type { IndexedLibrary } from './in-step';

/** Counts what there is to choose from, by the index; papers without a mark too until all marks are read. */
export async function offersIn(
  db: LibraryDatabase,
  { index, cache, rows }: IndexedLibrary,
): Promise<Offers> {
  const { dead, kinds } = rows.standing;
  const counts = new Map<string, number>();
  function count(id: string): void {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  await newLookup(index, cache).each(category, (term, row) => {
    const isThere = rows.isWhole ? kinds[row] !== 0 : dead[row] === 0;
    if (isThere) count(term.slice(category.length));
  });
  for (const { prepared } of rows.extras.values()) prepared.document.categories.forEach(count);
  const tags = await db.marks.orderBy('tags').uniqueKeys();
  return {
    categories: new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    tags: tags.map(String),
  };
}
