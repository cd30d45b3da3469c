import { expect, it } from 'vitest';
import { markOf } from '@/tests/support/marks';
import { listCount } from './counts';
import { LibraryDatabase } from './database';
import { firstQuery } from './first-query';

const mark = markOf('a', {
  unread: 0,
  revised: 1,
  revisedAt: 5,
  firstSeen: 1,
  published: 1,
  queries: [firstQuery.id],
});

it('counts unseen versions of read papers that a watched query brought', async () => {
  const db = new LibraryDatabase('revised-count');
  await db.marks.bulkPut([
    mark,
    { ...mark, id: 'b', unread: 1 },
    { ...mark, id: 'c', queries: ['deleted'] },
    { ...mark, id: 'd', revised: 0, revisedAt: undefined },
    { ...mark, id: 'e', muted: 1 },
  ]);
  expect(await listCount(db, { view: 'revised' })).toBe(1);
  expect(await listCount(db, { view: 'revised', queryId: 'deleted' })).toBe(1);
});
