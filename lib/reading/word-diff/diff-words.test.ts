import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords, type Piece } from './diff-words';

const signs = { same: '', added: '+', removed: '-' };

function shown(pieces: readonly Piece[]): string[] {
  return pieces.map(({ kind, text }) => signs[kind] + text);
}

const table: [from: string, to: string, pieces: string[]][] = [
  ['', '', []],
  ['spin ice', 'spin ice', ['spin ice']],
  ['', 'spin ice', ['+spin ice']],
  ['spin ice', '', ['-spin ice']],
  ['spin ice', 'spin glass', ['spin ', '-ice', '+glass']],
  ['spin ice', 'spin ices', ['spin ', '-ice', '+ices']],
  ['ice', 'ice cold', ['ice', '+ cold']],
  ['ice', 'cold ice', ['+cold ', 'ice']],
  ['a new way to go', 'an old way to go', ['-a new', '+an old', ' way to go']],
  ['spin ice ', 'spin glass ', ['spin ', '-ice', '+glass', ' ']],
  ['It works.', 'It works!', ['It works', '-.', '+!']],
  ['one\n\ntwo', 'one two', ['one', '-\n\n', '+ ', 'two']],
  ['量子 计算', '量子 模型', ['量子 ', '-计算', '+模型']],
  ['Li$_2$O', 'Li$_3$O', ['Li$_', '-2', '+3', '$O']],
];

test.each(table)('%j → %j', (from, to, pieces) => {
  expect(shown(diffWords(from, to))).toEqual(pieces);
});

function joined(pieces: readonly Piece[], other: Piece['kind']): string {
  return pieces.map(({ kind, text }) => (kind === 'same' || kind === other ? text : '')).join('');
}

const some = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('a', 'b', 'ice', '.', ' ', '  ', '\n\n', '$', 'é', '𝒪'), {
      maxLength: 40,
    })
    .map((parts) => parts.join('')),
);

test('same and added pieces are the new text, same and removed ones the old', () => {
  fc.assert(
    fc.property(some, some, (from, to) => {
      const pieces = diffWords(from, to);
      expect(joined(pieces, 'removed')).toBe(from);
      expect(joined(pieces, 'added')).toBe(to);
    }),
  );
});

test('no piece is empty, no two neighbours are of a kind, and removed stands before added', () => {
  fc.assert(
    fc.property(some, some, (from, to) => {
      const kinds = diffWords(from, to).map(({ kind }) => kind);
      expect(diffWords(from, to).every(({ text }) => text !== '')).toBe(true);
      expect(kinds.some((kind, at) => kind === kinds[at + 1])).toBe(false);
      expect(kinds.some((kind, at) => kind === 'added' && kinds[at + 1] === 'removed')).toBe(false);
    }),
  );
});

test('a text of other words is replaced as a whole', () => {
  const from = Array.from({ length: 2000 }, (_, i) => `old${i}`)
    .with(1000, 'ice')
    .join(' ');
  const to = Array.from({ length: 2000 }, (_, i) => `new${i}`)
    .with(1000, 'ice')
    .join(' ');
  expect(diffWords(from, to)).toEqual([
    { kind: 'removed', text: from },
    { kind: 'added', text: to },
  ]);
});

test('a text of a megabyte is replaced as a whole, unless nothing changed', () => {
  const from = 'ice '.repeat(250_000);
  expect(diffWords(from, `${from}cold`)).toHaveLength(2);
  expect(diffWords(from, from)).toHaveLength(1);
});

test('a few changes in a long text are found', () => {
  const words = Array.from({ length: 2000 }, (_, i) => `word${i % 97}`);
  const pieces = diffWords(words.join(' '), words.with(1000, 'other').join(' '));
  expect(pieces.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
});
