import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { splitTex, spokenTex } from './split';

/** Formulas between ⟨ and ⟩, those of a line of their own between ⟪ and ⟫. */
function shown(source: string): string {
  return splitTex(source)
    .map(({ text, formula }) => {
      if (!formula) return text;
      return formula.isDisplay ? `⟪${formula.tex}⟫` : `⟨${formula.tex}⟩`;
    })
    .join('');
}

describe('a text is cut at its formulas', () => {
  it.each([
    ['MoS$_2$ films', 'MoS⟨_2⟩ films'],
    ['$x$', '⟨x⟩'],
    ['a $x$$y$ b', 'a ⟨x⟩⟨y⟩ b'],
    ['$$x^2$$ and $y$', '⟪x^2⟫ and ⟨y⟩'],
    ['\\(24\\%\\) and \\[x\\]', '⟨24\\%⟩ and ⟪x⟫'],
    ['$E_m <$ 0.1', '⟨E_m <⟩ 0.1'],
    ['$ \\text{Zr}_2$', '⟨ \\text{Zr}_2⟩'],
    ['$\\$5$ and $y$', '⟨\\$5⟩ and ⟨y⟩'],
    ['$5,089$ structures, $20 ps$', '⟨5,089⟩ structures, ⟨20 ps⟩'],
    ['a\n$x$\nb', 'a\n⟨x⟩\nb'],
  ])('%s', (source, wanted) => {
    expect(shown(source)).toBe(wanted);
  });
});

describe('signs that are no formula stay', () => {
  it.each([
    'between $5 and $10 a month',
    'from US$5 million to US$10 million',
    'Ti2$HfO5, TaNbP and others',
    'costs in $ and savings in $ differ',
    '$$',
    '\\$5 and \\$10',
    '\\(open and [closed\\]',
    'a \\(b',
  ])('%s', (source) => {
    expect(shown(source)).toBe(source);
  });

  it('and those after money are still found', () => {
    expect(shown('a $5 fee and $x$')).toBe('a $5 fee and ⟨x⟩');
    expect(shown('raised $3M, while the $\\alpha$ phase')).toBe(
      'raised $3M, while the ⟨\\alpha⟩ phase',
    );
  });
});

const tex = fc.string({
  unit: fc.constantFrom('$', '\\', '(', ')', '[', ']', 'a', '5', ' ', '{', '}', '~', '_', "'"),
  maxLength: 40,
});

test('the parts are the whole text, in order', () => {
  fc.assert(
    fc.property(tex, (source) => {
      const parts = splitTex(source);
      expect(parts.map(({ text }) => text).join('')).toBe(source);
      const ends = parts.map(({ end }) => end);
      expect(parts.map(({ start }) => start)).toEqual(
        parts.length > 0 ? [0, ...ends.slice(0, -1)] : [],
      );
    }),
  );
});

test('a name for the ear has the formulas of a title without their dollars', () => {
  expect(spokenTex('Plain title')).toBeUndefined();
  expect(spokenTex('Li$_{1-x}$CoO$_2$ with Fe$^{3+}$ at $T_c = 9$')).toBe(
    'Li1-xCoO2 with Fe^3+ at T_c = 9',
  );
  expect(spokenTex('On $\\frac{a}{b}$')).toBe('On \\frac{a}{b}');
});
