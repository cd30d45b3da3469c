import { expect, test } from 'vitest';
import { startPlain } from '@/tests/support/dav-program-server';
import {
  apache,
  bareNginx,
  type DavProgram,
  deepApache,
  digestApache,
  nginx,
  rclone,
} from '@/tests/support/dav-programs';
import { liveInSync, type SyncedLife } from '@/tests/support/live-in-sync';
import { isLongRun } from '@/tests/support/long-run';
import { markOf } from '@/tests/support/marks';
import { aWednesday } from '@/tests/support/papers';
import { syncedDevice } from '@/tests/support/synced-device';
import type { DavAccount } from '../dav/client';
import type { DavErrorCode } from '../dav/dav-error';
import { tryServer } from './account';

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

test.for([rclone, apache, deepApache, nginx])(
  `and on a server by other hands: $title (SEED=${seed})`,
  async (program, { skip }) => {
    skip(!isLongRun, 'in npm run test:long');
    skip(!program.isThere, missing(program));
    const server = await startPlain(program);
    try {
      expectPeace(await liveInSync(seed, 200, server));
    } finally {
      await server.close();
    }
  },
);

const wrong = { password: 'wrong' };
const elsewhere = { address: `${apache.account.address}not/there/` };

test.for<[DavProgram, Partial<DavAccount>, DavErrorCode | undefined]>([
  [rclone, {}, undefined],
  [rclone, wrong, 'password'],
  [rclone, elsewhere, 'missing'],
  [apache, {}, undefined],
  [apache, wrong, 'password'],
  [apache, elsewhere, 'missing'],
  [deepApache, {}, undefined],
  [digestApache, {}, 'noBasic'],
  [nginx, {}, undefined],
  [nginx, wrong, 'password'],
  [nginx, elsewhere, 'missing'],
  [bareNginx, {}, 'notWebdav'],
])('$0.title, asked with $1, gives $2', async ([program, change, code], { skip }) => {
  skip(!isLongRun, 'in npm run test:long');
  skip(!program.isThere, missing(program));
  const { fetch, account, close } = await startPlain(program);
  const timeout = () => AbortSignal.timeout(10_000);
  const ports = { fetch, now: Date.now, timeout, random: Math.random };
  try {
    expect((await tryServer(ports, { ...account, ...change }))?.code).toBe(code);
  } finally {
    await close();
  }
});

test('a library with long notes fits through nginx’s limit of 1 MB', async ({ skip }) => {
  skip(!isLongRun, 'in npm run test:long');
  skip(!nginx.isThere, missing(nginx));
  const server = await startPlain(nginx);
  const world = { ...server, now: () => aWednesday, random: Math.random };
  try {
    const [one, two] = [await syncedDevice('large', world), await syncedDevice('other', world)];
    const note = () => Array.from({ length: 90 }, () => Math.random().toString(36)).join(' ');
    const marks = Array.from({ length: 3000 }, (_, at) =>
      markOf(`2602.${10_001 + at}`, { note: note() }),
    );
    await one.db.marks.bulkAdd(marks);
    for (const device of [one, two]) {
      device.ports.timeout = () => AbortSignal.timeout(10_000);
      await device.sync();
      expect((await device.memory.status.read())?.trouble).toBeUndefined();
    }
    expect((await one.memory.state.read())?.rows).toBeLessThan(3000);
    const held = await two.db.marks.bulkGet(marks.map(({ id }) => id));
    expect(held.map((mark) => mark?.note)).toEqual(marks.map(({ note }) => note));
  } finally {
    await server.close();
  }
});

function missing({ packages }: DavProgram): string {
  return `It needs a program: apt-get install ${packages}`;
}
