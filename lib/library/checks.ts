import type { LibraryDatabase } from './database';
import { deep, pageSize, shallow } from './reach';
import type { Check, SavedQuery, Trouble } from './types';

/** Check rows kept per saved query. */
const kept = 60;

/** Gives the newest check of a saved query, if it was ever checked. */
export function latestCheck(db: LibraryDatabase, queryId: string): Promise<Check | undefined> {
  return db.checks
    .where('[queryId+started]')
    .between([queryId, -Infinity], [queryId, Infinity])
    .last();
}

/** Gives the newest check of each of these saved queries, by query id. */
export async function latestChecks(
  db: LibraryDatabase,
  queries: readonly SavedQuery[],
): Promise<Map<string, Check>> {
  const checks = await Promise.all(queries.map((query) => latestCheck(db, query.id)));
  return new Map(checks.flatMap((check) => (check ? [[check.queryId, check] as const] : [])));
}

/** An open check this old starts from the top again, so that the newest papers come first. */
const resumable = 6 * 3_600_000;

/**
 * Gives the check to go on with: the open one of this very text, from where it stands, or a new
 * one from the top. A new one that takes the place of an open one reads at least as far.
 */
export async function openCheck(
  db: LibraryDatabase,
  query: SavedQuery,
  now: number,
): Promise<Check & { id: number }> {
  return db.transaction('rw', db.checks, async () => {
    const last = await latestCheck(db, query.id);
    const open = last && isOpen(last) && last.text === query.text ? last : undefined;
    const goesOn = open && Math.abs(now - open.started) < resumable;
    if (last && isOpen(last) && !goesOn) await db.checks.put({ ...last, state: 'dropped' });
    const check: Check = goesOn
      ? { ...open, state: 'running' }
      : { ...freshCheck(query, last, now), ...(open && inheritance(open)) };
    const id = await db.checks.put(check);
    return { ...check, id };
  });
}

function inheritance(open: Check): Partial<Check> {
  return { atLeast: open.next + pageSize, trouble: open.trouble };
}

/** Says whether a check has begun and neither ended nor been given up. */
export function isOpen(check: Check): boolean {
  return check.state === 'running' || check.state === 'waiting';
}

function freshCheck(query: SavedQuery, last: Check | undefined, now: number): Check {
  return {
    queryId: query.id,
    text: query.text,
    state: 'running',
    // Two checks never share a start, so that the newest one is always known.
    started: Math.max(now, (last?.started ?? 0) + 1),
    baseline: query.baseline === undefined,
    lastDone: last?.state === 'done' ? last.arrived : last?.lastDone,
    lastFound: last?.state === 'done' ? last.found : last?.lastFound,
    lastDeep: last?.lastDeep,
    next: 0,
    atLeast: shallow,
    page: 0,
    pages: 1,
    found: 0,
    read: 0,
    added: 0,
    revised: 0,
    aside: 0,
    unreadable: 0,
  };
}

/**
 * Ends a check that went through: its query has a baseline, old check rows go. Gives it as stored.
 */
export async function finishCheck(db: LibraryDatabase, check: Check, now: number): Promise<Check> {
  const wasDeep = check.read >= Math.min(deep, check.found);
  const lastDeep = wasDeep ? check.arrived : check.lastDeep;
  const done: Check = { ...check, finished: now, lastDeep };
  await db.checks.put(done);
  if (check.baseline) await db.queries.update(check.queryId, { baseline: check.arrived });
  const rows = db.checks
    .where('[queryId+started]')
    .between([check.queryId, -Infinity], [check.queryId, Infinity]);
  await db.checks.bulkDelete(await rows.reverse().offset(kept).primaryKeys());
  return done;
}

/** Notes why a check stopped; it stays open unless arXiv refuses the query itself. */
export async function noteTrouble(
  db: LibraryDatabase,
  check: Check,
  trouble: Trouble,
): Promise<Check> {
  const refused = trouble.code === 'rejected-query';
  const stopped: Check = { ...check, trouble, state: refused ? 'refused' : 'waiting' };
  await db.checks.put(stopped);
  return stopped;
}
