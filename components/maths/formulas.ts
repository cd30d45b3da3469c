import temml from 'temml';
import type { MathNode } from '@/lib/reading/tex/math-node';
import { longest, mayDraw } from '@/lib/reading/tex/may-draw';
import type { Formula } from '@/lib/reading/tex/split';
import { readMathml } from './read-mathml';

export { readWords } from '@/lib/reading/tex/text-commands';

const drawn = new Map<string, MathNode | undefined>();

/** Gives the MathML of a formula, or `undefined` if its source must do; one it knows costs nothing. */
export function drawFormula({ tex, isDisplay }: Formula): MathNode | undefined {
  const key = `${isDisplay} ${tex}`;
  if (!drawn.has(key)) drawn.set(key, mayDraw(tex) ? draw(tex, isDisplay) : undefined);
  return drawn.get(key);
}

function draw(tex: string, displayMode: boolean): MathNode | undefined {
  const box = document.createElement('div');
  try {
    // Temml builds elements, so nothing here is ever read as markup.
    temml.render(tex, box, { displayMode, wrap: 'tex', throwOnError: true, maxExpand: 100 });
  } catch {
    return undefined;
  }
  const [math, more] = box.children;
  const node = math && !more ? readMathml(math) : undefined;
  return tex.length > longest.unbroken ? breakable(node) : node;
}

/** Lines break between elements alone, so a long formula is one for each of its terms. */
function breakable(node: MathNode | undefined): MathNode | undefined {
  if (!node || typeof node === 'string') return node;
  const [, , ...terms] = node;
  if (terms.length < 2) return node;
  return ['span', {}, ...terms.map((term): MathNode => ['math', {}, term])];
}

/** Puts a formula in place of its source when the page has time; what is in view stays where it is. */
export async function swap(source: Element | null, redraw: () => void): Promise<void> {
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
  const block = source?.closest<HTMLElement>('h3, p, li');
  if (block) holdHeight(block);
  redraw();
}

/** A formula is shorter than its source, and may take a line less; out of sight it may. */
function holdHeight(block: HTMLElement): void {
  const { top, bottom, height } = block.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight) return;
  block.style.setProperty('--held', `${height}px`);
  const sight = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => !isIntersecting)) letGo();
  });
  function letGo(): void {
    block.style.removeProperty('--held');
    sight.disconnect();
    removeEventListener('resize', letGo);
  }
  sight.observe(block);
  addEventListener('resize', letGo);
}
