import { adaptation } from './adapt';
import { strip } from './language';
import { parseStrict } from './parse-strict';
import type { ParseResult, Tree, TreeCase } from './types';

function same(at: number): number {
  return at;
}

const nothing: ParseResult = {
  ok: false,
  error: { kind: 'empty', reason: 'empty', position: 0 },
};

/**
 * Reads a query as arXiv's server does: repaired first, or with `raw` by the strict grammar
 * alone (the server's `raw=1`).
 */
export function parse(text: string, options: { raw?: boolean } = {}): ParseResult {
  const strict = options.raw ? { text: strip(text) && text, toSource: same } : adaptation(text);
  if (!strict.text) return nothing;
  const result = parseStrict(strict.text);
  if (result.ok) return result;
  const { reason, at } = result;
  return { ok: false, error: { kind: 'invalid', reason, position: strict.toSource(at) } };
}

/** A tree as plain JSON: `["AND", left, right]`, `["ANDNOT", of]` or `"field:value"`. */
export function toCase(tree: Tree): TreeCase {
  if (tree.kind === 'term') return `${tree.field}:${tree.value}`;
  if (tree.kind === 'not') return ['ANDNOT', toCase(tree.of)];
  return [tree.operator, toCase(tree.left), toCase(tree.right)];
}
