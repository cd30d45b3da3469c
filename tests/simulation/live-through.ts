import * as fc from 'fast-check';
import { vi } from 'vitest';
import * as parsing from '@/lib/arxiv/parse-feed';
import { feedIn } from './arxiv/reply';
import { planOf } from './plan';
import { simulate } from './simulate';
import type { Totals } from './totals';

/** Which lives to live through: so many days of those this seed gives; `path` is one of them alone. */
export type Lives = {
  seed: number;
  days: number;
  /** Days of one run, each with a library of its own: 100, unless told otherwise. */
  perRun?: number;
  path?: string;
  shrink?: boolean;
};

/**
 * Lives through any plans of so many days in all. Rejects with the plan in which something went wrong,
 * the smallest where it is to `shrink`.
 */
export async function liveThrough(lives: Lives, totals: Totals): Promise<void> {
  const { seed, days, perRun = 100, path, shrink } = lives;
  const { parseFeed } = parsing;
  // Dexie makes an error for each promise, of which nobody reads where it came from.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  // Atom is written and read in some runs only, as that takes longer than all else.
  const quickly = vi
    .spyOn(parsing, 'parseFeed')
    .mockImplementation((body) => feedIn(body) ?? parseFeed(body));
  try {
    await fc.assert(
      fc.asyncProperty(planOf(perRun), (plan) => simulate(plan, totals)),
      {
        seed,
        ...(path !== undefined && { path }),
        numRuns: Math.ceil(days / perRun),
        endOnFailure: !shrink,
        includeErrorInReport: true,
      },
    );
  } finally {
    quickly.mockRestore();
    Error.stackTraceLimit = stackTraceLimit;
  }
}
