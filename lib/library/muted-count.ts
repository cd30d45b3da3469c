import { countLimit } from './counts';
import type { LibraryDatabase } from './database';

/** Counts the unseen papers that a rule mutes, up to a thousand. */
export async function mutedCount(db: LibraryDatabase): Promise<number> {
  return db.marks
    .where('[muted+firstSeen+published+id]')
    .above([1])
    .filter(({ unread, revised }) => unread === 1 || revised === 1)
    .limit(countLimit)
    .count();
}
