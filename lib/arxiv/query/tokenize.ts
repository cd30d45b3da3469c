import { ANY_FIELD, OPERATOR_WORDS, WORD_CHARACTER } from './language';
import { rewrite } from './rewrite';
import type { Token, TokenKind } from './types';

// The order of the alternatives counts. A quote without a partner matches none of them and
// vanishes: https://github.com/arXiv/arxiv-search/tree/develop/search/domain/classic_api
const words = new RegExp(`"[^"]*"|[()]|((?:title|${ANY_FIELD}):)|${WORD_CHARACTER}+`, 'gu');

function kindOf(word: string): TokenKind {
  if (word === '(') return 'open';
  if (word === ')') return 'close';
  return OPERATOR_WORDS.has(word) ? 'operator' : 'text';
}

/** The words of a query as the server cuts them, before it repairs anything. */
export function tokenize(source: string): Token[] {
  const { text, toSource } = rewrite(source);
  return Array.from(text.matchAll(words), ({ 0: word, 1: prefix, index }) => ({
    kind: prefix ? 'prefix' : kindOf(word),
    text: word,
    start: toSource(index),
    end: toSource(index + word.length),
  }));
}
