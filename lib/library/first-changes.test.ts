import { afterEach, expect, it } from 'vitest';
import { markOf } from '@/tests/support/marks';
import { LibraryDatabase } from './database';

const opened: LibraryDatabase[] = [];
let count = 0;

afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

async function library(): Promise<LibraryDatabase> {
  count += 1;
  const db = new LibraryDatabase(`first-${count}`);
  opened.push(db);
  await db.marks.put(markOf('a'));
  return db;
}

/** What another page reads that begins now. */
async function readElsewhere({ name }: LibraryDatabase): Promise<number | undefined> {
  const other = new LibraryDatabase(name);
  opened.push(other);
  return (await other.marks.get('a'))?.unread;
}

it('tells of a change before it is committed, and who reads after that sees it', async () => {
  const db = await library();
  const seen: (number | undefined)[] = [];
  let reading: Promise<number | undefined> | undefined;
  let isCommitted = false;
  const told: boolean[] = [];
  db.changing = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    told.push(isCommitted);
    reading = readElsewhere(db);
  };
  await db.transaction('rw', db.marks, () => db.marks.update('a', { unread: 0 }));
  isCommitted = true;
  seen.push(await reading);
  expect(told).toEqual([false]);
  expect(seen).toEqual([0]);
});

it('tells once of a transaction, and of none that changes nothing on the first screen', async () => {
  const db = await library();
  let told = 0;
  db.changing = async () => {
    told += 1;
  };
  await db.transaction('rw', db.marks, db.papers, db.queries, async () => {
    await db.marks.update('a', { unread: 0 });
    await db.marks.put(markOf('b'));
    await db.marks.delete('b');
  });
  expect(told).toBe(1);
  await db.requests.clear();
  await db.marks.get('a');
  expect(told).toBe(1);
});

it('keeps what the reader did where nobody can be told', async () => {
  const db = await library();
  db.changing = () => Promise.reject(new Error('closed'));
  await db.transaction('rw', db.marks, () => db.marks.update('a', { unread: 0 }));
  expect(await readElsewhere(db)).toBe(0);
});
