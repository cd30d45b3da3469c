import { inPieces } from './audit-spans';
import type { OpenAudit } from './audits';
import { latestCheck } from './checks';
import type { LibraryDatabase } from './database';
import { heldMarks, isWithin } from './held-in';
import { auditToBegin, isWanted } from './plan-audit';
import type { Audit, Coverage } from './types/coverage';

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
  if (row.audit && isWanted(row.audit, row)) return { ...row, audit: row.audit };
  const audit = auditToBegin(row, query.baseline, check);
  if (!audit && !row.audit) return undefined;
  const begun = {
    ...row,
    audit,
    ...(audit?.purpose === 'whole' && (await inTurn(db, row, audit))),
  };
  await putCoverage(db, begun);
  return audit && { ...begun, audit: begun.audit ?? audit };
}

async function inTurn(
  db: LibraryDatabase,
  row: Coverage,
  audit: Audit,
): Promise<Pick<OpenAudit, 'audit' | 'listed'>> {
  const marks = await heldMarks(db, row, isWithin(audit.span));
  const dates = marks.map(({ published }) => published);
  const { queue, listed } = inPieces(audit.span, dates, row);
  return { listed, audit: { ...audit, queue } };
}

/** Writes a row. Only the background does, in one round at a time, so no other can be in between. */
export async function putCoverage(db: LibraryDatabase, row: Coverage): Promise<void> {
  await db.coverage.put(row);
}
