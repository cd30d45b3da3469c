import type { LibraryDatabase } from './database';

/** Gives every tag the reader has given to a paper, in alphabetical order. */
export async function tagsInUse(db: LibraryDatabase): Promise<string[]> {
  const tags = await db.marks.orderBy('tags').uniqueKeys();
  return tags.map(String).sort((one, other) => one.localeCompare(other));
}
