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
];

test.each(prefixTable)('%s is completed to prefixes', (marked, expected) => {
  expect(inserts(marked)).toEqual(expected);
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
});

test('nothing is offered when all is typed', () => {
  expect(complete('cat:quant-ph|')).toBeUndefined();
});
