import type { LibraryDatabase } from '../database';
import type { StoredPaper } from '../types/marks';
import { isOld, mayGo, type RetentionRule } from './may-go';

const day = 86_400_000;
/** Papers looked at in one transaction. */
const atOnce = 300;

/** A part of the library: papers of it whose texts may go, and where the next part begins, if any. */
export type Part = { papers: StoredPaper[]; seen: number; next?: string };

/**
 * Gives the papers after this id whose texts may go by a rule at a moment of arXiv's clock; in a
 * transaction of the caller over papers, marks and journal. What can still be undone keeps its text.
 */
export async function oldTexts(
  db: LibraryDatabase,
  rule: RetentionRule,
  { now, after }: { now: number; after: string },
): Promise<Part> {
  const ids = await db.papers.where('id').above(after).limit(atOnce).primaryKeys();
  const before = rule.forgetRead ? now - rule.forgetDays * day : -Infinity;
  const marks = new Map((await db.marks.bulkGet(ids)).map((mark) => [mark?.id, mark]));
  const old = ids.filter((id) => {
    const mark = marks.get(id);
    return !mark || mayGo(mark, rule, before);
  });
  const touched = old.length > 0 ? await inJournal(db) : new Set();
  const papers = (await db.papers.bulkGet(old.filter((id) => !touched.has(id)))).flatMap((paper) =>
    paper && isOld(paper, marks.get(paper.id), before) ? [paper] : [],
  );
  return { papers, seen: ids.length, next: ids.length < atOnce ? undefined : ids.at(-1) };
}

async function inJournal(db: LibraryDatabase): Promise<Set<string>> {
  const entries = await db.journal.toArray();
  return new Set(entries.flatMap(({ changes }) => changes.flatMap(({ ids }) => ids)));
}
