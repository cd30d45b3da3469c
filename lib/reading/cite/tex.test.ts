import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCitations } from '@/tests/support/read-citations';
import { escapeTex } from './tex';

test.each([
  ['100% & #1_a', '100\\% \\& \\#1\\_a'],
  ['a~b^c\\d', 'a\\textasciitilde{}b\\textasciicircum{}c\\textbackslash{}d'],
  ['{a}', '\\textbraceleft{}a\\textbraceright{}'],
  ['MoS$_2$ & $a_{b}^c$', 'MoS$_2$ \\& $a_{b}^c$'],
  ['$$x_1$$', '$$x_1$$'],
  ['costs 5$', 'costs 5\\$'],
  ['\\$5_a and $x_1$', '\\$5\\_a and $x_1$'],
  ['$a\\$_b$', '$a\\$_b$'],
  [
    '$\\left\\{ x \\right.$',
    '\\$\\textbackslash{}left\\textbackslash{}\\textbraceleft{} x \\textbackslash{}right.\\$',
  ],
  ['$a}{b$', '\\$a\\textbraceright{}\\textbraceleft{}b\\$'],
  ['\\textit{Ab_Initio}', '\\textit{Ab\\_Initio}'],
  ['\\input{x}', '\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}'],
  ['5\\%', '5\\%'],
  ['\\b{eta}', '\\textbackslash{}b\\textbraceleft{}eta\\textbraceright{}'],
  ['Łoś and é, β', 'Łoś and é, β'],
])('%s', (text, tex) => {
  expect(escapeTex(text)).toBe(tex);
});

const sign = fc.constantFrom(...'ab \\{}$%&#_~^"@é,='.split(''));

test('braces come out balanced, as BibTeX counts them', () => {
  fc.assert(
    fc.property(fc.array(sign), (signs) => {
      let open = 0;
      for (const each of escapeTex(signs.join(''))) {
        if (each === '{') open += 1;
        if (each === '}') open -= 1;
        expect(open).toBeGreaterThanOrEqual(0);
      }
      expect(open).toBe(0);
    }),
    { numRuns: 2_000 },
  );
});

test('another program reads the text that was written', () => {
  const plain = fc.array(fc.constantFrom(...'ab{}%&#_^@é,='.split('')), { minLength: 1 });
  fc.assert(
    fc.property(plain, (signs) => {
      const text = `x ${signs.join('')} x`;
      const [item] = readCitations(`@misc{k, title={{${escapeTex(text)}}}}`);
      expect(item?.title).toBe(text);
    }),
  );
});
