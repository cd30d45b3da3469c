import type { MathNode } from './math-node';

/**
 * Gives a formula that is one script and nothing else, as in `Cs$_2$`, as a script of the word before
 * it; `undefined` for any other. As mathematics it would have no base to stand at, and could be parted
 * from its word by a new line.
 */
export function loneScript(formula: MathNode): MathNode | undefined {
  if (typeof formula === 'string') return undefined;
  const [name, , base, script] = formula;
  if ((name !== 'msub' && name !== 'msup') || !script || !base || base.length > 2) return undefined;
  const words = wordsOf(script);
  return words && [name === 'msub' ? 'sub' : 'sup', {}, ...words];
}

function wordsOf(node: MathNode): MathNode[] | undefined {
  if (typeof node === 'string') return [node];
  const [name, { mathvariant }, ...children] = node;
  // A script of a script.
  if (name.startsWith('ms')) return undefined;
  const words = children.map(wordsOf);
  if (words.some((word) => !word)) return undefined;
  const flat = words.flatMap((word) => word ?? []);
  return name === 'mi' && !mathvariant ? [['i', {}, ...flat]] : flat;
}
