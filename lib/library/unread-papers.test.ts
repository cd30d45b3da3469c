import { beforeEach, expect, it } from 'vitest';
import { markOf } from '@/tests/support/marks';
import { aWednesday, paper } from '@/tests/support/papers';
import { listCount } from './counts';
import { LibraryDatabase } from './database';
import { firstQuery } from './first-query';
import type { Mark } from './types/marks';
import { unreadPapers } from './unread-papers';

let db: LibraryDatabase;

async function hold(id: string, change: Partial<Mark> = {}): Promise<void> {
  await db.marks.put(markOf(id, { queries: [firstQuery.id], ...change }));
  await db.papers.put({ ...paper({ id }), asOf: aWednesday });
}

beforeEach(() => {
  db = new LibraryDatabase(`unread-${Math.random()}`);
});

it('gives unread papers of active queries with who brought them, latest first', async () => {
  await db.queries.add({ ...firstQuery, id: 'paused', order: 1, paused: true });
  await hold('1');
  await hold('2', { firstSeen: aWednesday + 1, muted: 1, queries: [firstQuery.id, 'paused'] });
  await hold('3', { unread: 0 });
  await hold('4', { queries: ['paused'] });
  await db.marks.put(markOf('5', { queries: [firstQuery.id] }));
  const found = await unreadPapers(db);
  expect(found.map(({ paper: { id }, queryIds }) => [id, queryIds])).toEqual([
    ['2', [firstQuery.id, 'paused']],
    ['1', [firstQuery.id]],
  ]);
});

it('gives more papers than are read at a time', async () => {
  const ids = Array.from({ length: 501 }, (_, n) => `2601.${n}`);
  await db.marks.bulkAdd(ids.map((id) => markOf(id, { queries: [firstQuery.id] })));
  await db.papers.bulkAdd(ids.map((id) => ({ ...paper({ id }), asOf: aWednesday })));
  expect(await unreadPapers(db)).toHaveLength(501);
});

it('counts as muted what is unread or revised, as the list of muted papers has it', async () => {
  await hold('1', { muted: 1 });
  await hold('2', { muted: 1, unread: 0, revised: 1, revisedAt: aWednesday });
  await hold('3', { muted: 1, unread: 0 });
  await hold('4');
  expect(await listCount(db, { view: 'muted' })).toBe(2);
});
