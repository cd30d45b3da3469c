import { type Adapted, adaptation } from './adapt';
import { strip } from './language';
import { parseStrict, type Strict } from './parse-strict';
import type { ParseResult, Tree, TreeCase } from './types';

function finish(strict: Strict, toSource: (at: number) => number): ParseResult {
  if (strict.ok) return strict;
  const { reason, at } = strict;
  return { ok: false, error: { kind: 'invalid', reason, position: toSource(at) } };
}

const nothing: ParseResult = {
  ok: false,
  error: { kind: 'empty', reason: 'empty', position: 0 },
};

function sourceOf({ text, placed }: Adapted, length: number): (at: number) => number {
  return (at) => {
    if (at >= text.length) return length;
    const found = placed.findLast((one) => one.at <= at);
    return found ? found.token.start : 0;
  };
}

/**
 * Reads a query as arXiv's server does: repaired first, or with `raw` by the strict grammar
 * alone (the server's `raw=1`).
 */
export function parse(text: string, options: { raw?: boolean } = {}): ParseResult {
  if (options.raw) return strip(text) ? finish(parseStrict(text), (at) => at) : nothing;
  const adapted = adaptation(text);
  if (!adapted.text) return nothing;
  return finish(parseStrict(adapted.text), sourceOf(adapted, text.length));
}

/** A tree as plain JSON: `["AND", left, right]`, `["ANDNOT", of]` or `"field:value"`. */
export function toCase(tree: Tree): TreeCase {
  if (tree.kind === 'term') return `${tree.field}:${tree.value}`;
  if (tree.kind === 'not') return ['ANDNOT', toCase(tree.of)];
  return [tree.operator, toCase(tree.left), toCase(tree.right)];
}
