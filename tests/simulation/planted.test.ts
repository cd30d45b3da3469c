import { afterEach, expect, test, vi } from 'vitest';
import { liveThrough } from './live-through';
import { bugNames, plant, plantedBugs } from './planted';
import { noTotals } from './totals';

const isLong = process.env.LONG === '1';

afterEach(() => void vi.restoreAllMocks());

test.each(bugNames)('the simulation tells of %s', async (name) => {
  plant(name);
  // The first run of this seed tells of it now; should a change of the product hide it, another will.
  const living = liveThrough({ seed: plantedBugs[name].seed, days: 300, perRun: 30 }, noTotals());
  await expect(living).rejects.toThrow(plantedBugs[name].told);
});

test.runIf(isLong).each(bugNames)('any lives tell of %s', { timeout: 600_000 }, async (name) => {
  plant(name);
  const living = liveThrough({ seed: Date.now() % 2 ** 31, days: 3000 }, noTotals());
  await expect(living).rejects.toThrow(plantedBugs[name].told);
});
