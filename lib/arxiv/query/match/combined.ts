import { unquoted } from '../language';
import { foldName } from './fold';
import { escaped } from './text';
import { nowhere, type Span } from './types';
import { hasWildcard, isStopWord } from './word-tests';

const ignored = '[.,;]*';

function letterPattern(letter: string, isWild: boolean): string {
  if (isWild && letter === '*') return '\\S*';
  return isWild && letter === '?' ? '[^\\s.,;]' : escaped(letter);
}

function wordPattern(word: string, isWild: boolean): string {
  if (isStopWord(word)) return '\\S+';
  return Array.from(word, (letter) => letterPattern(letter, isWild)).join(ignored);
}

/**
 * How to find a value in the server's combined field: accents folded, words separated by blanks
 * alone and compared whole, full stops, commas and semicolons ignored.
 */
export function combinedSearch(value: string): (folded: string) => readonly Span[] {
  const isWild = hasWildcard(value);
  const words = foldName(unquoted(value))
    .split(/\s+/)
    .map((word) => word.replace(/[.,;]/g, ''))
    .filter(Boolean);
  while (isStopWord(words[0] ?? '')) words.shift();
  while (isStopWord(words.at(-1) ?? '')) words.pop();
  const [beginning = ''] = /^[^*?]{1,3}/u.exec(words[0] ?? '') ?? [];
  if (!beginning) return () => nowhere;
  const phrase = words
    .map((word) => wordPattern(word, isWild))
    .join(`${ignored}(?:\\s${ignored})+`);
  // That a word begins here is asked after its first letters, which most places don't have.
  const start = Array.from(beginning, escaped).join(ignored);
  const source = `${start}(?<=(?:^|\\s)${ignored}${start})${phrase.slice(start.length)}`;
  const pattern = new RegExp(`${source}(?=${ignored}(?:\\s|$))`, 'gu');
  return (folded) =>
    Array.from(folded.matchAll(pattern), ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    }));
}
