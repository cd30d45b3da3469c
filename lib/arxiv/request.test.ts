import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idsUrl, MAX_IDS, queryUrl } from './request';

const ENDPOINT = 'https://export.arxiv.org/api/query';

test('asks in the order of parameters that lets caches share answers', () => {
  expect(queryUrl({ search: 'cat:cs.AI', start: 100, max: 50 })).toBe(
    `${ENDPOINT}?search_query=cat%3Acs.AI&start=100&max_results=50&sortBy=lastUpdatedDate&sortOrder=descending`,
  );
});

test('sorts as it is told', () => {
  const url = queryUrl({
    search: 'x',
    start: 0,
    max: 1,
    sortBy: 'submittedDate',
    sortOrder: 'ascending',
  });
  expect(url).toContain('&sortBy=submittedDate&sortOrder=ascending');
});

test('encodes brackets, quotes, blanks, a plus and accents once', () => {
  const url = queryUrl({ search: '(ti:"a+b" AND au:Åse) [2026]', start: 0, max: 1 });
  expect(url).toContain(
    'search_query=%28ti%3A%22a%2Bb%22+AND+au%3A%C3%85se%29+%5B2026%5D&start=0&max_results=1&',
  );
});

test('any search arrives as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (search, start) => {
      const { searchParams } = new URL(queryUrl({ search, start, max: 7 }));
      expect(searchParams.get('search_query')).toBe(search);
      expect(searchParams.get('start')).toBe(String(start));
      expect(searchParams.get('max_results')).toBe('7');
    }),
  );
});

test('asks for as many results as there are ids', () => {
  expect(idsUrl(['2602.01710', 'math/0309136v2'])).toBe(
    `${ENDPOINT}?id_list=2602.01710%2Cmath%2F0309136v2&start=0&max_results=2`,
  );
});

test('refuses to ask for no ids and for more than arXiv takes', () => {
  const ids = Array.from({ length: MAX_IDS + 1 }, (_, index) => `2602.0${1000 + index}`);
  expect(() => idsUrl([])).toThrow('arxiv request: 0 ids');
  expect(() => idsUrl(ids)).toThrow('arxiv request: 51 ids');
  expect(() => idsUrl(ids.slice(1))).not.toThrow();
});
