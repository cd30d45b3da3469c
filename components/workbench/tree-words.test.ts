// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { parse } from '@/lib/arxiv/query/parse';
import { fakeExtension } from '@/tests/support/fake-extension';
import { type Piece, treePieces } from './tree-words';

beforeEach(() => {
  fakeExtension();
});

function piecesText(pieces: readonly Piece[]): string {
  return pieces
    .map(({ words }) => words)
    .join(' ')
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')');
}

const table: [string, string][] = [
  ['magnon', 'any field has “magnon”'],
  ['ti:"spin ice"', 'the title has the phrase “spin ice”'],
  ['ti:"magnon"', 'the title has “magnon”'],
  ['au:"marie curie"', 'an author is “marie curie”'],
  ['cat:cs.LG', 'the category is cs.LG (Machine Learning)'],
  ['cat:cs', 'the category is cs (Computer Science)'],
  ['cat:cs.*', 'the category is any of Computer Science (cs.*)'],
  ['cat:cs.A*', 'the category begins with “cs.A”'],
  ['cat:cs.XX', 'the category is cs.XX, which arXiv doesn’t have'],
  ['submittedDate:[2024 TO 202502]', 'first submitted from 2024-01-01 to 2025-02-28 (UTC)'],
  ['ti:""', 'every paper'],
  [
    'all:"spin ice" or ti:a',
    'any field has the phrase “spin ice” or any field has “or” or the title has “a”',
  ],
  ['ti:a AND ti:b OR ti:c', 'the title has “a” and (the title has “b” or the title has “c”)'],
  ['ti:a AND ti:b AND ti:c', 'the title has “a” and the title has “b” and the title has “c”'],
  [
    'ti:a ANDNOT ti:b ANDNOT ti:c',
    'the title has “a” but not (the title has “b” but not the title has “c”)',
  ],
  ['ANDNOT ti:a', 'every paper but not the title has “a”'],
];

test.each(table)('%s is read as: %s', (text, words) => {
  const result = parse(text);
  const said = result.ok ? piecesText(treePieces(result.tree)) : result.error.reason;
  expect(said).toBe(words);
});
