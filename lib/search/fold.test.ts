import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldPlaced, stylesOf, waysOf } from './fold';
import { anyText } from './some-documents';

const table: [text: string, plain: string, ...others: string[]][] = [
  ['Spin-Orbit  coupling', ' spin orbit coupling ', ' spinorbit coupling '],
  ['Li$_2$O', ' li2o '],
  ['Li₂O and H²', ' li2o and h2 '],
  ['$\\mathrm{Li}_2\\mathrm{O}$', ' li2o '],
  ['{\\rm Li}_2 at 5\\%', ' li2 at 5 '],
  ['T$_{\\rm c}$', ' t c ', ' tc '],
  ['$\\sqrt{s}=13$ TeV', ' s 13 tev '],
  ['$2\\times10$', ' 2 times10 '],
  ['$β$-Ga$_2$O$_3$', ' beta ga2o3 ', ' betaga2o3 '],
  ['Schrödinger', ' schrodinger ', ' schroedinger '],
  ['Schro\u0308dinger', ' schrodinger ', ' schroedinger '],
  ['Straße, ẞ', ' strasse ss '],
  ['naïve Łódź Erdős', ' naive lodz erdos '],
  ['Æther Øre', ' aether ore ', ' aether oere '],
  ["O'Brien’s", ' o brien s ', ' obriens '],
  ['量子计算AI模型', ' 量 子 计 算 ai 模 型 '],
  ['양자 계산', ' 양 자 계 산 '],
  ['ﬁeld 𝒪(n) ½', ' field o n 12 '],
  ['— & “”', ' '],
  ['', ' '],
];

test.each(table)('%j is searched as %j', (text, ...ways) => {
  expect(waysOf(text)).toEqual(ways);
});

test('any text is folded to words with one blank around each', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const way of waysOf(text)) expect(way).toMatch(/^ (?:[^ ]+ )*$/);
    }),
  );
});

test('the text with places is the same text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const style of stylesOf(text)) {
        expect(foldPlaced(text, style).text).toBe(fold(text, style));
      }
    }),
  );
});

test('places stand in the text, one for each letter, and never go back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const style of stylesOf(text)) {
        const { text: folded, starts, ends } = foldPlaced(text, style);
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(starts.every((start, i) => start <= (ends[i] ?? -1))).toBe(true);
        expect(Math.max(...ends)).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
