import { beforeEach, expect, test } from 'vitest';
import { ledgerOf } from '@/tests/support/ledger';
import { markOf } from '@/tests/support/marks';
import { aWednesday, paper } from '@/tests/support/papers';
import { LibraryDatabase } from './database';
import { saveLater } from './save-later';

let db: LibraryDatabase;
let count = 0;

beforeEach(() => {
  count += 1;
  db = new LibraryDatabase(`save-later-${count}`);
});

const first = { ...paper({ id: '2601.00001' }), asOf: aWednesday };

test('a newer version is taken in, and the older one is kept beside it', async () => {
  await db.papers.put(first);
  await db.marks.put(markOf(first.id, { archived: 1 }));
  await saveLater(ledgerOf(db), [{ ...first, version: 3, asOf: aWednesday + 1 }]);
  expect((await db.papers.get(first.id))?.version).toBe(3);
  expect((await db.versions.toArray()).map(({ version }) => version)).toEqual([1]);
  const mark = await db.marks.get(first.id);
  expect(mark).toMatchObject({ later: 1, archived: 0, unread: 0, seenVersion: 3 });
});

test('an older version changes nothing of what arXiv says', async () => {
  await db.papers.put({ ...first, version: 2 });
  await saveLater(ledgerOf(db), [first]);
  expect((await db.papers.get(first.id))?.version).toBe(2);
  expect(await db.versions.count()).toBe(0);
});

test('a paper that is for later already makes no action', async () => {
  await saveLater(ledgerOf(db), [first]);
  expect(await saveLater(ledgerOf(db), [first])).toBeUndefined();
});
