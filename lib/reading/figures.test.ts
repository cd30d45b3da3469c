import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LibraryDatabase } from '@/lib/library/database';
import { marksSince } from '@/lib/library/figures';
import type { Mark } from '@/lib/library/types/marks';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day } from '@/tests/support/papers';
import { countFigures, figuresStart } from './figures';

const noRest = () => undefined;

async function* inChunks(marks: readonly Mark[], size: number) {
  for (let at = 0; at < marks.length; at += size) yield marks.slice(at, at + size);
}

function figuresOf(marks: readonly Mark[], size = 10) {
  return countFigures(inChunks(marks, size), {
    queries: ['q', 'r'],
    until: aWednesday,
    rest: noRest,
  });
}

describe('the figures', () => {
  it('put each paper on its UTC day of submission, of ninety days', async () => {
    const start = figuresStart(aWednesday);
    const at = (published: number) => markOf(`2601.${published}`, { published });
    const { all } = await figuresOf([
      at(start - 1),
      at(start),
      at(start + day - 1),
      at(start + day),
      at(aWednesday),
      at(start + 90 * day),
    ]);
    expect(all.days).toHaveLength(90);
    expect(all.days[0]).toEqual({ day: start, count: 2 });
    expect(all.days[1]?.count).toBe(1);
    expect(all.days[89]?.count).toBe(1);
    expect(all.papers).toBe(4);
  });

  it('are told of while they are counted', async () => {
    const told: number[] = [];
    const marks = ['a', 'b', 'c'].map((id) => markOf(id, { published: aWednesday }));
    const given = { queries: [], until: aWednesday, rest: noRest };
    await countFigures(inChunks(marks, 2), { ...given, tell: (papers) => told.push(papers) });
    expect(told).toEqual([2, 3]);
  });

  it.each<[string, Partial<Mark>, number, number]>([
    ['unread', {}, 0, 0],
    ['read by the reader', { unread: 0, readAt: 5 }, 1, 0],
    ['known from the start', { unread: 0 }, 0, 0],
    ['read and marked unread again', { unread: 1 }, 0, 0],
    ['read, and revised since', { unread: 0, revised: 1, readAt: 5 }, 1, 0],
    ['starred and unread', { starred: 1 }, 0, 1],
  ])('of a paper that is %s', async (_, change, read, starred) => {
    const { all } = await figuresOf([markOf('2601.00001', change)]);
    expect(all).toMatchObject({ papers: 1, read, starred });
  });

  it('count a paper in each query that brought it, and once in all', async () => {
    const some = fc.record({
      queries: fc.subarray(['q', 'r', 'deleted']),
      back: fc.integer({ min: 0, max: 100 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(some), fc.integer({ min: 1, max: 7 }), async (given, size) => {
        const marks = given.map(({ queries, back }, index) =>
          markOf(`2601.${index}`, { queries, published: aWednesday - back * day }),
        );
        const recent = marks.filter(({ published }) => published >= figuresStart(aWednesday));
        const { all, byQuery } = await figuresOf(marks, size);
        const of = (id: string) => recent.filter(({ queries }) => queries.includes(id)).length;
        expect(all.papers).toBe(recent.length);
        expect(byQuery.get('q')?.papers).toBe(of('q'));
        expect(byQuery.get('r')?.papers).toBe(of('r'));
        expect([...byQuery.keys()]).toEqual(['q', 'r']);
      }),
    );
  });
});

describe('the marks that are counted', () => {
  it('are all that were submitted since, in chunks, but for those that wait aside', async () => {
    const db = new LibraryDatabase('figures');
    const marks = Array.from({ length: 2500 }, (_, index) =>
      // Many of the same moment, so that the chunks part between them.
      markOf(`2601.${String(index).padStart(5, '0')}`, { firstSeen: aWednesday - (index % 2) }),
    );
    await db.marks.bulkAdd(marks);
    await db.marks.add(markOf('2512.00001', { asideFor: 'q' }));
    await db.marks.add(markOf('2401.00001', { published: aWednesday - 400 * day }));
    const found: string[] = [];
    for await (const chunk of marksSince(db, aWednesday - 2 * day, () => 0)) {
      found.push(...chunk.map(({ id }) => id));
    }
    expect(found.sort()).toEqual(marks.map(({ id }) => id));
  });
});
