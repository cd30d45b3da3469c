import { expect, test } from 'vitest';
import { liveInSync, type SyncedLife } from '@/tests/support/live-in-sync';
import { isLongRun } from '@/tests/support/long-run';
import { hasRclone, startPlainRclone } from '@/tests/support/rclone-server';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

function expectPeace({ lacking, libraries }: SyncedLife): void {
  expect(lacking).toEqual([]);
  expect(new Set(libraries).size).toBe(1);
}

test(`three devices come to the same library and nothing is lost (SEED=${seed})`, async () => {
  expectPeace(await liveInSync(seed, 15));
});

test.runIf(isLongRun)(`so they do in 200 rounds (SEED=${seed})`, async () => {
  expectPeace(await liveInSync(seed, 200));
});

// Needs rclone: `apt-get install rclone` on Debian.
test.runIf(isLongRun && hasRclone)(`and on a server by other hands (SEED=${seed})`, async () => {
  const server = await startPlainRclone();
  try {
    expectPeace(await liveInSync(seed, 200, server));
  } finally {
    await server.close();
  }
});
