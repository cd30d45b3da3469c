import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markOf } from '@/tests/support/marks';
import { aWednesday, paper } from '@/tests/support/papers';
import { LibraryDatabase } from './database';
import { newestRows } from './newest-rows';

let count = 0;

const anyId = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map((n) => `2602.${String(n).padStart(5, '0')}`),
  fc.integer({ min: 1, max: 9 }).map((n) => `hep-th/990100${n}`),
);
const anyMark = fc.record({
  id: anyId,
  firstSeen: fc.integer({ min: 0, max: 3 }),
  published: fc.integer({ min: 0, max: 5 }),
});

test('every row comes once, the latest arrival first, however long chunks take', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyMark, { selector: ({ id }) => id, minLength: 60, maxLength: 160 }),
      fc.array(fc.nat(60), { minLength: 1 }),
      fc.nat(3),
      async (marks, tooks, lost) => {
        count += 1;
        const db = new LibraryDatabase(`newest-${count}`);
        await db.marks.bulkAdd(marks.map(({ id, ...mark }) => markOf(id, mark)));
        const there = marks.slice(lost);
        await db.papers.bulkAdd(there.map(({ id }) => ({ ...paper({ id }), asOf: aWednesday })));
        let [now, calls] = [0, 0];
        const clock = () => {
          now += tooks[calls++ % tooks.length] ?? 0;
          return now;
        };
        const rows: string[] = [];
        for await (const chunk of newestRows(db, clock)) {
          for (const { mark, paper } of chunk) {
            expect(paper.id).toBe(mark.id);
            rows.push(mark.id);
          }
        }
        const newest = await db.marks.orderBy('[firstSeen+published+id]').reverse().primaryKeys();
        const known = new Set(there.map(({ id }) => id));
        expect(rows).toEqual(newest.filter((id) => known.has(id)));
        await db.delete();
      },
    ),
    { numRuns: 5 },
  );
});
