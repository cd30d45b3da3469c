import { afterEach, expect, test, vi } from 'vitest';
import { liveThrough } from './live-through';
import { plant } from './planted';
import { noTotals, wordsOf } from './totals';

const { LONG, DAYS, SEED, BREAK, PLAN, SHRINK } = process.env;
const isLong = LONG === '1';
const days = Number(DAYS ?? (isLong ? 10_000 : 300));
const seed = Number(SEED ?? (isLong ? Date.now() % 2 ** 31 : 20_260_714));
const minute = 60_000;

afterEach(() => void vi.restoreAllMocks());

test(`nothing is missed, counted twice or lost in ${days} days`, {
  timeout: 60 * minute,
}, async () => {
  if (BREAK !== undefined) plant(BREAK);
  const totals = noTotals();
  const start = process.cpuUsage();
  try {
    await liveThrough({ seed, days, path: PLAN, shrink: SHRINK === '1' }, totals);
  } finally {
    const { user, system } = process.cpuUsage(start);
    console.log(`seed ${seed}: ${wordsOf(totals, (user + system) / 1e6)}`);
  }
  if (PLAN === undefined) expect(totals.days).toBeGreaterThanOrEqual(days);
});
