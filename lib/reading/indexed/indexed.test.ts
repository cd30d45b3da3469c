import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { LibraryDatabase } from '@/lib/library/database';
import { firstQuery } from '@/lib/library/first-query';
import { noteChanges } from '@/lib/library/note-changes';
import type { Mark } from '@/lib/library/types/marks';
import { openIndexDatabase } from '@/lib/search/index/database';
import { noteChange } from '@/lib/search/index/note-change';
import { readiness } from '@/lib/search/index/readiness';
import { keepUp } from '@/lib/search/index/upkeep';
import { markOf } from '@/tests/support/marks';
import { aWednesday, paper } from '@/tests/support/papers';
import type { Filter } from '../filter';
import { type Finder, newFinder } from '../finder';
import { newScanner } from '../scanner';
import { indexNameOf } from './index-name';
import { paperSource } from './paper-source';

const rest = () => undefined;
const sizes = { papers: 3, changes: 2, block: 300, part: 600 };
let count = 0;

/** A library as the extension has it, with an index. */
async function newLibrary() {
  count += 1;
  const db = new LibraryDatabase(`indexed-${count}`);
  const idb = await openIndexDatabase(indexNameOf(db));
  noteChanges(db, (ids) => noteChange(idb, ids));
  return { db, idb, keep: () => keepUp(idb, paperSource(db), rest, { sizes }) };
}

type Library = Awaited<ReturnType<typeof newLibrary>>;

const titles = ['Spin ice', 'Spin-orbit torque', 'Nonlinear spin', 'Müller glass', 'Li$_2$O films'];
const flag = fc.constantFrom<0 | 1>(0, 1);
const anyId = fc.integer({ min: 0, max: 9 }).map((n) => `2602.0000${n}`);
const anyMark: fc.Arbitrary<Partial<Mark>> = fc.record({
  unread: flag,
  starred: flag,
  revised: flag,
  muted: flag,
  revisedAt: fc.integer({ min: 1, max: 4 }),
  tags: fc.subarray(['to read', 'spin']),
  note: fc.constantFrom(undefined, 'about glass'),
  firstSeen: fc.integer({ min: 1, max: 3 }),
  published: fc.integer({ min: 1, max: 3 }),
  queries: fc.constantFrom([firstQuery.id], [], [firstQuery.id, 'other']),
  asideFor: fc.constantFrom(undefined, undefined, firstQuery.id),
});

type Deed =
  | { kind: 'paper'; id: string; title: string }
  | { kind: 'mark'; id: string; mark: Partial<Mark> }
  | { kind: 'no paper' | 'no mark'; id: string }
  | { kind: 'many'; from: number }
  | { kind: 'name'; name: string }
  | { kind: 'keep' | 'find' };

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('paper'),
      id: anyId,
      title: fc.constantFrom(...titles),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('mark'), id: anyId, mark: anyMark }) },
  fc.record({ kind: fc.constantFrom('no paper', 'no mark'), id: anyId }),
  fc.record({ kind: fc.constant('name'), name: fc.constantFrom('Alloys', 'Glass') }),
  fc.record({ kind: fc.constant('many'), from: fc.integer({ min: 0, max: 3 }) }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('keep', 'find') }) },
);

async function perform({ db, keep }: Library, finder: Finder, deed: Deed): Promise<void> {
  switch (deed.kind) {
    case 'paper': {
      const { id, title } = deed;
      const known = await db.marks.get(id);
      await db.papers.put({ ...paper({ id, title }), asOf: aWednesday });
      if (!known) await db.marks.put(markOf(id, { queries: [firstQuery.id] }));
      return;
    }
    case 'mark': {
      // When a paper came is written once.
      const { firstSeen, published } = { ...deed.mark, ...(await db.marks.get(deed.id)) };
      const times = firstSeen !== undefined && published !== undefined && { firstSeen, published };
      return void (await db.marks.put(markOf(deed.id, { ...deed.mark, ...times })));
    }
    case 'no paper':
      return db.papers.delete(deed.id);
    case 'no mark':
      return db.marks.delete(deed.id);
    case 'name':
      return void (await db.queries.put({ ...firstQuery, name: deed.name }));
    case 'many': {
      const ids = Array.from(
        { length: 60 },
        (_, n) => `2601.${String(deed.from * 20 + n).padStart(5, '0')}`,
      );
      await db.papers.bulkPut(
        ids.map((id) => ({ ...paper({ id, title: `Ice ${id}` }), asOf: aWednesday })),
      );
      return void (await db.marks.bulkPut(ids.map((id) => markOf(id, { firstSeen: 2 }))));
    }
    case 'keep':
      return keep();
    default:
      await finder.find({ view: 'all', text: 'spin' });
  }
}

const filters: Filter[] = [
  { view: 'all', text: 'spin' },
  { view: 'all', text: 'spin', sort: 'relevance' },
  { view: 'new', text: 'ice' },
  { view: 'all', text: 'glass -is:read' },
  { view: 'revised', text: 'i' },
  { view: 'aside', queryId: firstQuery.id, text: 's' },
  { view: 'all', text: 'tag:spin', sort: 'published' },
  { view: 'starred', state: 'unread', sort: 'queries' },
  { view: 'all', category: 'cs.LG' },
  { view: 'all', text: '"spin orbit" query:a' },
];

test('whatever is done and in whichever order, the index answers as a look at each paper does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyDeed, { maxLength: 12 }),
      fc.array(anyDeed, { maxLength: 6 }),
      fc.array(fc.constantFrom(...filters), { minLength: 2, maxLength: 4 }),
      async (before, after, wanted) => {
        const library = await newLibrary();
        const { db, idb, keep } = library;
        const finder = newFinder(db, () => aWednesday);
        for (const deed of before) await perform(library, finder, deed);
        await keep();
        for (const deed of [{ kind: 'find' } as const, ...after]) {
          await perform(library, finder, deed);
        }
        const scanner = newScanner(db, rest);
        for (const filter of wanted) {
          const told: string[] = [];
          const fresh = newFinder(db, () => aWednesday);
          const begun = await fresh.find(filter, ({ ids }) => void told.push(...ids));
          const { ids } = await scanner.find(filter, aWednesday);
          expect([filter, begun.ids]).toEqual([filter, ids]);
          const sooner: string[] = [];
          const again = await finder.find(filter, (part) => void sooner.push(...part.ids));
          expect([filter, again.ids]).toEqual([filter, ids]);
          expect([told, sooner]).toEqual([told, sooner].map(({ length }) => ids.slice(0, length)));
          fresh.close();
        }
        expect((await readiness(idb)).isReady).toBe(true);
        scanner.close();
        finder.close();
        idb.close();
        db.close();
      },
    ),
    { numRuns: 12 },
  );
});

test('a search by the index reads no paper, and one without a whole index reads all', async () => {
  const { db, idb, keep } = await newLibrary();
  await db.papers.put({ ...paper({ id: '2602.00001', title: 'Spin ice' }), asOf: aWednesday });
  await db.marks.put(markOf('2602.00001'));
  const reads = vi.spyOn(db.papers, 'where');
  for (const isKept of [false, true]) {
    if (isKept) await keep();
    reads.mockClear();
    const finder = newFinder(db, () => aWednesday);
    const { ids } = await finder.find({ view: 'all', text: 'spi' });
    expect([ids, reads.mock.calls.length === 0]).toEqual([['2602.00001'], isKept]);
    finder.close();
  }
  idb.close();
  db.close();
});

test('a paper that came at another time than the index knows stands where it belongs', async () => {
  const { db, idb, keep } = await newLibrary();
  for (const id of ['2602.00001', '2602.00002']) {
    await db.papers.put({ ...paper({ id, title: 'Spin ice' }), asOf: aWednesday });
    await db.marks.put(markOf(id, { firstSeen: 5 }));
  }
  await keep();
  await db.marks.update('2602.00001', { firstSeen: 9 });
  const finder = newFinder(db, () => aWednesday);
  const filter: Filter = { view: 'all', text: 'ice' };
  expect((await finder.find(filter)).ids).toEqual(['2602.00001', '2602.00002']);
  await db.marks.update('2602.00002', { firstSeen: 10 });
  expect((await finder.find(filter)).ids).toEqual(['2602.00002', '2602.00001']);
  for (const one of [finder, idb, db]) one.close();
});

test('a paper that nobody noted for the index is found, and taken in', async () => {
  const { db, idb, keep } = await newLibrary();
  await keep();
  const other = new LibraryDatabase(db.name);
  await other.papers.put({ ...paper({ id: '2602.00001', title: 'Spin ice' }), asOf: aWednesday });
  await other.marks.put(markOf('2602.00001'));
  const finder = newFinder(db, () => aWednesday);
  expect((await finder.find({ view: 'all', text: 'ice' })).ids).toEqual(['2602.00001']);
  expect((await readiness(idb)).changed).toEqual(new Set(['2602.00001']));
  for (const one of [finder, idb, db, other]) one.close();
});

test('an index that lost a part is given up, and made anew', async () => {
  const { db, idb, keep } = await newLibrary();
  await db.papers.put({ ...paper({ id: '2602.00001', title: 'Spin ice' }), asOf: aWednesday });
  await db.marks.put(markOf('2602.00001'));
  await keep();
  const finder = newFinder(db, () => aWednesday);
  const filter: Filter = { view: 'all', text: 'ice' };
  idb.transaction('blocks', 'readwrite').objectStore('blocks').clear();
  expect((await finder.find(filter)).ids).toEqual(['2602.00001']);
  expect((await readiness(idb)).isReady).toBe(false);
  await keep();
  expect((await readiness(idb)).isReady).toBe(true);
  const fresh = newFinder(db, () => aWednesday);
  expect((await fresh.find(filter)).ids).toEqual(['2602.00001']);
  for (const one of [finder, fresh, idb, db]) one.close();
});

test('a query that is renamed is found by its new name', async () => {
  const { db, idb, keep } = await newLibrary();
  await db.papers.put({ ...paper({ id: '2602.00001', title: 'Spin ice' }), asOf: aWednesday });
  await db.marks.put(markOf('2602.00001', { queries: [firstQuery.id] }));
  await keep();
  const finder = newFinder(db, () => aWednesday);
  const found: string[][] = [];
  for (const name of ['Magnets', 'Glasses']) {
    await db.queries.put({ ...firstQuery, name });
    found.push([...(await finder.find({ view: 'all', text: 'query:glasses' })).ids]);
  }
  expect(found).toEqual([[], ['2602.00001']]);
  for (const one of [finder, idb, db]) one.close();
});
