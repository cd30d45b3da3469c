import { afterEach, expect, it, vi } from 'vitest';
import { markOf } from '@/tests/support/marks';
import { paper } from '@/tests/support/papers';
import { LibraryDatabase } from './database';
import { noteChanges } from './note-changes';

const db = new LibraryDatabase('hooks-together');
const noted: string[][] = [];
let told = 0;

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

db.changing = async () => {
  told += 1;
  await after(1);
};
noteChanges(db, async (ids) => {
  await after(30);
  noted.push(ids);
});

afterEach(async () => db.delete());

it('writes papers and marks of one transaction at once, whoever has to hear of it first', async () => {
  await db.open();
  told = 0;
  await db.transaction('rw', db.papers, db.marks, db.versions, async () => {
    await Promise.all([
      db.papers.bulkPut([{ ...paper({ id: '2601.00001' }), asOf: 0 }]),
      db.versions.bulkPut([]),
      db.marks.bulkPut([markOf('2601.00001')]),
    ]);
  });
  expect(await db.papers.count()).toBe(1);
  expect(await db.marks.count()).toBe(1);
  await vi.waitFor(() => expect(noted).toEqual([['2601.00001']]));
  expect(told).toBe(1);
});
