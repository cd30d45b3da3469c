import { isQuoted, unquoted } from '../language';
import { foldInPlace, foldName, hasAccents } from './fold';
import type { Text } from './text';
import type { Span } from './types';
import { hasWildcard, isStopWord } from './word-tests';

function foldedOf(text: Text): string {
  text.folded ??= hasAccents(text.lower) ? foldInPlace(text.lower) : text.lower;
  return text.folded;
}

function wordPattern(word: string, isWild: boolean): string {
  if (isStopWord(word)) return '\\S+';
  const source = word.replace(/[+^${}()|[\]\\*?]/g, '\\$&').replace(/[.,;]+/g, '[.,;]*');
  return isWild ? source.replace(/\\\*/g, '[^\\s.,;]*').replace(/\\\?/g, '[^\\s.,;]') : source;
}

function startsWord(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && '.,;'.includes(text.charAt(before))) before--;
  return before < 0 || /\s/.test(text.charAt(before));
}

/**
 * How to find a value in the server's combined field: accents folded, words separated by blanks
 * alone and compared whole, full stops, commas and semicolons ignored.
 */
export function combinedSearch(value: string): (text: Text, limit: number) => Span[] {
  const isWild = hasWildcard(value);
  const words = foldName(isQuoted(value) ? unquoted(value) : value)
    .split(/[.,;]*\s+[.,;]*/)
    .map((word) => word.replace(/^[.,;]+|[.,;]+$/g, ''))
    .filter(Boolean);
  while (isStopWord(words[0] ?? '')) words.shift();
  const key = (words[0] ?? '').split(/[*?.,;]/)[0] ?? '';
  if (!key) return () => [];
  const phrase = words.map((word) => wordPattern(word, isWild)).join('[.,;]*\\s+[.,;]*');
  const pattern = new RegExp(`${phrase}(?=[.,;]*(?:\\s|$))`, 'yu');
  return (text, limit) => {
    const folded = foldedOf(text);
    const spans: Span[] = [];
    for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + 1)) {
      if (!startsWord(folded, at)) continue;
      pattern.lastIndex = at;
      if (pattern.test(folded)) spans.push({ start: at, end: pattern.lastIndex });
      if (spans.length >= limit) break;
    }
    return spans;
  };
}
