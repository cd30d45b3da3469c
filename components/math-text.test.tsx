// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakePage } from '@/tests/support/fake-page';
import { render, type Shown } from '@/tests/support/render';
import { MarkedMath } from './marked-math';
import { MathText } from './math-text';

const close: (() => void)[] = [];

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback));
});

afterEach(() => {
  for (const end of close.splice(0)) end();
  vi.unstubAllGlobals();
});

async function show(text: string, places?: { start: number; end: number }[]): Promise<Shown> {
  const { page } = await fakePage();
  const part = places ? <MarkedMath text={text} places={places} /> : <MathText text={text} />;
  const shown = render(page, <p>{part}</p>);
  close.push(shown.close);
  return shown;
}

describe('a text with formulas', () => {
  it('has the simple ones from the beginning', async () => {
    const { box } = await show('MoS$_2$ at $T_c$');
    expect(box.querySelectorAll('math msub')).toHaveLength(1);
    expect(box.querySelector('sub')?.textContent).toBe('2');
    expect(box.textContent).toBe('MoS2 at Tc');
  });

  it('has the others once they can be drawn, and bad ones as their source', async () => {
    const { box } = await show("Moir\\'e: $\\frac{a}{b}$, $\\frac{1$ and $x$");
    await vi.waitFor(() => expect(box.querySelector('mfrac')?.textContent).toBe('ab'));
    expect(box.textContent).toBe('Moiré: ab, $\\frac{1$ and x');
  });

  it.each([
    ['a link', '\\href{javascript:alert(1)}{x}'],
    ['a reference', '\\ref{page}'],
    ['a picture', '\\includegraphics{x}'],
    ['a class', '\\class{card}{x}'],
    ['a blank wider than the page', '\\kern100em x'],
    ['a bomb', `${'{\\sqrt'.repeat(9000)}${'}'.repeat(9000)}`],
    ['a macro without end', '\\def\\x{\\x\\x}\\x'],
  ])('shows the source of %s', async (_name, tex) => {
    const source = `$${tex}$`;
    const { box } = await show(`${source} and $\\frac{a}{b}$`);
    await vi.waitFor(() => expect(box.querySelector('mfrac')).not.toBeNull());
    expect(box.textContent).toBe(`${source} and ab`);
    expect(box.querySelector('a, img, [href], [id]')).toBeNull();
  });

  it('marks a formula as a whole', async () => {
    const { box } = await show('a $x_1$ b', [{ start: 3, end: 4 }]);
    expect(box.querySelector('mark')?.textContent).toBe('x1');
    expect(box.textContent).toBe('a x1 b');
  });

  it('shows markup as text', async () => {
    const text = '<b>0</b> $\\text{<i>x</i>}\\frac12$';
    const { box } = await show(text);
    await vi.waitFor(() => expect(box.querySelector('mfrac')).not.toBeNull());
    expect(box.querySelector('b, i')).toBeNull();
    expect(box.textContent).toContain('<b>0</b>');
  });
});
