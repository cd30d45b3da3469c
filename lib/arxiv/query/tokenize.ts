import { FIELDS, OPERATOR_WORDS, WORD_CHARACTER } from './language';
import { rewrite } from './rewrite';
import type { Token, TokenKind } from './types';

const prefixes: ReadonlySet<string> = new Set([...FIELDS, 'title'].map((name) => `${name}:`));

// The order of the alternatives counts. A quote without a partner matches none of them and
// vanishes: https://github.com/arXiv/arxiv-search/tree/develop/search/domain/classic_api
const words = new RegExp(`"[^"]*"|[()]|${[...prefixes].join('|')}|${WORD_CHARACTER}+`, 'gu');

function kindOf(word: string): TokenKind {
  if (word === '(') return 'open';
  if (word === ')') return 'close';
  if (OPERATOR_WORDS.has(word)) return 'operator';
  return prefixes.has(word) ? 'prefix' : 'text';
}

/** The words of a query as the server cuts them, before it repairs anything. */
export function tokenize(source: string): Token[] {
  const { text, toSource } = rewrite(source);
  return Array.from(text.matchAll(words), ({ 0: word, index }) => ({
    kind: kindOf(word),
    text: word,
    start: toSource(index),
    end: toSource(index + word.length),
  }));
}
