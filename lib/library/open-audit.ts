import type { OpenAudit } from './audits';
import { latestCheck } from './checks';
import type { LibraryDatabase } from './database';
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
  return db.transaction('rw', db.queries, db.checks, db.coverage, async () => {
    const query = await db.queries.get(queryId);
    const row = await db.coverage.get(queryId);
    const check = await latestCheck(db, queryId);
    if (!query) await db.coverage.delete(queryId);
    if (!row || !check || query?.text !== row.text) return undefined;
    if (query.paused || query.baseline === undefined) return undefined;
    const standing = row.audit && isWanted(row.audit, row) ? row.audit : undefined;
    const audit = standing ?? auditToBegin(row, query.baseline, check);
    if (audit !== row.audit) await db.coverage.put({ ...row, audit });
    return audit && { ...row, audit };
  });
}

/** Gives every row there is of coverage, also of queries that are gone. */
export function coverageRows(db: LibraryDatabase): Promise<Coverage[]> {
  return db.coverage.toArray();
}

/** Changes the audit of a row that still has one, and what else the row says. */
export async function changeAudit(
  db: LibraryDatabase,
  { queryId, text }: OpenAudit,
  change: (audit: Audit) => Partial<Coverage>,
): Promise<void> {
  await db.transaction('rw', db.coverage, async () => {
    const row = await db.coverage.get(queryId);
    if (row?.audit && row.text === text) await db.coverage.put({ ...row, ...change(row.audit) });
  });
}
