import { afterEach, expect, it, vi } from 'vitest';
import { ledgerOf } from '@/tests/support/ledger';
import { markOf } from '@/tests/support/marks';
import { aWednesday, paper } from '@/tests/support/papers';
import { markRead } from './actions';
import { type ChangedRows, onChangedRows } from './changed-rows';
import { LibraryDatabase } from './database';

const stops: (() => void)[] = [];
let count = 0;

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function listen(): Promise<{ db: LibraryDatabase; told: ChangedRows[] }> {
  count += 1;
  const db = new LibraryDatabase(`changed-${count}`);
  await db.marks.bulkPut(['a', 'b'].map((id) => markOf(id)));
  const told: ChangedRows[] = [];
  stops.push(onChangedRows(db, (rows) => told.push(rows)));
  return { db, told };
}

it('names the papers whose marks an action changed', async () => {
  const { db, told } = await listen();
  await markRead(ledgerOf(db), ['b']);
  await vi.waitFor(() => expect(told).toEqual([['b']]));
});

it('names papers that arXiv said something new of, and papers that went', async () => {
  const { db, told } = await listen();
  await db.papers.put({ ...paper({ id: 'a' }), asOf: aWednesday });
  await db.marks.delete('b');
  await vi.waitFor(() => expect(told.flat()).toEqual(expect.arrayContaining(['a', 'b'])));
});

it('says that all may have changed where many did', async () => {
  const { db, told } = await listen();
  await db.marks.bulkPut(Array.from({ length: 100 }, (_, n) => markOf(`c${n}`)));
  await vi.waitFor(() => expect(told).toEqual(['all']));
});

it('tells of another connection, and of no other table or database', async () => {
  const { db, told } = await listen();
  await new LibraryDatabase('changed-elsewhere').marks.put(markOf('z'));
  await db.queries.update('first', { name: 'Other' });
  await new LibraryDatabase(db.name).marks.put(markOf('y'));
  await vi.waitFor(() => expect(told).toEqual([['y']]));
});

it('tells nothing any more once it was stopped', async () => {
  const { db, told } = await listen();
  for (const stop of stops.splice(0)) stop();
  await db.marks.put(markOf('a', { starred: 1 }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toEqual([]);
});
