import { expect, test } from 'vitest';
import { categoryName } from '@/lib/arxiv/category-names';
import { completeQuery } from './complete-query';

const nameOf = categoryName;

/** The caret is where the bar is. */
function complete(marked: string, asked = false) {
  const caret = marked.indexOf('|');
  return completeQuery(marked.replace('|', ''), caret, { nameOf, asked });
}

function inserts(marked: string, asked = false): string[] {
  return complete(marked, asked)?.suggestions.map(({ insert }) => insert) ?? [];
}

const prefixTable: [string, string[]][] = [
  ['|', []],
  ['a|', ['au:', 'abs:', 'all:']],
  ['A|', ['au:', 'abs:', 'all:']],
  ['tit|', ['ti:']],
  ['ti:spin AND (c|', ['co:', 'cat:']],
  ['dark|', []],
  ['ti:|', []],
  ['ti:"a|', []],
  ['ti:"spin a|nd ice"', []],
  ['ti:"spin ice"|', []],
  ['(ti:spin)|', []],
  ['ti:spin AND |', []],
  ['ti:spin OR t|', ['ti:']],
  ['ti:spin\nOR t|', ['ti:']],
  ['ti:(a|', []],
  ['ti:(spin) OR a|', ['au:', 'abs:', 'all:']],
  ['cat:(cs.LG) OR a|', ['au:', 'abs:', 'all:']],
  ['submittedDate:[2024 T|', []],
  ['submittedDate:[2024 TO 2025] AND t|', ['ti:']],
  ['a|u:curie', ['au:', 'abs:', 'all:']],
  ['foo:a|', []],
];

test.each(prefixTable)('%s is completed to prefixes', (marked, expected) => {
  expect(inserts(marked)).toEqual(expected);
});

const operatorTable: [string, string[]][] = [
  ['ti:spin A|', ['AND', 'ANDNOT']],
  ['ti:spin AND|', []],
  ['ti:spin ANDN|', ['ANDNOT']],
  ['ti:spin a|', ['AND', 'ANDNOT', 'au:', 'abs:', 'all:']],
  ['(ti:spin) o|', ['OR']],
  ['ti:"spin ice" O|', ['OR']],
  ['cat:(cs.LG O|', ['OR']],
  ['ti:spin A|ND ti:ice', ['AND', 'ANDNOT']],
];

test.each(operatorTable)('%s is completed to operators', (marked, expected) => {
  expect(inserts(marked)).toEqual(expected);
});

test.each(['ti:spin |', '(ti:spin) |', 'cat:(cs.LG |'])(
  'asked for behind a term, operators are offered: %s',
  (marked) => {
    expect(inserts(marked)).toEqual([]);
    expect(inserts(marked, true)).toEqual(['AND', 'OR', 'ANDNOT']);
  },
);

const categoryTable: [string, string[]][] = [
  ['cat:(|', ['astro-ph*', 'astro-ph.CO']],
  ['cat:( |', ['astro-ph*', 'astro-ph.CO']],
  ['cat:(cs.LG OR |', ['astro-ph*', 'astro-ph.CO']],
  ['cat:(cs.l|', ['cs.LG', 'cs.LO']],
  ['cat:(cs.LG OR machine|)', ['cs.LG', 'stat.ML']],
  ['cat:((cs.LG) OR cs.l|', ['cs.LG', 'cs.LO']],
  ['ti:a AND cat:(cs.l|', ['cs.LG', 'cs.LO']],
  ['cat:(ti:a OR cs.l|', ['cs.LG', 'cs.LO']],
  ['cat: cs.l|', ['cs.LG', 'cs.LO']],
  ['cat:(ti:m|', []],
  ['ti:(cat:cs.l|', ['cs.LG', 'cs.LO']],
  ['cat:"cs.l|', []],
];

test.each(categoryTable)('%s is completed to categories', (marked, expected) => {
  expect(inserts(marked).slice(0, 2)).toEqual(expected);
});

test.each([
  ['cat:cs.SY|', ['eess.SY']],
  ['cat:math.mp|', ['math-ph']],
  ['cat:cmp-lg|', ['cs.CL']],
  ['cat:stat.T|', ['math.ST']],
])('%s is completed to the id arXiv answers with', (marked, expected) => {
  expect(inserts(marked)).toEqual(expected);
});

test('behind an old id, operators are offered', () => {
  expect(inserts('cat:cs.SY A|')).toEqual(['AND', 'ANDNOT']);
});

test('asked for, every prefix is offered where nothing is typed', () => {
  expect(inserts('ti:spin AND |', true)).toHaveLength(11);
});

test('a category is found by the beginning of its id, the whole archive first', () => {
  expect(inserts('cat:stat|').slice(0, 3)).toEqual(['stat.*', 'stat.AP', 'stat.CO']);
  expect(inserts('cat:CS.l|')).toEqual(['cs.LG', 'cs.LO']);
});

test('a category is found by a word of its name', () => {
  expect(inserts('cat:machine|')).toEqual(['cs.LG', 'stat.ML']);
  expect(complete('cat:machine|')?.suggestions[0]).toMatchObject({ name: 'Machine Learning' });
});

test('ids arXiv answers with another id are not offered', () => {
  expect(inserts('cat:cs.S|')).not.toContain('cs.SY');
});

test('the whole word is replaced, also after the caret', () => {
  expect(complete('cat:cs.|LG AND ti:a')).toMatchObject({ start: 4, end: 9 });
  expect(complete('ti:a AND t|i:b')).toMatchObject({ start: 9, end: 12 });
  expect(complete('cat:(cs.|LG)')).toMatchObject({ start: 5, end: 10 });
});

test('nothing is offered when all is typed', () => {
  expect(complete('cat:quant-ph|')).toBeUndefined();
});
