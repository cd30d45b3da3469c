import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cursor, Engine, Sort } from './engine';
import { makeTest } from './make-test';
import { prepare } from './prepare';
import { readSearch } from './read-search';
import { newScan } from './scan';
import { anyPaper, corpus, paperWith } from './some-documents';
import type { Searchable } from './types';

const now = Date.UTC(2026, 1, 4);

async function* inChunks(papers: Iterable<Searchable>, size = 2): AsyncGenerator<Searchable[]> {
  const all = [...papers];
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}

const all = { sort: 'arrival', limit: 1000, now } as const;

async function idsOf(engine: Engine, text: string, sort: Sort = 'arrival'): Promise<string[]> {
  const { ids } = await engine.search(readSearch(text), { sort, limit: 1000, now });
  return [...ids];
}

const engine = newScan(() => inChunks(corpus));
const [first, second, third] = corpus.map(({ id }) => id);

const orders: [sort: Sort, ids: (string | undefined)[]][] = [
  ['arrival', [first, third, second]],
  ['published', [first, third, second]],
  ['queries', [first, second, third]],
];

test.each(orders)('sorted by %s, the latest or most come first', async (sort, ids) => {
  expect(await idsOf(engine, '', sort)).toEqual(ids);
});

test('sorted by relevance, words in titles and names come before words in abstracts', async () => {
  const papers = newScan(() =>
    inChunks([
      paperWith({ id: '2602.00001', abstract: 'spin ice' }),
      paperWith({ id: '2602.00002', title: 'Spin ice', abstract: 'spin' }),
      paperWith({ id: '2602.00003', note: 'spin ice' }),
      paperWith({ id: '2602.00004', authors: ['Ada Spin'], abstract: 'ice' }),
      paperWith({ id: '2602.00005', title: 'Spin ice' }),
    ]),
  );
  expect(await idsOf(papers, 'spin ice -torque', 'relevance')).toEqual([
    '2602.00002',
    '2602.00005',
    '2602.00004',
    '2602.00003',
    '2602.00001',
  ]);
});

test('what is equal stands by its id, the higher one first', async () => {
  const ids = ['2602.00002', '2602.00003', '2602.00001'];
  const papers = newScan(() => inChunks(ids.map((id) => paperWith({ id }))));
  expect(await idsOf(papers, '')).toEqual(['2602.00003', '2602.00002', '2602.00001']);
});

const library = fc.uniqueArray(anyPaper, { selector: ({ id }) => id, maxLength: 12 });
const anySort = fc.constantFrom<Sort>('arrival', 'published', 'relevance', 'queries');
const anySearch = fc.constantFrom('', 'a', 'spin', 'is:unread', '-é cat:math', 'au:o after:2024');

test('every paper that passes the test is found, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(library, anySearch, anySort, async (papers, text, sort) => {
      const test = makeTest(readSearch(text), now);
      const wanted = papers.filter((paper) => test(prepare(paper))).map(({ id }) => id);
      const found = await idsOf(
        newScan(() => inChunks(papers)),
        text,
        sort,
      );
      expect(found.sort()).toEqual(wanted.sort());
    }),
  );
});

test('pages put together are the whole, without gap or repeat', async () => {
  await fc.assert(
    fc.asyncProperty(
      library,
      anySearch,
      anySort,
      fc.integer({ min: 1, max: 4 }),
      async (papers, text, sort, limit) => {
        const engine = newScan(() => inChunks(papers));
        const whole = await idsOf(engine, text, sort);
        const ids: string[] = [];
        let after: Cursor | undefined;
        do {
          const page = await engine.search(readSearch(text), { sort, limit, after, now });
          expect(page.total).toBe(whole.length);
          expect(page.ids.length > 0).toBe(whole.length > 0);
          if (ids.length > whole.length) break;
          expect(page.ids.length).toBeLessThanOrEqual(limit);
          ids.push(...page.ids);
          after = page.next;
        } while (after);
        expect(ids).toEqual(whole);
      },
    ),
  );
});

test('what is told while the library is read is how the answer begins, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(
      library,
      anySearch,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 13 }),
      fc.nat(11),
      async (papers, text, size, limit, from) => {
        const request = { sort: 'arrival' as const, limit, now };
        const order = (await newScan(() => inChunks(papers)).search(readSearch(''), all)).ids;
        const ordered = order.flatMap((id) => papers.find((paper) => paper.id === id) ?? []);
        const cursor = ordered[from];
        const after = cursor && { id: cursor.id, keys: [cursor.firstSeen, cursor.published] };
        const told: string[] = [];
        const engine = newScan(() => inChunks(ordered, size));
        const tell = (ids: readonly string[]) => void told.push(...ids);
        const { ids } = await engine.search(readSearch(text), { ...request, after, tell });
        expect(told).toEqual(ids.slice(0, told.length));
        const again = await engine.search(readSearch(text), { ...request, after });
        expect(again.ids).toEqual(ids);
      },
    ),
  );
});

test('the first are told before the rest is read, but not where another order is wanted', async () => {
  const papers = [paperWith({ id: '2602.00002' }), paperWith({ id: '2602.00001' })];
  for (const sort of ['arrival', 'published'] as const) {
    let goOn = (_ids?: readonly string[]): void => {};
    const isTold = new Promise<readonly string[] | undefined>((resolve) => {
      goOn = resolve;
    });
    const engine = newScan(async function* source() {
      yield papers.slice(0, 1);
      if (sort === 'published') goOn();
      await isTold;
      yield papers.slice(1);
    });
    const { ids } = await engine.search(readSearch(''), { ...all, sort, tell: goOn });
    expect(ids).toEqual(['2602.00002', '2602.00001']);
    expect(await isTold).toEqual(sort === 'arrival' ? ['2602.00002'] : undefined);
  }
});

test('once all is read, nothing is told that has changed since', async () => {
  const engine = newScan(() => inChunks(corpus));
  await idsOf(engine, '');
  await engine.put([{ ...paperWith({ id: first ?? '' }), states: new Set(['read']) }]);
  const told: string[] = [];
  const tell = (ids: readonly string[]) => void told.push(...ids);
  const { ids } = await engine.search(readSearch('is:unread'), { ...all, tell });
  expect([told, ids]).toEqual([[], []]);
});

test('the next page goes on though the paper before it has gone', async () => {
  const engine = newScan(() => inChunks(corpus));
  const request = { sort: 'arrival' as const, limit: 1, now };
  const { ids, next } = await engine.search(readSearch(''), request);
  await engine.remove(ids);
  expect(await engine.search(readSearch(''), { ...request, after: next })).toMatchObject({
    ids: [third],
    total: 2,
  });
});

test('told what came, changed and went, it answers like one that begins now', async () => {
  await fc.assert(
    fc.asyncProperty(
      library,
      library,
      fc.array(fc.nat(11)),
      anySearch,
      async (before, put, removed, text) => {
        const engine = newScan(() => inChunks(before));
        await idsOf(engine, 'spin');
        await engine.put(put);
        const papers = new Map([...before, ...put].map((paper) => [paper.id, paper]));
        const gone = removed.flatMap((at) => before[at]?.id ?? []);
        await engine.remove(gone);
        for (const id of gone) papers.delete(id);
        const fresh = newScan(() => inChunks(papers.values()));
        expect(await idsOf(engine, text)).toEqual(await idsOf(fresh, text));
      },
    ),
  );
});

test('a change told while the source is read is not lost', async () => {
  const old = paperWith({ title: 'Old' });
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  async function* slowly(): AsyncGenerator<Searchable[]> {
    await held;
    yield [old];
  }
  const engine = newScan(slowly);
  const searched = idsOf(engine, 'new');
  const told = engine.put([{ ...old, title: 'New' }]);
  release();
  await Promise.all([searched, told]);
  expect(await idsOf(engine, 'new')).toEqual([old.id]);
  expect(await idsOf(engine, 'old')).toEqual([]);
});

test('a source that fails is read again at the next search', async () => {
  let failures = 1;
  async function* failing(): AsyncGenerator<readonly Searchable[]> {
    if (failures-- > 0) throw new Error('library: closed');
    yield corpus;
  }
  const engine = newScan(failing);
  const [searched, told] = await Promise.allSettled([idsOf(engine, 'spin'), engine.put(corpus)]);
  expect(searched).toMatchObject({ reason: new Error('library: closed') });
  expect(told.status).toBe('fulfilled');
  expect(await idsOf(engine, 'spin')).toEqual([first, third]);
});

test('nothing is read before the first search', async () => {
  let reads = 0;
  const engine = newScan(() => {
    reads++;
    return inChunks(corpus);
  });
  await engine.put(corpus);
  await engine.remove(['2602.01710']);
  expect(reads).toBe(0);
  await idsOf(engine, 'spin');
  await idsOf(engine, 'graph');
  expect(reads).toBe(1);
});
