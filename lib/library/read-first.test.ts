import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { markOf } from '@/tests/support/marks';
import { aWednesday, paper } from '@/tests/support/papers';
import { LibraryDatabase } from './database';
import { firstQuery } from './first-query';
import { listPage } from './list-page';
import { firstCount, readFirst } from './read-first';

const db = new LibraryDatabase();
afterEach(() => db.delete());

const flag = fc.constantFrom<0 | 1>(0, 1);
const marks = fc.array(
  fc.record({ unread: flag, muted: flag, day: fc.nat(3), isPaused: fc.boolean(), isGone: flag }),
  { maxLength: 90 },
);

it('begins as the list does, with what is muted, paused or gone left out', async () => {
  await fc.assert(
    fc.asyncProperty(marks, async (given) => {
      await db.delete();
      await db.open();
      await db.queries.add({ ...firstQuery, id: 'paused', paused: true, order: 2 });
      for (const [index, { day, isPaused, isGone, ...flags }] of given.entries()) {
        const id = `2601.${String(index).padStart(5, '0')}`;
        const queries = [isPaused ? 'paused' : firstQuery.id];
        await db.marks.put(markOf(id, { ...flags, queries, firstSeen: aWednesday + day }));
        if (!isGone) await db.papers.put({ ...paper({ id }), asOf: aWednesday });
      }
      const { rows, next } = await listPage(db, { view: 'new' }, { limit: firstCount });
      const read = await readFirst([given.length > 0 ? '2601.00000' : 'nobody']);
      expect(read?.rows.map(({ mark }) => mark.id)).toEqual(rows.map(({ mark }) => mark.id));
      if (!next) expect(read?.isWhole).toBe(true);
      expect(read?.queries.map(({ id }) => id)).toEqual([firstQuery.id, 'paused']);
    }),
    { numRuns: 12 },
  );
});

it('reads nothing of a library that is not there, and makes none', async () => {
  await db.delete();
  expect(await readFirst()).toBeUndefined();
  const names = (await indexedDB.databases()).map(({ name }) => name);
  expect(names).not.toContain(db.name);
});

it('reads nothing of a library of another version, and nothing where older papers stand above', async () => {
  await db.open();
  await db.marks.put(markOf('a', { unread: 0, asideFor: firstQuery.id }));
  expect(await readFirst()).toBeUndefined();
  await db.delete();
  const opening = indexedDB.open(db.name, 7);
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  opening.result.close();
  expect(await readFirst()).toBeUndefined();
});
