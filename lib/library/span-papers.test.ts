import { beforeEach, expect, test } from 'vitest';
import { ledgerOf } from '@/tests/support/ledger';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day, paper } from '@/tests/support/papers';
import { markRead, markUnread } from './actions';
import { LibraryDatabase } from './database';
import { latestArrival, papersOfSpan } from './span-papers';
import type { Mark } from './types/marks';

let db: LibraryDatabase;

beforeEach(() => {
  db = new LibraryDatabase(`span-${Math.random()}`);
});

async function hold(id: string, mark: Partial<Mark> = {}, published = aWednesday - day) {
  await db.papers.put({ ...paper({ id, published }), asOf: aWednesday });
  await db.marks.put(markOf(id, { published, ...mark }));
}

async function idsOf(from: number, until: number, queryId?: string) {
  const { fresh, revised } = await papersOfSpan(db, { from, until }, queryId);
  return [fresh, revised].map((papers) => papers.map(({ id }) => id));
}

test('a span begins at its first moment and ends before its last', async () => {
  await hold('2601.00001', { firstSeen: 1_000 });
  await hold('2601.00002', { firstSeen: 1_999 });
  await hold('2601.00003', { firstSeen: 2_000 });
  await hold('2601.00004', { firstSeen: 999 });
  expect(await idsOf(1_000, 2_000)).toEqual([['2601.00002', '2601.00001'], []]);
});

test('the latest submission stands first', async () => {
  await hold('2601.00001', { firstSeen: 1_500 }, 3);
  await hold('2601.00002', { firstSeen: 1_600 }, 1);
  await hold('2601.00003', { firstSeen: 1_400 }, 2);
  expect(await idsOf(1_000, 2_000)).toEqual([['2601.00001', '2601.00003', '2601.00002'], []]);
});

test('what was never new to the reader is left out, what has been read is not', async () => {
  await hold('2601.00001', { unread: 0 });
  await hold('2601.00002', { muted: 1 });
  await hold('2601.00003', { unread: 0, asideFor: 'q' });
  await hold('2601.00004', { unread: 0, readAt: aWednesday });
  await hold('2601.00005', { queries: ['other'] });
  await db.marks.put(markOf('2601.00006'));
  expect(await idsOf(aWednesday, aWednesday + 1)).toEqual([['2601.00005', '2601.00004'], []]);
  expect(await idsOf(aWednesday, aWednesday + 1, 'q')).toEqual([['2601.00004'], []]);
});

test('a revision belongs to the day it came on, also once it has been seen', async () => {
  const then = { unread: 0, readAt: 1, firstSeen: 1 } as const;
  await hold('2601.00001', { ...then, revised: 1, revisedAt: aWednesday });
  await hold('2601.00002', { ...then, revised: 1, revisedAt: aWednesday + 5 });
  await markRead(ledgerOf(db), ['2601.00001']);
  expect(await idsOf(aWednesday, aWednesday + day)).toEqual([[], ['2601.00002', '2601.00001']]);
  expect(await idsOf(0, 2)).toEqual([['2601.00002', '2601.00001'], []]);
});

test('a paper known from the start stays no new one when a revision of it is read', async () => {
  await hold('2601.00001', { firstSeen: 1, unread: 0, revised: 1, revisedAt: aWednesday });
  await hold('2601.00002', { firstSeen: 1, unread: 1, revised: 1, revisedAt: aWednesday });
  const ids = ['2601.00001', '2601.00002'];
  await markRead(ledgerOf(db), ids);
  expect(await idsOf(0, 2)).toEqual([['2601.00002'], []]);
  expect((await idsOf(aWednesday, aWednesday + day))[1]).toContain('2601.00001');
  expect(await latestArrival(db)).toBe(aWednesday);
  // Read once more, it is still the same.
  await db.marks.update('2601.00001', { revised: 1, revisedAt: aWednesday + 1 });
  await markRead(ledgerOf(db), ids);
  expect(await idsOf(0, 2)).toEqual([['2601.00002'], []]);
  await markUnread(ledgerOf(db), ids);
  expect((await idsOf(0, 2))[0]).toContain('2601.00001');
});

test('papers of a span whose text was removed are counted', async () => {
  await hold('2601.00001', { firstSeen: 1_500 });
  await db.marks.bulkPut([
    markOf('2601.00002', { firstSeen: 1_500, unread: 0, readAt: 1_600 }),
    markOf('2601.00003', { firstSeen: 1, unread: 0, readAt: 1_600, revisedAt: 1_500 }),
    markOf('2601.00004', { firstSeen: 1_500, unread: 0 }),
  ]);
  expect(await papersOfSpan(db, { from: 1_000, until: 2_000 })).toMatchObject({
    fresh: [{ id: '2601.00001' }],
    revised: [],
    removed: 2,
  });
});

test('a paper that came and was revised within a span stands once', async () => {
  await hold('2601.00001', { unread: 0, readAt: 1, revised: 1, revisedAt: aWednesday + 1 });
  expect(await idsOf(aWednesday, aWednesday + day)).toEqual([['2601.00001'], []]);
});

test.each<[string, Partial<Mark>[], number | undefined]>([
  ['nothing', [], undefined],
  ['papers known from the start', [{ unread: 0 }], undefined],
  ['a new paper', [{ firstSeen: 5 }, { firstSeen: 9, unread: 0 }], 5],
  ['a later revision', [{ firstSeen: 5 }, { firstSeen: 1, revised: 1, revisedAt: 7 }], 7],
  ['a revision that was seen', [{ firstSeen: 5 }, { firstSeen: 1, revisedAt: 7 }], 7],
])('the latest arrival of %s', async (_, marks, time) => {
  for (const [at, mark] of marks.entries()) await hold(`2601.0000${at}`, mark);
  expect(await latestArrival(db)).toBe(time);
});
