import { expect, test } from 'vitest';
import { item } from '@/tests/support/daily';
import { matches } from '../query/matches';
import { parse } from '../query/parse';
import { paperOf } from './paper-of';

function answers(text: string, change: Parameters<typeof item>[0]): boolean | 'unknown' {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`not a query: ${text}`);
  return matches(parsed.tree, paperOf(item(change))).matched;
}

const id = '2601.00001';

test('names are parted, affiliations left out', () => {
  const { authors } = paperOf(
    item({ id, authors: 'Ada Example (Here, There), Bo Other (Nowhere), C. Third' }),
  );
  expect(authors.map(({ name }) => name)).toEqual(['Ada Example', 'Bo Other', 'C. Third']);
  expect(paperOf(item({ id, authors: '' })).authors).toEqual([]);
});

test('of two names of a category the one counts that answers have', () => {
  const { categories, primaryCategory } = paperOf(
    item({ id, categories: ['cs.SY', 'eess.SY', 'cs.LG'] }),
  );
  expect(categories).toEqual(['eess.SY', 'cs.LG']);
  expect(primaryCategory).toBe('eess.SY');
});

test.each([
  ['cat:cs.LG AND ti:walrus', true],
  ['au:other', true],
  ['au:"Ada Other"', false],
  ['cat:eess.SY', true],
  ['cat:cs.SY', false],
  ['rn:x', 'unknown'],
  ['co:pages', false],
  ['submittedDate:[202001010000 TO 202912312359]', false],
] as const)('asked for %s it says %s', (text, expected) => {
  const change = {
    id,
    title: 'On a walrus',
    authors: 'Ada Example, Bo Other',
    categories: ['cs.LG', 'cs.SY', 'eess.SY'],
  };
  expect(answers(text, change)).toBe(expected);
});
