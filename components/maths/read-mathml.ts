import type { MathNode } from '@/lib/reading/tex/math-node';

const namespace = 'http://www.w3.org/1998/Math/MathML';

// No colours, since they were chosen for white paper; no sizes, ids or addresses.
const attributes = new Set(
  (
    'accent class columnalign depth display displaystyle fence form height largeop linethickness lspace ' +
    'mathvariant maxsize minsize movablelimits notation rowspacing rspace scriptlevel separator stretchy ' +
    'symmetric voffset width'
  ).split(' '),
);

/** How much is drawn at most: elements in all, one in another, and ems or points of a blank. */
const most = { elements: 1500, depth: 40, ems: 5, points: 20 };

/** Gives what Temml built as data; `undefined` if there is more in it than a formula needs. */
export function readMathml(element: Element): MathNode | undefined {
  if (element.getElementsByTagName('*').length > most.elements) return undefined;
  return readElement(element, 0);
}

function readElement(element: Element, depth: number): MathNode | undefined {
  if (element.namespaceURI !== namespace || depth > most.depth) return undefined;
  const kept = readAttributes(element);
  if (Object.values(kept).some(isWide)) return undefined;
  const children: MathNode[] = [];
  for (const child of element.childNodes) {
    const read =
      child instanceof Element ? readElement(child, depth + 1) : (child.textContent ?? '');
    if (read === undefined) return undefined;
    children.push(read);
  }
  return [element.localName, kept, ...children];
}

function readAttributes(element: Element): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const { name, value } of element.attributes) {
    if (attributes.has(name)) kept[name] = value;
    if (name === 'style') kept.style = value.replace(/(?:^|;)\s*(?:[a-z]+-)?color:[^;]*/g, '');
  }
  return kept;
}

function isWide(value: string): boolean {
  return [...value.matchAll(/(\d*\.?\d+)(e[mx]|p[tx])/g)].some(([, size, unit = '']) => {
    return Number(size) > (unit.startsWith('e') ? most.ems : most.points);
  });
}
