import type { LibraryDatabase } from './database';
import { judgeBy, judged } from './rules';
import type { Mark } from './types/marks';

/** Papers judged at a time. */
const step = 500;

/** Judges all unseen papers by the rules as they now are; in the caller's transaction. */
export async function judgeAgain(db: LibraryDatabase): Promise<void> {
  const judge = judgeBy(await db.rules.toArray());
  const unread = await db.marks.where('[unread+firstSeen+published+id]').above([1]).toArray();
  const revised = await db.marks.where('[revised+revisedAt+published+id]').above([1]).toArray();
  const unseen = [...unread, ...revised.filter((mark) => mark.unread === 0)];
  for (let at = 0; at < unseen.length; at += step) {
    const marks = unseen.slice(at, at + step);
    const papers = await db.papers.bulkGet(marks.map(({ id }) => id));
    const byId = new Map(papers.flatMap((paper) => (paper ? [[paper.id, paper] as const] : [])));
    const next: Mark[] = judged(marks, byId, judge);
    await db.marks.bulkPut(next.filter((mark, index) => mark !== marks[index]));
  }
}
