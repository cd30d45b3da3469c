import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords } from './diff-words';
import { type FoldedPiece, foldPieces } from './fold-pieces';

const words = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`).join(' ');

function shown(pieces: readonly FoldedPiece[]): string[] {
  return pieces.map((piece) => (piece.kind === 'gap' ? '…' : piece.text));
}

test('what is far from a change is left out, at a blank', () => {
  const from = `${words(20)} ice ${words(20)}`;
  expect(shown(foldPieces(diffWords(from, from.replace('ice', 'glass')), 16))).toEqual([
    '…',
    ' word18 word19 ',
    'ice',
    'glass',
    ' word0 word1 ',
    '…',
  ]);
});

test('between two changes the words beside each stay', () => {
  const pieces = diffWords(`ice ${words(20)} cold`, `glass ${words(20)} warm`);
  expect(shown(foldPieces(pieces, 16))).toEqual([
    'ice',
    'glass',
    ' word0 word1 ',
    '…',
    ' word18 word19 ',
    'cold',
    'warm',
  ]);
});

test('a short text stays whole', () => {
  const pieces = diffWords('spin ice is cold', 'spin glass is cold');
  expect(foldPieces(pieces, 16)).toEqual(pieces);
});

test('no change is ever left out, and no letter is cut in two', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom('ice', ' ', '𝒪𝒪𝒪𝒪𝒪𝒪𝒪'), fc.string({ unit: 'grapheme' })))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, fc.nat(12), (from, to, around) => {
      const pieces = diffWords(from, to);
      const folded = foldPieces(pieces, around);
      const changes = (all: readonly FoldedPiece[]) =>
        all.filter(({ kind }) => kind === 'added' || kind === 'removed');
      expect(changes(folded)).toEqual(changes(pieces));
      expect(shown(folded).every((part) => part.isWellFormed())).toBe(true);
    }),
  );
});
