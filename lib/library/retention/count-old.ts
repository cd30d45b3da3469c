import type { LibraryDatabase } from '../database';
import { lastArrival } from '../recent-papers';
import type { RetentionRule } from './may-go';
import { oldTexts, type Part } from './old-texts';

/** How many papers' texts would go, and how many papers have one. */
export type OldCount = { old: number; of: number };

/** Counts in small parts; stops with the signal's reason once that is aborted. */
export async function countOld(
  db: LibraryDatabase,
  rule: RetentionRule,
  { now, signal }: { now: number; signal: AbortSignal },
): Promise<OldCount> {
  const count = { old: 0, of: 0 };
  const time = await retentionNow(db, now);
  let next: string | undefined = '';
  while (next !== undefined) {
    signal.throwIfAborted();
    const from = { now: time, after: next };
    const part: Part = await db.transaction('r', db.papers, db.marks, db.journal, async () =>
      oldTexts(db, rule, from),
    );
    count.old += part.papers.length;
    count.of += part.seen;
    next = part.next;
  }
  return count;
}

/**
 * Gives the moment by which texts are old: that of arXiv's last answer to a check, so that a computer
 * whose clock runs ahead (`now`, epoch milliseconds) removes nothing.
 */
export async function retentionNow(db: LibraryDatabase, now: number): Promise<number> {
  return Math.min(now, (await lastArrival(db)) ?? 0);
}
