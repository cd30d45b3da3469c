import { expect, test } from 'vitest';
import { liveInSync } from '@/tests/support/live-in-sync';
import { isLongRun } from '@/tests/support/long-run';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

test(`three devices come to the same library and nothing is lost (SEED=${seed})`, async () => {
  const { lacking, libraries } = await liveInSync(seed, isLongRun ? 200 : 15);
  expect(lacking).toEqual([]);
  expect(new Set(libraries).size).toBe(1);
});
