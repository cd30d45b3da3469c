import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { splitTex } from './split';
import { readWords } from './text-commands';

function words(source: string): string {
  return splitTex(source, readWords(source))
    .map(({ text }) => text)
    .join('');
}

describe('TeX among words is read', () => {
  it.each([
    ["moir\\'e", 'moiré'],
    ["moir\\'{e}, moir{\\'e}, moir{\\'{e}}", 'moiré, moiré, moiré'],
    ['Schr\\"odinger and {\\"O}zt\\"{u}rk', 'Schrödinger and Öztürk'],
    ["Wa\\'sniewski, Gr\\`acia, Pe\\~na, \\^Ile", 'Waśniewski, Gràcia, Peña, Île'],
    ['\\v{C}ech, Erd\\H{o}s, \\c{c}, \\k{a}, \\u{g}, \\r{u}, \\.{z}', 'Čech, Erdős, ç, ą, ğ, ů, ż'],
    ['na\\"\\i ve, \\\'{\\i}', 'naïve, í'],
    [
      'Stra\\ss e, Stra\\ss{}e, {\\O}rsted, \\O rsted, \\AA ngstr\\"om',
      'Straße, Straße, Ørsted, Ørsted, Ångström',
    ],
    [
      '5 \\AA resolution, 0.04 {\\AA}, 60\\textdegree~shift',
      '5 Å resolution, 0.04 Å, 60°\u00a0shift',
    ],
    ['AT\\&T, 24\\%, a\\_b, \\#1, \\$5', 'AT&T, 24%, a_b, #1, $5'],
    ['\\textit{in situ} and \\emph{ab \\textbf{initio}}', 'in situ and ab initio'],
    ['{\\em Fast} and {\\it slow}', 'Fast and slow'],
    ['\\textit{of $x_{1}$ and {y}}!', 'of $x_{1}$ and {y}!'],
    ["``quoted'' and ``more'' of it", '“quoted” and “more” of it'],
    ['pages 3--5, a---b, a -- b', 'pages 3–5, a—b, a – b'],
    ['Fig.~1 by A.~Noether at 10~K', 'Fig.\u00a01 by A.\u00a0Noether at 10\u00a0K'],
    ['at 19\\,K', 'at 19 K'],
  ])('%s', (source, wanted) => {
    expect(words(source)).toBe(wanted);
  });
});

describe('what is broken or no TeX stays', () => {
  it.each([
    '\\b{eta}-Ga2O3 and high-\\k{appa}',
    "Moore\\'s law, it isn\\'t, we\\'re, we\\'ll",
    'C:\\temp\\new\\o\\l and C:\\~user\\.git',
    '\\\\server\\share',
    '\\qty{90}{\\percent} and \\unknown and \\ie',
    '\\textit{open',
    '{plain} braces}',
    'run --verbose, a <!-- b -->, x-y, - z',
    '10~20 nm, x~0.5, X~N(0,1), ~100',
    "5'' and `code`, ``open",
    '(\\~36 GPa)',
    'a\\',
  ])('%s', (source) => {
    expect(words(source)).toBe(source);
  });
});

test('changes nothing in plain text', () => {
  const plain = fc.string({
    unit: fc.constantFrom('a', 'É', ' ', '-', '.', '(', '{', '}', '\u202e'),
  });
  fc.assert(
    fc.property(plain, (text) => {
      const once = text.replaceAll(/-+/g, '-');
      expect(words(once)).toBe(once);
    }),
  );
});

test('never throws, and shows no more than was there', () => {
  const tex = fc.string({
    unit: fc.constantFrom(
      '\\',
      '{',
      '}',
      "'",
      '"',
      '`',
      '~',
      'e',
      'textit',
      'em',
      'ss',
      ' ',
      '-',
      '$',
    ),
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.oneof(tex, fc.string({ unit: 'binary' })), (source) => {
      expect(words(source).length).toBeLessThanOrEqual(source.length);
    }),
  );
});
