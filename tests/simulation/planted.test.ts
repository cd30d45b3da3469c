import { afterEach, expect, test, vi } from 'vitest';
import { liveThrough } from './live-through';
import { bugNames, plant, plantedBugs } from './planted';
import { noTotals } from './totals';

const isLong = process.env.LONG === '1';

afterEach(() => void vi.restoreAllMocks());

test.each(bugNames.filter((name) => isLong || plantedBugs[name].isQuick))(
  'the simulation tells of %s',
  { timeout: 600_000 },
  async (name) => {
    plant(name);
    const living = liveThrough({ seed: 20_260_714, days: 300 }, noTotals());
    await expect(living).rejects.toThrow(plantedBugs[name].told);
  },
);
