import type { DailyFeed, FeedItem } from '@/lib/arxiv/daily-feed/types';
import type { LibraryDatabase } from './database';
import { heldRows } from './held-rows';
import type { Mark } from './types/marks';
import type { Sighting } from './types/requests';

/** Sightings are kept for 30 days. */
const kept = 30 * 86_400_000;

/** Gives the ids of the saved queries an item is for. */
type QueriesOf = (item: FeedItem, mark: Mark | undefined) => string[];

/** Notes the papers of a daily feed that saved queries ask for, in one transaction. */
export async function noteNamed(
  db: LibraryDatabase,
  { items, day, category, generated: named }: DailyFeed,
  queriesOf: QueriesOf,
): Promise<void> {
  await db.transaction('rw', db.sightings, db.marks, async () => {
    const ids = items.map(({ id }) => id);
    const [marks, rows] = await Promise.all([db.marks.bulkGet(ids), db.sightings.bulkGet(ids)]);
    const sightings = items.flatMap((item, index) => {
      const mark = marks[index];
      const queries = queriesOf(item, mark);
      if (queries.length === 0) return [];
      const { id, version, announceType } = item;
      const brought = queries.some((one) => mark?.queries.includes(one))
        ? mark?.firstSeen
        : undefined;
      const own = { day, categories: [category], queries, named, brought };
      return [joined(rows[index], { id, version, announceType, ...own })];
    });
    await db.sightings.bulkPut(sightings);
  });
}

/** Several feeds name one paper, and the same one another day when it is revised. */
function joined(before: Sighting | undefined, now: Sighting): Sighting {
  if (!before) return now;
  return {
    ...(now.version > before.version ? now : before),
    categories: union(before.categories, now.categories),
    queries: union(before.queries, now.queries),
    // What is known by now may be so by the feed alone; a check that brings it says so itself.
    brought: before.brought,
  };
}

function union(some: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...some, ...more])].sort();
}

/** Notes that the query interface had these papers, at arXiv's time `at`, where feeds named them. */
export async function noteFound(
  db: LibraryDatabase,
  papers: readonly { id: string }[],
  at: number,
): Promise<void> {
  const ids = new Set(papers.map(({ id }) => id));
  const rows = await heldRows(db.sightings, [...ids]);
  const late = [...rows.values()].filter(({ brought }) => brought === undefined);
  await db.sightings.bulkPut(late.map((row) => ({ ...row, brought: at })));
}

/** A paper a feed named, and the saved queries that ask for it and don't know it. */
export type Missing = { id: string; queries: string[] };

/**
 * Gives the papers that feeds named since a day (Eastern) and some of these queries don't know yet,
 * but not those that arXiv was asked for by id today.
 */
export async function missingPapers(
  db: LibraryDatabase,
  { since, today }: { since: string; today: string },
  queryIds: readonly string[],
): Promise<Missing[]> {
  const rows = await db.sightings.where('day').aboveOrEqual(since).toArray();
  const open = rows.filter(({ asked }) => asked !== today);
  const marks = await db.marks.bulkGet(open.map(({ id }) => id));
  return open.flatMap(({ id, queries }, index) => {
    const unknown = queries.filter(
      (query) => queryIds.includes(query) && !marks[index]?.queries.includes(query),
    );
    return unknown.length > 0 ? [{ id, queries: unknown }] : [];
  });
}

/**
 * Notes that arXiv was asked for these papers by id on a day (Eastern), and takes back that some are
 * for a query, `isFor` says which: all of what arXiv says of them says no.
 */
export async function noteAnswer(
  db: LibraryDatabase,
  ids: readonly string[],
  day: string,
  isFor: (id: string, queryId: string) => boolean,
): Promise<void> {
  const rows = db.sightings.where('id').anyOf(ids);
  await rows.modify((row) => {
    row.asked = day;
    row.queries = row.queries.filter((query) => isFor(row.id, query));
  });
}

/** Lets go of what feeds named more than 30 days before `now`, arXiv's time. */
export async function forgetSightings(db: LibraryDatabase, now: number): Promise<void> {
  const last = new Date(now - kept).toISOString().slice(0, 10);
  await db.sightings.where('day').below(last).delete();
}
