import type { Tree } from '@/lib/reading/first-copy';

const namespaces: Readonly<Record<string, string>> = {
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
};

/** Draws a tree as elements and texts. */
export function drawTree(tree: Tree, outer = 'http://www.w3.org/1999/xhtml'): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const [name, attributes, ...children] = tree;
  const namespace = namespaces[name] ?? outer;
  const element = document.createElementNS(namespace, name);
  for (const attribute of Object.entries(attributes)) element.setAttribute(...attribute);
  element.append(...children.map((child) => drawTree(child, namespace)));
  return element;
}
