import { inPieces } from './audit-spans';
import type { OpenAudit } from './audits';
import { latestCheck } from './checks';
import type { LibraryDatabase } from './database';
import { heldMarks, isWithin } from './held-in';
import { auditToBegin, isWanted } from './plan-audit';
import type { Audit, Coverage } from './types';

/**
 * Gives the row of a saved query that has an audit open, beginning the one it needs; undefined when
 * it needs none, is paused, or has no baseline. A row whose query is gone goes.
 */
export async function openAudit(
  db: LibraryDatabase,
  queryId: string,
): Promise<OpenAudit | undefined> {
  const query = await db.queries.get(queryId);
  const row = await db.coverage.get(queryId);
  const check = await latestCheck(db, queryId);
  if (!query) await db.coverage.delete(queryId);
  if (!row || !check || query?.text !== row.text) return undefined;
  if (query.paused || query.baseline === undefined) return undefined;
  const standing = row.audit && isWanted(row.audit, row) ? row.audit : undefined;
  const audit = standing ?? (await begun(db, row, auditToBegin(row, query.baseline, check)));
  if (audit !== row.audit) await putCoverage(db, { ...row, audit });
  return audit && { ...row, audit };
}

async function begun(
  db: LibraryDatabase,
  row: Coverage,
  audit: Audit | undefined,
): Promise<Audit | undefined> {
  if (audit?.purpose !== 'whole') return audit;
  const marks = await heldMarks(db, row, isWithin(audit.span));
  return {
    ...audit,
    queue: inPieces(
      audit.span,
      marks.map(({ published }) => published),
    ),
  };
}

/** Writes a row. Only the background does, in one round at a time, so no other can be in between. */
export async function putCoverage(db: LibraryDatabase, row: Coverage): Promise<void> {
  await db.coverage.put(row);
}
