import type { Paper } from '@/lib/arxiv/paper';
import type { LibraryDatabase } from './database';
import { heldRows } from './held-rows';
import { type Known, type Outcome, type Rules, reconcile } from './reconcile';
import { judgeBy, judged } from './rules';
import type { StoredPaper } from './types/marks';
import type { RevisionRule } from './types/reader';

/** The tables `takeIn` touches, for the transaction of its caller. */
export function takeInTables(db: LibraryDatabase) {
  return [db.queries, db.papers, db.versions, db.marks, db.rules];
}

/**
 * Takes papers that arXiv named into the library, in a transaction of the caller; gives what they
 * brought, and what was known of them before.
 */
export async function takeIn(
  db: LibraryDatabase,
  found: readonly Paper[],
  rules: Omit<Rules, 'revisions'>,
): Promise<Outcome & { known: Known }> {
  const ids = [...new Set(found.map((paper) => paper.id))];
  const [papers, marks] = await Promise.all([heldRows(db.papers, ids), heldRows(db.marks, ids)]);
  const known = { papers, marks };
  const outcome = reconcile(found, known, { ...rules, revisions: await revisionRules(db) });
  const judge = judgeBy(await db.rules.toArray());
  const byId = new Map(found.map((paper) => [paper.id, paper]));
  const taken = { ...outcome, marks: judged(outcome.marks, byId, judge), known };
  // All at once: the browser writes the first rows while the last are handed over.
  await Promise.all([
    db.papers.bulkPut(outcome.papers satisfies StoredPaper[]),
    db.versions.bulkPut(outcome.versions),
    db.marks.bulkPut(taken.marks),
  ]);
  return taken;
}

async function revisionRules(db: LibraryDatabase): Promise<Map<string, RevisionRule>> {
  const queries = await db.queries.toArray();
  return new Map(queries.map(({ id, revisions = 'any' }) => [id, revisions]));
}
