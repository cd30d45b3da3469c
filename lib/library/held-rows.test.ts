import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markOf } from '@/tests/support/marks';
import { LibraryDatabase } from './database';
import { heldRows } from './held-rows';

const idOf = (n: number) => `2601.${String(n).padStart(5, '0')}`;

test('gives the rows that are there, few or many, with others between or none', async () => {
  const db = new LibraryDatabase(`held-${Math.random()}`);
  const there = Array.from({ length: 1500 }, (_, n) => idOf(n));
  await db.marks.bulkPut(there.map((id) => markOf(id)));
  const some = fc.uniqueArray(fc.nat(4000), { maxLength: 250 });
  await fc.assert(
    fc.asyncProperty(some, fc.constantFrom(1, 20), async (numbers, step) => {
      const ids = numbers.map((n) => idOf(n * step));
      const wanted = ids.filter((id) => there.includes(id));
      const held = await heldRows(db.marks, ids);
      expect([...held.keys()].sort()).toEqual(wanted.sort());
      expect([...held].every(([id, row]) => row.id === id)).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test('gives nothing for no ids', async () => {
  const db = new LibraryDatabase(`held-${Math.random()}`);
  expect(await heldRows(db.marks, [])).toEqual(new Map());
});
