import fc from 'fast-check';
import temml from 'temml';
import { describe, expect, it, test } from 'vitest';
import type { MathNode } from './math-node';
import { simpleFormula } from './simple';

/** Elements and texts alone, without rows, which group and aren't seen. */
function outline(node: MathNode | undefined): string {
  if (node === undefined || typeof node === 'string') return node ?? 'not simple';
  const [name, , ...children] = node;
  const inner = children.map(outline).join('');
  return name === 'mrow' && inner ? inner : `<${name}>${inner}</${name}>`;
}

function temmlOutline(tex: string): string {
  return temml
    .renderToString(tex, { throwOnError: true })
    .replaceAll('<mrow></mrow>', '<empty>')
    .replaceAll(/<\/?(?:math|mrow|mpadded|mspace)\b[^>]*>/g, '')
    .replaceAll('<empty>', '<mrow></mrow>')
    .replaceAll(/<(\w+) [^>]*>/g, '<$1>')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<');
}

describe('is what Temml makes of it', () => {
  it.each([
    ...[
      '_2',
      '_{1-x}',
      '^{3+}',
      '^{-1}',
      '^2',
      '_{2}^+',
      'x',
      'X=3',
      'T_c',
      'T_{c1}',
      'x_1^2',
      'x^2_1',
    ],
    ...[
      'SO(3)',
      '[0,1)',
      '5,089',
      '1.6',
      '2\\times 2',
      '\\sim 40',
      'x\\approx0.5',
      'p\\to q',
      'κ_p',
    ],
    ...[
      'Δ',
      '\\varepsilon_{r}',
      '\\ell^p',
      '10^{5}',
      '\\mathrm{Mn}_{1-x}',
      '\\text{M}^{2}',
      'a < b',
    ],
    ...['x_{a_b}', '{}_4', 'A_{1/3}', '^\\circ', 'L^\\infty', 'a \\leq b', '\\pm 3', '3\\cdot 2'],
  ])('%s', (tex) => {
    const node = simpleFormula(tex);
    expect(outline(node)).toBe(temmlOutline(tex));
  });
});

describe('leaves to Temml', () => {
  it.each([
    ...['\\frac12', 'x_', 'x^2^3', '{x', 'x}', '}', '\\unknown', '\\ε', '\\{', "f'", 'a & b', '%'],
    ...['\\_', '\\mathbb{R}', '\\mathrm{a b}', '\\mathrm', '#', '_{', `x${'+x'.repeat(20)}`],
  ])('%s', (tex) => {
    expect(simpleFormula(tex)).toBeUndefined();
  });
});

test('loses no letter and never throws', () => {
  const tex = fc.string({
    unit: fc.constantFrom('a', '2', '{', '}', '_', '^', ' ', '\\', 'times', '+', '\\text{', 'Δ'),
    maxLength: 20,
  });
  fc.assert(
    fc.property(tex, (source) => {
      const node = simpleFormula(source);
      if (node === undefined) return;
      const letters = outline(node).replaceAll(/<[^>]*>/g, '');
      const wanted = source.replaceAll('\\times', '×').replaceAll(/[\s_^{}]|\\text/g, '');
      expect([...letters].sort()).toEqual([...wanted].sort());
    }),
  );
});
