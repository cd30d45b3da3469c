import { expect, test } from 'vitest';
import { LibraryDatabase } from '@/lib/library/database';
import { markOf } from '@/tests/support/marks';
import { aWednesday, papers } from '@/tests/support/papers';
import { openList } from './reading-list';
import { shownIds } from './shown-ids';

async function listOf(count: number) {
  const db = new LibraryDatabase(`shown-${Math.random()}`);
  const all = papers(count);
  await db.papers.bulkPut(all.map((paper) => ({ ...paper, asOf: aWednesday })));
  await db.marks.bulkPut(
    all.map(({ id }) => markOf(id, { queries: ['ai-for-materials-science'] })),
  );
  const list = await openList(db, { view: 'new' }, () => {});
  return { db, list, ids: all.map(({ id }) => id) };
}

test.each([
  [3, 60, 3, false],
  [60, 60, 60, false],
  [60, 59, 59, true],
  [60, 20, 20, true],
  [0, 60, 0, false],
])('of %i papers the first %i are %i', async (count, most, given, hasMore) => {
  const { db, list, ids } = await listOf(count);
  expect(await shownIds(db, list, most)).toEqual({ ids: ids.slice(0, given), hasMore });
  list.close();
});

test('what has been read since the list was drawn is still shown', async () => {
  const { db, list, ids } = await listOf(60);
  await db.marks.update(ids[1] ?? '', { unread: 0 });
  expect(await shownIds(db, list, 1000)).toEqual({ ids, hasMore: false });
  list.close();
});
