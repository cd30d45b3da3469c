import type { LibraryDatabase } from './database';

/** Gives those of these papers that have a mark and no text. */
export function removedTexts(db: LibraryDatabase, ids: readonly string[]): Promise<string[]> {
  return db.transaction('r', db.marks, db.papers, async () => {
    const marks = await db.marks.bulkGet([...ids]);
    const papers = await db.papers.bulkGet([...ids]);
    return ids.filter((_, index) => marks[index] && !papers[index]);
  });
}
