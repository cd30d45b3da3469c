import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerOf } from '@/tests/support/ledger';
import { markRows } from '@/tests/support/library-rows';
import { archive, markRead, markUnread, readLater, star } from './actions';
import { countOf } from './count-key';
import { LibraryDatabase } from './database';
import { decideAside } from './decide-aside';
import { recount } from './recount';
import type { Count } from './types/counts';
import { redoLatest, undoLatest } from './undo';

let opened = 0;
const ids = ['2601.00001', '2601.00002', '2601.00003', '2601.00004', 'hep-th/9901001'];

const someMarks = fc
  .array(fc.tuple(fc.constantFrom(...ids), markRows), { maxLength: 5 })
  .map((rows) => rows.map(([id, mark]) => ({ ...mark, id })));
const someIds = fc.subarray(ids);

type Step = (db: LibraryDatabase) => Promise<unknown>;

const steps: fc.Arbitrary<Step> = fc.oneof(
  someMarks.map(
    (rows): Step =>
      (db) =>
        db.marks.bulkPut(rows),
  ),
  someMarks.map(
    (rows): Step =>
      (db) =>
        db.marks.bulkAdd(rows).catch(() => undefined),
  ),
  someIds.map(
    (some): Step =>
      (db) =>
        db.marks.bulkDelete(some),
  ),
  fc.constantFrom(...ids).map(
    (id): Step =>
      (db) =>
        db.marks.where('id').above(id).delete(),
  ),
  fc.constant<Step>((db) => db.marks.toCollection().modify({ starred: 1, queries: ['s'] })),
  fc.constant<Step>((db) => db.marks.clear()),
  fc.tuple(someMarks, someMarks).map(
    ([one, other]): Step =>
      (db) =>
        bothAtOnce(db, one, other),
  ),
  someMarks.map(
    (rows): Step =>
      (db) =>
        givenUp(db, rows),
  ),
  fc
    .tuple(fc.constantFrom(markRead, markUnread, star, readLater, archive), someIds, fc.boolean())
    .map(
      ([act, some, on]): Step =>
        (db) =>
          act(ledgerOf(db), some, on),
    ),
  fc.constantFrom<Step>(
    (db) => decideAside(ledgerOf(db), 'q', true),
    (db) => undoLatest(ledgerOf(db)),
    (db) => redoLatest(ledgerOf(db)),
  ),
);

type Rows = Parameters<LibraryDatabase['marks']['bulkPut']>[0];

/** One transaction that reads and writes the same marks side by side. */
function bothAtOnce(db: LibraryDatabase, one: Rows, other: Rows): Promise<unknown> {
  return db.transaction('rw', db.marks, () =>
    Promise.all([
      db.marks.bulkPut(one),
      db.marks.bulkGet(ids),
      db.marks.bulkPut(other),
      db.marks.toArray(),
      db.marks.bulkDelete(ids.slice(0, 2)),
      db.marks.bulkPut(one),
    ]),
  );
}

async function givenUp(db: LibraryDatabase, rows: Rows): Promise<void> {
  const written = db.transaction('rw', db.marks, async (transaction) => {
    await db.marks.bulkPut(rows);
    transaction.abort();
  });
  await written.catch(() => undefined);
}

/** The counts of the rows, by their keys. */
async function counted(db: LibraryDatabase): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const mark of await db.marks.toArray()) {
    const key = countOf(mark)?.id ?? '';
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

async function kept(db: LibraryDatabase): Promise<Record<string, number>> {
  const rows = await db.counts.filter(({ count }) => count !== 0).toArray();
  return Object.fromEntries(rows.map((row: Count) => [row.id, row.count]));
}

test('whatever is written, what is kept is what counting the rows gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 8 }), async (all) => {
      opened += 1;
      const db = new LibraryDatabase(`counts-${opened}`);
      for (const step of all) {
        await step(db);
        expect(await kept(db)).toEqual(await counted(db));
      }
      const before = await kept(db);
      await db.counts.clear();
      await recount(db.marks, db.counts);
      expect(await kept(db)).toEqual(before);
      await db.delete();
    }),
    { numRuns: 40 },
  );
});

test('a mark that lacks a flag, as of a damaged file, can be written and is counted nowhere', async () => {
  const db = new LibraryDatabase('counts-damaged');
  const [row] = fc.sample(markRows, 1);
  const { later: _, ...rest } = { ...row };
  await db.marks.bulkPut([rest as never]);
  expect(await kept(db)).toEqual({});
  expect(await db.marks.count()).toBe(1);
});

test('a page that watches a count is told when another writes marks', async () => {
  const db = new LibraryDatabase('counts-live');
  const totals: number[] = [];
  const { liveQuery } = await import('dexie');
  const subscription = liveQuery(() => db.counts.toArray()).subscribe((rows) => {
    totals.push(rows.reduce((sum, { count }) => sum + count, 0));
  });
  await expect.poll(() => totals).toEqual([0]);
  await db.marks.bulkPut(fc.sample(markRows, 1));
  await expect.poll(() => totals).toEqual([0, 1]);
  subscription.unsubscribe();
});
