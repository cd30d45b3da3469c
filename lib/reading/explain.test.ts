import { expect, test } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import type { SavedQuery } from '@/lib/library/types/reader';
import { paper } from '@/tests/support/papers';
import { explain } from './explain';

const glass = paper({
  id: '2601.00001',
  title: 'Ageing of spin glasses',
  abstract: 'We cool a glass slowly.',
  categories: ['cond-mat.dis-nn'],
});

function query(id: string, text: string): SavedQuery {
  return { ...firstQuery, id, name: `Query ${id}`, text };
}

test('names each query with the clauses that brought the paper and where they are', () => {
  const saved = [query('a', 'all:glass AND cat:cond-mat.*'), query('b', 'abs:cool OR ti:liquid')];
  const { queries, deleted, ranges } = explain(glass, ['a', 'b'], saved);
  expect(queries).toEqual([
    {
      name: 'Query a',
      reasons: [
        { text: 'all:glass', fields: ['title', 'abstract'] },
        { text: 'cat:cond-mat.*', fields: ['categories'] },
      ],
    },
    { name: 'Query b', reasons: [{ text: 'abs:cool', fields: ['abstract'] }] },
  ]);
  expect(deleted).toBe(0);
  const title = ranges.filter(({ field }) => field === 'title');
  expect(title.map(({ start, end }) => glass.title.slice(start, end))).toEqual(['glasses']);
});

test.each([
  ['only arXiv can tell', 'rn:LAB-1'],
  ['the query was reworded since', 'ti:liquid'],
  ['the query is broken', '(ti:glass'],
])('claims nothing when %s', (_name, text) => {
  const { queries, ranges } = explain(glass, ['a'], [query('a', text)]);
  expect({ queries, ranges }).toEqual({ queries: [{ name: 'Query a' }], ranges: [] });
});

test('counts deleted queries, and does not explain by queries that did not bring it', () => {
  const { queries, deleted } = explain(glass, ['gone', 'a'], [query('b', 'ti:glass')]);
  expect({ queries, deleted }).toEqual({ queries: [], deleted: 2 });
});
