import { expect, test } from 'vitest';
import { markOf } from '@/tests/support/marks';
import { aWednesday } from '@/tests/support/papers';
import { star, writeNote } from './actions';
import { LibraryDatabase } from './database';
import { previewPutBack, putBack } from './put-back';
import { removeQuery } from './queries';
import { undoLatest } from './undo';

async function rowsOf(db: LibraryDatabase) {
  return {
    queries: await db.queries.toArray(),
    rules: await db.rules.toArray(),
    filters: await db.filters.toArray(),
    marks: await db.marks.toArray(),
  };
}

test('puts back what the reader had, leaves what came since, and can be taken back', async () => {
  const db = new LibraryDatabase('put-back');
  const ledger = { db, now: () => aWednesday };
  await db.marks.bulkAdd(['1', '2', '3'].map((id) => markOf(id)));
  await writeNote(ledger, '1', 'mine');
  const former = await rowsOf(db);
  await writeNote(ledger, '1', 'lost');
  await star(ledger, ['2'], true);
  await removeQuery(ledger, former.queries[0]?.id ?? '');
  await db.marks.update('2', { revised: 1, revisedAt: 9, queries: ['q', 'r'] });
  await db.marks.delete('3');
  await db.marks.add(markOf('4'));
  const before = await rowsOf(db);

  expect(await previewPutBack(db, former)).toEqual({
    marks: { back: 1, changed: 2 },
    queries: { back: 1, changed: 0 },
    rules: { back: 0, changed: 0 },
    filters: { back: 0, changed: 0 },
  });
  expect(await rowsOf(db)).toEqual(before);
  expect((await putBack(ledger, former))?.action).toEqual({ kind: 'putBack', count: 4 });
  expect(await db.marks.get('1')).toMatchObject({ note: 'mine' });
  expect(await db.marks.get('2')).toMatchObject({ starred: 0, revised: 1, queries: ['q', 'r'] });
  expect(await db.marks.bulkGet(['3', '4'])).toEqual([markOf('3'), markOf('4')]);
  expect(await db.queries.toArray()).toEqual(former.queries);
  expect(await putBack(ledger, former)).toBeUndefined();
  await undoLatest(ledger);
  expect(await rowsOf(db)).toEqual(before);
});
