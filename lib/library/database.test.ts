import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { LibraryDatabase } from './database';

it('takes a library of the first version over, with all that was in it', async () => {
  const old = new Dexie('old-library');
  old.version(1).stores({
    queries: 'id, order',
    papers: 'id',
    marks: 'id, [unread+firstSeen+published+id], [firstSeen+published+id]',
    checks: '++id, [queryId+started], state',
  });
  const mark = { id: '2601.00001', unread: 1, starred: 1, firstSeen: 5, published: 4 };
  await old.table('marks').add(mark);
  await old.table('queries').add({ id: 'own', order: 0, text: 'all:own' });
  old.close();

  const db = new LibraryDatabase('old-library');
  const added = { later: 0, archived: 0, muted: 0, highlighted: 0, tags: [] };
  expect(await db.marks.toArray()).toEqual([{ ...mark, ...added }]);
  expect(await db.marks.where('[later+firstSeen+published+id]').above([0]).count()).toBe(1);
  expect((await db.queries.toArray()).map(({ id }) => id)).toEqual(['own']);
});
