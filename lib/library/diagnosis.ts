import type { LibraryDatabase } from './database';
import { type Difference, differences } from './differences';
import { savedQueries } from './saved-queries';
import type { Check } from './types/checks';
import type { Coverage } from './types/coverage';
import type { SavedQuery } from './types/reader';
import type { RequestRow } from './types/requests';

const mostStopped = 20;

/** What the library holds about the watching itself. */
export type LibraryFacts = {
  queries: SavedQuery[];
  /** The newest first, as all below. */
  requests: RequestRow[];
  /** The last checks that trouble has stopped. */
  stopped: Check[];
  coverage: Coverage[];
  /** How many papers the daily feeds have named. */
  sightings: number;
  /** Papers that either a feed or a query has had for three days, and not the other. */
  differences: Difference[];
};

/** Reads what the library holds about the watching; `now` is in epoch milliseconds. */
export async function readLibraryFacts(db: LibraryDatabase, now: number): Promise<LibraryFacts> {
  const [queries, requests, checks, coverage, sightings, unlike] = await Promise.all([
    savedQueries(db),
    db.requests.toCollection().reverse().toArray(),
    db.checks
      .filter(({ trouble }) => trouble !== undefined)
      .reverse()
      .sortBy('started'),
    db.coverage.toArray(),
    db.sightings.count(),
    differences(db, now),
  ]);
  const stopped = checks.slice(0, mostStopped);
  return { queries, requests, stopped, coverage, sightings, differences: unlike };
}

/** Gives how many rows each table has, by name. */
export function countRows(db: LibraryDatabase): Promise<[string, number][]> {
  return Promise.all(
    db.tables.map(async (table): Promise<[string, number]> => [table.name, await table.count()]),
  );
}
