import { h, type JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MathNode } from '@/lib/reading/tex/math-node';
import { type ReadPart, readParts } from '@/lib/reading/tex/read-parts';
import { loadedFormulas, loadFormulas } from './load-formulas';

/** One paragraph of arXiv's: its words, and its formulas as mathematics. */
export function MathText({ text, children }: MathTextProps): JSX.Element {
  const box = useRef<HTMLSpanElement>(null);
  const [late, setLate] = useState(loadedFormulas);
  const parts = useMemo(() => readParts(text, late), [text, late]);
  const waits = !late && parts.some(isLate);
  useEffect(() => {
    if (!waits) return;
    void loadFormulas().then((loaded) => loaded.swap(box.current, () => setLate(() => loaded)));
  }, [waits]);
  // Drawn anew as one: words that stay and find another place would count as moved.
  return (
    <span key={late && 'late'} ref={box}>
      {children ? children(parts) : parts.map(drawPart)}
    </span>
  );
}

type MathTextProps = {
  text: string;
  /** Shows the parts in another way than one after the other. */
  children?: (parts: readonly ReadPart[]) => JSX.Element;
};

/** A part on screen: its formula as mathematics if it can be drawn, as its source if not. */
export function drawPart({ text, math }: Pick<ReadPart, 'text' | 'math'>): JSX.Element | string {
  return math ? drawNode(math) : text;
}

function isLate({ text, formula, math }: ReadPart): boolean {
  return formula ? !math : /[\\~`]|--/.test(text);
}

function drawNode(node: MathNode): JSX.Element | string {
  if (typeof node === 'string') return node;
  const [name, attributes, ...children] = node;
  return h(name, attributes, ...children.map(drawNode));
}
