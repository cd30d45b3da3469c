import { repair } from './repair';
import type { Rewritten } from './rewrite';
import { tokenize } from './tokenize';
import type { Token } from './types';

function touches(left: Token | undefined, right: Token): boolean {
  if (!left) return true;
  if (left.kind === 'open') return right.kind === 'prefix';
  if (left.kind === 'text') return right.kind === 'close';
  return left.kind === 'prefix' && right.kind === 'text';
}

/** What the server makes of a text, with the way back to the original. */
export function adaptation(source: string): Rewritten {
  const placed: { at: number; token: Token }[] = [];
  let text = '';
  for (const token of repair(tokenize(source))) {
    if (!touches(placed.at(-1)?.token, token)) text += ' ';
    placed.push({ at: text.length, token });
    text += token.text;
  }
  function toSource(place: number): number {
    if (place >= text.length) return source.length;
    return placed.findLast(({ at }) => at <= place)?.token.start ?? 0;
  }
  return { text, toSource };
}

/** The text arXiv's server makes of a query, or `undefined` where nothing is left of it. */
export function adapt(text: string): string | undefined {
  return adaptation(text).text || undefined;
}
