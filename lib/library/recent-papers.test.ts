import { beforeEach, expect, test } from 'vitest';
import { aWednesday, day, paper } from '@/tests/support/papers';
import { LibraryDatabase } from './database';
import { freshMark } from './fresh-mark';
import { lastArrival, recentPapers } from './recent-papers';
import type { Check } from './types/checks';

const db = new LibraryDatabase('recent-papers');

beforeEach(async () => {
  await db.delete();
  await db.open();
});

async function keep(id: string, published: number, firstSeen = aWednesday): Promise<void> {
  await db.marks.put(freshMark({ id, version: 1, published }, firstSeen));
  await db.papers.put({ ...paper({ id, published }), asOf: firstSeen });
}

async function idsSince(since: number): Promise<string[][]> {
  const chunks: string[][] = [];
  for await (const papers of recentPapers(db, since)) chunks.push(papers.map(({ id }) => id));
  return chunks;
}

test('gives papers by submission, newest first, whenever they arrived', async () => {
  await keep('2601.00001', aWednesday - 9 * day);
  await keep('2601.00002', aWednesday - 3 * day, aWednesday - 2 * day);
  await keep('2601.00003', aWednesday - 2 * day, aWednesday + day);
  await keep('2601.00004', aWednesday - 4 * day);
  expect(await idsSince(aWednesday - 4 * day)).toEqual([
    ['2601.00003', '2601.00002', '2601.00004'],
  ]);
});

test('reads on over many marks that arrived at once, and skips vanished papers', async () => {
  const ids = Array.from({ length: 2_300 }, (_, at) => `2601.${String(at).padStart(5, '0')}`);
  const published = aWednesday - day;
  await db.marks.bulkPut(ids.map((id) => freshMark({ id, version: 1, published }, aWednesday)));
  await db.papers.bulkPut(ids.map((id) => ({ ...paper({ id, published }), asOf: aWednesday })));
  await db.papers.delete('2601.02299');
  const chunks = await idsSince(aWednesday - 2 * day);
  expect(chunks.length).toBeGreaterThan(5);
  expect(new Set(chunks.flat()).size).toBe(2_299);
});

test('knows when arXiv was last looked at, by its own clock', async () => {
  expect(await lastArrival(db)).toBeUndefined();
  const check: Check = {
    queryId: 'q',
    text: 'all:x',
    state: 'done',
    started: 1,
    arrived: aWednesday - day,
    baseline: false,
    next: 0,
    atLeast: 0,
    page: 1,
    pages: 1,
    found: 0,
    read: 0,
    added: 0,
    revised: 0,
    aside: 0,
    unreadable: 0,
  };
  await db.checks.bulkAdd([
    { ...check, arrived: aWednesday - 2 * day },
    check,
    { ...check, state: 'waiting', arrived: aWednesday },
  ]);
  expect(await lastArrival(db)).toBe(aWednesday - day);
});
