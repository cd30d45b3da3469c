import type { LibraryDatabase } from '../database';
import type { RetentionRule } from './may-go';
import { oldTexts } from './old-texts';

/**
 * Removes the texts that may go among the first papers after an id, with their earlier versions, and
 * no mark; in one transaction. Gives where to go on; undefined at the end.
 */
export function forgetSome(
  db: LibraryDatabase,
  rule: RetentionRule,
  from: { now: number; after: string },
): Promise<string | undefined> {
  return db.transaction('rw', db.papers, db.versions, db.marks, db.journal, async () => {
    const { papers, next } = await oldTexts(db, rule, from);
    await db.papers.bulkDelete(papers.map(({ id }) => id));
    for (const { id, version } of papers) {
      if (version > 1) await db.versions.where(':id').between([id], [id, []]).delete();
    }
    return next;
  });
}
