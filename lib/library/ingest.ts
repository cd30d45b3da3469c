import type { Feed } from '@/lib/arxiv/paper';
import { settleAside } from './aside';
import { finishCheck } from './checks';
import { noteEnding } from './coverage';
import type { LibraryDatabase } from './database';
import { type Ending, endingOf, proofAfter } from './proof';
import { nextStart, pagesInSight } from './reach';
import type { Outcome } from './reconcile';
import { noteFound } from './sightings';
import { takeIn, takeInTables } from './take-in';
import type { Check } from './types/checks';
import type { Mark } from './types/marks';

/**
 * The check a page belongs to, how many entries it reads at least and asked for this time, and the
 * computer's clock.
 */
export type Reading = { id: number; atLeast: number; asked: number; now: number };

/**
 * Takes one page of an answer in, in one transaction: papers, marks, the check row with its new
 * position, and at its end what it proves. A worker that is killed leaves either all of it or
 * nothing. Gives the check as it then stands; `dropped` when its query was deleted or reworded
 * meanwhile, and then nothing is taken in.
 */
export async function ingest(
  db: LibraryDatabase,
  { id, atLeast, asked, now }: Reading,
  feed: Feed,
): Promise<Check> {
  const tables = [...takeInTables(db), db.checks, db.coverage, db.sightings];
  return db.transaction('rw', tables, async () => {
    const check = await db.checks.get(id);
    if (!check) throw new Error(`library: check ${id} is gone`);
    const query = await db.queries.get(check.queryId);
    if (check.state !== 'running' || query?.text !== check.text) return drop(db, check);
    // Each check has an arrival time of its own, also when arXiv's clock stands or goes back.
    const arrived = check.arrived ?? Math.max(feed.updated, (check.lastDone ?? 0) + 1);
    const rules = { ...check, arrived, asOf: feed.updated };
    const { known, ...outcome } = await takeIn(db, feed.papers, rules);
    await noteFound(db, feed.papers, arrived);
    const { proof } = check;
    const proven = proof && proofAfter({ ...check, proof }, feed, asked, known);
    const { ending, ...next } = advance(
      { ...check, arrived, atLeast, proof: proven },
      feed,
      outcome,
    );
    if (ending) return finish(db, next, ending, now);
    await db.checks.put(next);
    return next;
  });
}

async function drop(db: LibraryDatabase, check: Check): Promise<Check> {
  const dropped: Check = { ...check, ids: undefined, state: 'dropped' };
  await db.checks.put(dropped);
  return dropped;
}

function isMutedNew({ unread, muted }: Mark): boolean {
  return unread === 1 && muted === 1;
}

function advance(check: Check, feed: Feed, outcome: Outcome): Check & { ending?: Ending } {
  const next = nextStart(check, feed, outcome.unknown);
  const read = feed.papers.length + feed.unreadable;
  const before = check.page === 0 && !check.baseline ? [] : check.ids;
  return {
    ...check,
    ids: before && [...before, ...feed.papers.map(({ id }) => id)],
    next: next ?? check.next,
    page: check.page + 1,
    pages:
      next === undefined ? check.page + 1 : Math.max(check.page + 2, pagesInSight(check, feed)),
    found: feed.total,
    read: check.read + read,
    added: check.added + outcome.added,
    revised: check.revised + outcome.revised,
    aside: check.aside + outcome.aside,
    muted: (check.muted ?? 0) + outcome.marks.filter(isMutedNew).length,
    unreadable: check.unreadable + feed.unreadable,
    unknown: (check.unknown ?? 0) + outcome.unknown,
    trouble: undefined,
    ending: next === undefined ? endingOf(check, check.next + read, feed.total) : undefined,
  };
}

/** Also what proves nothing is kept and told; only a baseline, which counting can mend, counts then. */
async function finish(
  db: LibraryDatabase,
  check: Check,
  ending: Ending,
  now: number,
): Promise<Check> {
  await noteEnding(db, check, ending);
  const untold = check.baseline ? undefined : true;
  const settled = { ...(await settleAside(db, check)), ids: undefined, untold } as const;
  const flaw = settled.baseline ? undefined : settled.proof?.flaw;
  if (!flaw) return finishCheck(db, { ...settled, looks: undefined }, now);
  const unproven: Check = { ...settled, unproven: flaw, looks: (settled.looks ?? 0) + 1 };
  await db.checks.put(unproven);
  return unproven;
}
