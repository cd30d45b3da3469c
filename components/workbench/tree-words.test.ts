// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { parse } from '@/lib/arxiv/query/parse';
import type { Tree } from '@/lib/arxiv/query/types';
import { fakeExtension } from '@/tests/support/fake-extension';
import { type Outline, sentence, treeOutline } from './tree-words';

beforeEach(() => {
  fakeExtension();
});

function sentenceOf(text: string): string | undefined {
  const result = parse(text);
  if (!result.ok) return result.error.reason;
  return sentence(result.tree)
    ?.map(({ words }) => words)
    .join(' ');
}

/** Lists within lists, as `all[a, any[b, c]]`. */
function outlineOf(text: string): string {
  const write = (outline: Outline): string =>
    outline.kind === 'term'
      ? (/“(.*)”/.exec(outline.words)?.[1] ?? outline.words)
      : `${outline.kind}[${outline.parts.map(write).join(', ')}]`;
  const result = parse(text);
  return result.ok ? write(treeOutline(result.tree)) : result.error.reason;
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
  ['ti:a AND ti:b AND ti:c', 'the title has “a” and the title has “b” and the title has “c”'],
  ['ti:a ANDNOT ti:b', 'the title has “a” but not the title has “b”'],
  ['ANDNOT ti:a', 'every paper but not the title has “a”'],
];

test.each(table)('%s is read as: %s', (text, words) => {
  expect(sentenceOf(text)).toBe(words);
});

const outlines: [string, string][] = [
  ['ti:a AND ti:b OR ti:c', 'all[a, any[b, c]]'],
  ['(ti:a AND ti:b) OR ti:c', 'any[all[a, b], c]'],
  ['ti:a AND (ti:b AND (ti:c OR ti:d OR ti:e))', 'all[a, b, any[c, d, e]]'],
  ['ti:a ANDNOT (ti:b OR ti:c)', 'all[a, none[b, c]]'],
  ['ti:a ANDNOT ti:b ANDNOT ti:c', 'all[a, notAll[b, none[c]]]'],
  ['(ti:a OR ti:b) ANDNOT ti:c', 'all[any[a, b], none[c]]'],
  ['ANDNOT ti:a OR ti:b', 'none[a, b]'],
];

test.each(outlines)('%s needs brackets and is read as lists: %s', (text, words) => {
  expect(sentenceOf(text)).toBeUndefined();
  expect(outlineOf(text)).toBe(words);
});

test('lists say of every paper what the tree says of it', () => {
  const has = (outline: Outline, words: ReadonlySet<string>): boolean => {
    if (outline.kind === 'term')
      return [...words].some((word) => outline.words.includes(`“${word}”`));
    const fits = outline.parts.map((part) => has(part, words));
    if (outline.kind === 'any') return fits.includes(true);
    if (outline.kind === 'all') return !fits.includes(false);
    return outline.kind === 'none' ? !fits.includes(true) : fits.includes(false);
  };
  const fits = (tree: Tree, words: ReadonlySet<string>): boolean => {
    if (tree.kind === 'term') return words.has(tree.value);
    if (tree.kind === 'not') return !fits(tree.of, words);
    const [left, right] = [fits(tree.left, words), fits(tree.right, words)];
    if (tree.operator === 'OR') return left || right;
    return left && (tree.operator === 'AND' ? right : !right);
  };
  const words = ['a', 'b', 'c', 'd'];
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.record({
        kind: fc.constant('term' as const),
        field: fc.constant('ti' as const),
        value: fc.constantFrom(...words),
      }),
      fc.record({
        kind: fc.constant('pair' as const),
        operator: fc.constantFrom('AND' as const, 'OR' as const, 'ANDNOT' as const),
        left: tie('tree'),
        right: tie('tree'),
      }),
      fc.record({ kind: fc.constant('not' as const), of: tie('tree') }),
    ),
  }));
  fc.assert(
    fc.property(tree, fc.subarray(words), (given, some) => {
      const title = new Set(some);
      expect(has(treeOutline(given), title)).toBe(fits(given, title));
    }),
  );
});
