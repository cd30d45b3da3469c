import { expect, test } from 'vitest';
import { loneScript } from './lone-script';
import { simpleFormula } from './simple';

test.each([
  ['_2', ['sub', {}, '2']],
  ['_{1-x}', ['sub', {}, '1', '−', ['i', {}, 'x']]],
  ['^{3+}', ['sup', {}, '3', '+']],
  ['_\\mathrm{eff}', ['sub', {}, 'eff']],
  ['_{\\mathrm{eff}}', ['sub', {}, 'eff']],
  ['^{x_1}', undefined],
  ['_2^+', undefined],
  ['T_c', undefined],
  ['x', undefined],
  ['_2 + y', undefined],
])('%s as a script of the word before it', (tex, expected) => {
  expect(loneScript(simpleFormula(tex) ?? '')).toEqual(expected);
});
