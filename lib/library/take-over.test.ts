import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { ledgerOf } from '@/tests/support/ledger';
import { aWednesday, day, paper } from '@/tests/support/papers';
import { LibraryDatabase } from './database';
import { madeBy } from './made-by';
import { addQueries } from './queries';
import { reconcile } from './reconcile';
import { addKnown, countUnknown } from './take-over';
import type { Mark } from './types/marks';
import { undoLatest } from './undo';

let db: LibraryDatabase;
let count = 0;

beforeEach(() => {
  count += 1;
  db = new LibraryDatabase(`take-over-${count}`);
});

const row = (id: string, version = 1) => ({ id, version, published: aWednesday - 30 * day });

const own: Mark = {
  id: '2601.00001',
  unread: 1,
  revised: 0,
  starred: 1,
  later: 0,
  archived: 0,
  muted: 0,
  highlighted: 0,
  tags: [],
  firstSeen: 5,
  seenVersion: 1,
  published: 4,
  queries: ['q'],
};

it('makes papers known and leaves every mark there is as it is', async () => {
  await db.marks.add(own);
  const rows = [row('2601.00001', 3), row('2601.00002', 2)];
  expect(await countUnknown(db, ['2601.00001', '2601.00002'])).toBe(1);
  const done = await addKnown(ledgerOf(db), rows);
  expect(done?.action).toEqual({ kind: 'known', count: 1 });
  expect(await db.marks.get('2601.00001')).toEqual(own);
  expect(await db.marks.get('2601.00002')).toMatchObject({ unread: 0, seenVersion: 2 });
  await undoLatest(ledgerOf(db));
  expect(await db.marks.toArray()).toEqual([own]);
});

it('lets checks tell only of later versions of a known paper', async () => {
  await addKnown(ledgerOf(db), [row('2601.00002', 2)]);
  const marks = new Map((await db.marks.toArray()).map((mark) => [mark.id, mark]));
  const rules = { queryId: 'q', arrived: aWednesday, asOf: aWednesday, baseline: false };
  const bring = (version: number) =>
    reconcile([paper({ id: '2601.00002', version })], { papers: new Map(), marks }, rules);
  expect(bring(2)).toMatchObject({ added: 0, revised: 0, aside: 0 });
  expect(bring(3)).toMatchObject({ added: 0, revised: 1, aside: 0 });
});

it('does not take back what a check has touched since', async () => {
  await addKnown(ledgerOf(db), [row('2601.00002'), row('2601.00003')]);
  await db.marks.update('2601.00002', { queries: ['q'] });
  await undoLatest(ledgerOf(db));
  expect(await db.marks.toCollection().primaryKeys()).toEqual(['2601.00002']);
});

it('adds several queries at the end, and takes them back together', async () => {
  const drafts = [
    { name: ' ', text: ' cat:cs.AI ' },
    { name: 'B', text: 'cat:cs.LG' },
  ];
  const entry = await addQueries(ledgerOf(db), drafts);
  const ids = entry ? madeBy(entry) : [];
  const rows = await db.queries.orderBy('order').toArray();
  expect(rows.slice(1).map(({ id, name, text, order }) => [id, name, text, order])).toEqual([
    [ids[0], 'cat:cs.AI', 'cat:cs.AI', 1],
    [ids[1], 'B', 'cat:cs.LG', 2],
  ]);
  await undoLatest(ledgerOf(db));
  expect(await db.queries.count()).toBe(1);
});

it('adds none when one has no text', async () => {
  await expect(
    addQueries(ledgerOf(db), [
      { name: 'A', text: 'cat:cs.AI' },
      { name: 'B', text: ' ' },
    ]),
  ).rejects.toThrow('needs a text');
  expect(await db.queries.count()).toBe(1);
});
