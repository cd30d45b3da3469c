import { headOf } from './coverage';
import type { LibraryDatabase } from './database';
import { proofAhead } from './proof';
import { deep, pageSize, shallow } from './reach';
import type { Check, Proof, Trouble } from './types/checks';
import type { SavedQuery } from './types/reader';

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
  return db.transaction('rw', db.checks, db.coverage, async () => {
    const last = await latestCheck(db, query.id);
    const open = last && isOpen(last) && last.text === query.text ? last : undefined;
    const goesOn = open && canGoOn(open, now);
    if (last && isOpen(last) && !goesOn) {
      await db.checks.put({ ...last, ids: undefined, state: 'dropped' });
    }
    const check: Check = goesOn
      ? { ...open, state: 'running' }
      : {
          ...freshCheck(query, last, now),
          ...(open && inheritance(open)),
          proof: await nextProof(db, query),
        };
    const id = await db.checks.put(check);
    return { ...check, id };
  });
}

/** One that proved nothing, or is from before there were proofs, begins from the top. */
function canGoOn({ unproven, proof, started }: Check, now: number): boolean {
  return !unproven && proof !== undefined && Math.abs(now - started) < resumable;
}

function inheritance({ unproven, next, trouble, looks }: Check): Partial<Check> {
  return { ...(!unproven && { atLeast: next + pageSize }), trouble, looks };
}

async function nextProof(db: LibraryDatabase, query: SavedQuery): Promise<Proof> {
  const before = await doneChecks(db, query);
  const later = before.filter((check) => !check.baseline);
  const unknown = later.map((check) => check.unknown ?? check.added + check.revised + check.aside);
  const head = query.baseline === undefined ? undefined : await headOf(db, query);
  return proofAhead(head ?? before[0]?.arrived ?? query.baseline, unknown);
}

/** The checks of this very text that went through, newest first. */
function doneChecks(db: LibraryDatabase, { id, text }: SavedQuery): Promise<Check[]> {
  return db.checks
    .where('[queryId+started]')
    .between([id, -Infinity], [id, Infinity])
    .reverse()
    .filter((check) => check.state === 'done' && check.text === text)
    .toArray();
}

/** Says whether a check has begun and neither ended nor been given up. */
export function isOpen(check: Check): boolean {
  return check.state === 'running' || check.state === 'waiting';
}

function freshCheck(query: SavedQuery, last: Check | undefined, now: number): Check {
  // What another text found says nothing about this one.
  const same = last?.text === query.text ? last : undefined;
  return {
    queryId: query.id,
    text: query.text,
    state: 'running',
    // Two checks never share a start, so that the newest one is always known.
    started: Math.max(now, (last?.started ?? 0) + 1),
    baseline: query.baseline === undefined,
    lastDone: last?.state === 'done' ? last.arrived : last?.lastDone,
    lastFound: same?.state === 'done' ? same.found : same?.lastFound,
    lastDeep: same?.lastDeep,
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
  const done: Check = { ...check, state: 'done', finished: now, lastDeep };
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
