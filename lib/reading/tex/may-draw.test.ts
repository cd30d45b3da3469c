import { expect, test } from 'vitest';
import { mayDraw } from './may-draw';

test.each([
  ['a fraction', '\\frac{a}{b}', true],
  ['a matrix', '\\left(\\begin{matrix}a\\end{matrix}\\right)', true],
  ['a set', '\\{x\\}'.repeat(30), true],
  ['a row of groups', '{x}'.repeat(30), true],
  ['50 kB', 'x'.repeat(50_000), false],
  ['groups in groups', '{'.repeat(30), false],
  ['delimiters in delimiters', '\\left('.repeat(30), false],
  ['environments in environments', '\\begin{matrix}'.repeat(30), false],
  ['a command of its own', '\\def\\x{\\x\\x}\\x', false],
  ['a global one', '\\gdef\\x{}', false],
  ['a new one', '\\newcommand{\\x}{}', false],
  ['an arrow that begins alike', '\\leftarrow \\degree \\longrightarrow', true],
])('%s', (_name, tex, wanted) => {
  expect(mayDraw(tex)).toBe(wanted);
});
