import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as parsing from '@/lib/arxiv/parse-feed';
import { feedIn } from './arxiv/reply';
import { planOf } from './plan';
import { simulate } from './simulate';
import { noTotals, wordsOf } from './totals';

const { env } = process;
const isLong = env.LONG === '1';
const days = Number(env.DAYS ?? (isLong ? 10_000 : 300));
const seed = Number(env.SEED ?? (isLong ? Date.now() % 2 ** 31 : 20260714));
/** Days of one run, each with a library of its own. */
const perRun = 100;

beforeEach(() => {
  const { parseFeed } = parsing;
  vi.spyOn(parsing, 'parseFeed').mockImplementation((body) => feedIn(body) ?? parseFeed(body));
});

afterEach(() => void vi.restoreAllMocks());

test(`nothing is missed, counted twice or lost in ${days} days`, {
  timeout: 3_600_000,
}, async () => {
  const totals = noTotals();
  const start = process.cpuUsage();
  try {
    await fc.assert(
      fc.asyncProperty(planOf(perRun), (plan) => simulate(plan, totals)),
      { seed, numRuns: Math.ceil(days / perRun), endOnFailure: env.SHRINK !== '1' },
    );
  } finally {
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    console.log(`SEED=${seed}\n${wordsOf(totals, seconds)}`);
  }
  expect(totals.days).toBeGreaterThanOrEqual(days);
});
