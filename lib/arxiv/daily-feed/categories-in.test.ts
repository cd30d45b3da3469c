import { expect, test } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import { parse } from '../query/parse';
import { categoriesIn } from './categories-in';

function categoriesOf(text: string): string[] {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`not a query: ${text}`);
  return categoriesIn(parsed.tree);
}

test.each<[text: string, categories: string[]]>([
  ['cat:cs.LG', ['cs.LG']],
  ['cat:"cs.LG"', ['cs.LG']],
  ['cat:CS.lg', ['cs.LG']],
  ['cat:hep-th AND all:"black hole"', ['hep-th']],
  ['(cat:cs.LG OR cat:stat.ML) AND all:x', ['cs.LG', 'stat.ML']],
  ['cat:cs.LG OR cat:cs.LG', ['cs.LG']],
  ['cat:econ.*', ['econ.EM', 'econ.GN', 'econ.TH']],
  ['cat:nucl-??', ['nucl-ex', 'nucl-th']],
  ['cat:cs.LG ANDNOT cat:cs.CV', ['cs.LG']],
  ['cat:cs.LG ANDNOT (cat:cs.CV OR cat:cs.AI)', ['cs.LG']],
  // arXiv compares literally: no paper has a second name there, and none a whole archive.
  ['cat:cs.SY', []],
  ['cat:cs', []],
  ['cat:cs.XX', []],
  ['au:smith', []],
  ['ANDNOT cat:cs.LG', []],
  [firstQuery.text, ['cond-mat.mtrl-sci', 'cs.AI', 'cs.LG']],
])('%s is witnessed by %j', (text, categories) => {
  expect(categoriesOf(text).sort()).toEqual(categories);
});

test('a wildcard stands for all categories of an archive, second names left out', () => {
  expect(categoriesOf('cat:cs.*')).toHaveLength(38);
  expect(categoriesOf('cat:*')).toHaveLength(149);
});
