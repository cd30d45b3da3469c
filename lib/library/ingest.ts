import type { Feed } from '@/lib/arxiv/paper';
import { settleAside } from './aside';
import { finishCheck } from './checks';
import type { LibraryDatabase } from './database';
import { nextStart, pagesInSight } from './reach';
import { type Outcome, type Rules, reconcile } from './reconcile';
import { judgeBy, judged } from './rules';
import type { Check, Mark, RevisionRule, StoredPaper } from './types';

/** The check a page belongs to, how many entries it reads at least, and the computer's clock. */
export type Reading = { id: number; atLeast: number; now: number };

/**
 * Takes one page of an answer in, in one transaction: papers, marks, the check row with its new
 * position. A worker that is killed leaves either all of it or nothing. Gives the check as it then
 * stands; `dropped` when its query was deleted or reworded meanwhile, and then nothing is taken in.
 */
export async function ingest(
  db: LibraryDatabase,
  { id, atLeast, now }: Reading,
  feed: Feed,
): Promise<Check> {
  const tables = [db.queries, db.papers, db.versions, db.marks, db.rules, db.checks];
  return db.transaction('rw', tables, async () => {
    const check = await db.checks.get(id);
    if (!check) throw new Error(`library: check ${id} is gone`);
    const query = await db.queries.get(check.queryId);
    if (check.state !== 'running' || query?.text !== check.text) return drop(db, check);
    // Each check has an arrival time of its own, also when arXiv's clock stands or goes back.
    const arrived = check.arrived ?? Math.max(feed.updated, (check.lastDone ?? 0) + 1);
    const revisions = await revisionRules(db);
    const outcome = await takeIn(db, feed, { ...check, arrived, asOf: feed.updated, revisions });
    const next = advance({ ...check, arrived, atLeast }, feed, outcome);
    if (next.state === 'done') return finishCheck(db, await settleAside(db, next), now);
    await db.checks.put(next);
    return next;
  });
}

async function drop(db: LibraryDatabase, check: Check): Promise<Check> {
  const dropped: Check = { ...check, state: 'dropped' };
  await db.checks.put(dropped);
  return dropped;
}

async function takeIn(db: LibraryDatabase, feed: Feed, rules: Rules): Promise<Outcome> {
  const ids = [...new Set(feed.papers.map((paper) => paper.id))];
  const [papers, marks] = await Promise.all([db.papers.bulkGet(ids), db.marks.bulkGet(ids)]);
  const outcome = reconcile(feed.papers, { papers: byId(papers), marks: byId(marks) }, rules);
  await db.papers.bulkPut(outcome.papers satisfies StoredPaper[]);
  await db.versions.bulkPut(outcome.versions);
  const judge = judgeBy(await db.rules.toArray());
  const taken = { ...outcome, marks: judged(outcome.marks, byId(feed.papers), judge) };
  await db.marks.bulkPut(taken.marks);
  return taken;
}

function isMutedNew({ unread, muted }: Mark): boolean {
  return unread === 1 && muted === 1;
}

async function revisionRules(db: LibraryDatabase): Promise<Map<string, RevisionRule>> {
  const queries = await db.queries.toArray();
  return new Map(queries.map(({ id, revisions = 'any' }) => [id, revisions]));
}

function byId<Row extends { id: string }>(rows: (Row | undefined)[]): Map<string, Row> {
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
}

function advance(check: Check, feed: Feed, outcome: Outcome): Check {
  const next = nextStart(check, feed, outcome.unknown);
  return {
    ...check,
    state: next === undefined ? 'done' : 'running',
    next: next ?? check.next,
    page: check.page + 1,
    pages:
      next === undefined ? check.page + 1 : Math.max(check.page + 2, pagesInSight(check, feed)),
    found: feed.total,
    read: check.read + feed.papers.length + feed.unreadable,
    added: check.added + outcome.added,
    revised: check.revised + outcome.revised,
    aside: check.aside + outcome.aside,
    muted: (check.muted ?? 0) + outcome.marks.filter(isMutedNew).length,
    unreadable: check.unreadable + feed.unreadable,
    trouble: undefined,
  };
}
