import { expect, test } from 'vitest';
import type { Backup, BackupReason } from './types';
import { whichStay } from './which-stay';

const day = 86_400_000;

function made(at: number, reason: BackupReason = 'daily'): Backup {
  return { key: `backup-${at}`, at, reason, database: 5, counts: {}, size: 1 };
}

const times = (all: readonly Backup[]) => whichStay(all).map(({ at }) => at);

test('the last 14 days that have one keep theirs, however far apart', () => {
  const days = Array.from({ length: 20 }, (_, index) => made(index * 3 * day));
  expect(times(days)).toEqual(days.slice(6).map(({ at }) => at));
});

test('of several in one day the last one stays', () => {
  expect(times([made(1), made(2, 'asked'), made(day), made(day + 5)])).toEqual([2, day + 5]);
});

test('those before upgrades stay beside the day’s, the last three', () => {
  const all = [1, 2, 3, 4].map((at) => made(at, 'upgrade'));
  expect(times([...all, made(5), made(6)])).toEqual([2, 3, 4, 6]);
});
