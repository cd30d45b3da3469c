import { expect, test } from 'vitest';
import { splitTex } from './split';
import { texPieces } from './tex-pieces';
import { readWords } from './text-commands';

const source = "moir\\'e bands of MoS$_2$ and $T_c$, \\textit{in situ}";

function marked(...words: string[]): string {
  const places = words.map((word) => {
    const start = source.indexOf(word);
    return { start, end: start + word.length };
  });
  const parts = splitTex(source, readWords(source));
  const pieces = texPieces(source, parts, places);
  return pieces.map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text)).join('');
}

test.each([
  ['no words', [], 'moiré bands of MoS$_2$ and $T_c$, in situ'],
  [
    'a word with an accent as one mark',
    ["moir\\'e"],
    '[moiré] bands of MoS$_2$ and $T_c$, in situ',
  ],
  ['an accent that is touched', ["moir\\'"], '[moiré] bands of MoS$_2$ and $T_c$, in situ'],
  ['a formula that is touched, whole', ['T'], 'moiré bands of MoS$_2$ and [$T_c$], in situ'],
  ['words up to a formula', ['of MoS'], 'moiré bands [of MoS]$_2$ and $T_c$, in situ'],
  ['across formulas', ['S$_2$ and $'], 'moiré bands of Mo[S][$_2$][ and ][$T_c$], in situ'],
  ['in a command', ['situ'], 'moiré bands of MoS$_2$ and $T_c$, in [situ]'],
])('marks %s', (_name, words, wanted) => {
  expect(marked(...words)).toBe(wanted);
});
