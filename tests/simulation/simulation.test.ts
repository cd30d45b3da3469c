import { afterEach, expect, test, vi } from 'vitest';
import { liveThrough } from './live-through';
import { plant } from './planted';
import { noTotals, wordsOf } from './totals';

const { LONG, DAYS, SEED, BREAK, PLAN, SHRINK } = process.env;
const isShort = LONG !== '1' && DAYS === undefined && SEED === undefined;
const days = Number(DAYS ?? (LONG === '1' ? 10_000 : 120));
const seeds = isShort ? [21, 22] : [Number(SEED ?? Date.now() % 2 ** 31)];
const minute = 60_000;

afterEach(() => void vi.restoreAllMocks());

// In short: lives that bring much and take seconds, sixty days of each of these seeds.
test(`nothing is missed, counted twice or lost in ${days} days`, {
  timeout: 60 * minute,
}, async () => {
  if (BREAK !== undefined) plant(BREAK);
  const totals = noTotals();
  const start = process.cpuUsage();
  try {
    for (const seed of seeds) {
      const lives = { seed, days: days / seeds.length, path: PLAN, shrink: SHRINK === '1' };
      await liveThrough(isShort ? { ...lives, perRun: lives.days } : lives, totals);
    }
  } finally {
    const { user, system } = process.cpuUsage(start);
    console.log(`seed ${seeds.join(', ')}: ${wordsOf(totals, (user + system) / 1e6)}`);
  }
  if (PLAN === undefined) expect(totals.days).toBeGreaterThanOrEqual(days);
});
