import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repair } from '@/lib/arxiv/query/repair';
import { tokenize } from '@/lib/arxiv/query/tokenize';
import { caretPlace } from './caret-place';

/** The prefix arXiv's server gives the word that ends a text. */
function prefixGiven(text: string): string | undefined {
  return repair(tokenize(text)).at(-2)?.text;
}

test('a word is taken for a category where the server takes it for one', () => {
  const piece = fc.constantFrom('cat:', 'ti:', '(', ')', ' ', ' OR ', ' NOT ', 'a', '"b c"');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = `${pieces.join('')} magnon`;
      const isCategory = caretPlace(text, text.length)?.role === 'category';
      expect(isCategory).toBe(prefixGiven(text) === 'cat:');
    }),
    { numRuns: 1000 },
  );
});

test('a word of its own is one arXiv looks for in all fields', () => {
  const text = 'cat:(cs.LG) OR magnon';
  expect(caretPlace(text, text.length)).toMatchObject({ role: 'term', typed: 'magnon' });
  expect(prefixGiven(text)).toBe('all:');
});
