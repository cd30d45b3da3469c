import { stemmer } from 'stemmer';
import { isQuoted, unquoted } from '../language';
import { findEach, findPhrase, type Text, wordsOf } from './text';
import type { Span, WordTest } from './types';

// Lucene's English stop words.
// https://lucene.apache.org/core/7_4_0/core/org/apache/lucene/analysis/standard/StandardAnalyzer.html
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then ' +
    'there these they this to was will with'
  ).split(' '),
);

/** `english`: possessives dropped and stemmed; `simple`: words as they are. */
export type Analyzer = 'english' | 'simple';

const stems = new Map<string, string>();
const STEMS_KEPT = 100_000;

/** The Porter stem of a lower-case word, its possessive s dropped. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= STEMS_KEPT) stems.clear();
  const stem = stemmer(word.replace(/['’]s$/, ''));
  stems.set(word, stem);
  return stem;
}

/**
 * What every word of a stem starts with: endings are cut, but y may have become i, an e may have
 * been put back, and `bil` may have become `bl`.
 */
export function keyOf(stem: string): string {
  const key = stem.replace(/(?:ble?|i|e)$/, (end) => (end.startsWith('b') ? 'b' : ''));
  return key || stem.slice(0, 1);
}

/** Whether a word is left out of the index. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

function testOf(word: string, analyzer: Analyzer): WordTest {
  if (analyzer === 'simple') return { key: word, accepts: (other) => other === word };
  const stem = stemOf(word);
  return { key: keyOf(stem), accepts: (other) => stemOf(other) === stem };
}

/** An expression for a value with `*` and `?`, to be tried on a whole word. */
export function wildcardPattern(value: string): RegExp {
  const source = value
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'isu');
}

/** Whether an unquoted value has `*` or `?` in it. */
export function hasWildcard(value: string): boolean {
  return !isQuoted(value) && /[*?]/.test(value);
}

function wildcardTest(value: string, analyzer: Analyzer): WordTest {
  const pattern = wildcardPattern(value);
  const [start = ''] = value.toLowerCase().split(/[*?]/);
  // The server compares with what is in its index, which is the stem.
  if (analyzer === 'simple') return { key: start, accepts: (word) => pattern.test(word) };
  return { key: keyOf(start), accepts: (word) => pattern.test(stemOf(word)) };
}

function trimGaps(tests: (WordTest | undefined)[]): (WordTest | undefined)[] {
  const first = tests.findIndex((test) => test);
  return first < 0 ? [] : tests.slice(first, tests.findLastIndex((test) => test) + 1);
}

/** Finds a value in a text; a text that has it has each of `keys` in lower case. */
export type WordSearch = { keys: string[]; find: (text: Text, limit: number) => Span[] };

function keysOf(tests: (WordTest | undefined)[]): string[] {
  const keys = tests.flatMap((test) => (test ? [test.key] : []));
  // The longest is the rarest, so most texts are done with after one look.
  return keys.sort((a, b) => b.length - a.length);
}

/**
 * How to find a value in a text: its words, stop words left out; in quotes one after another,
 * where a stop word stands for any one word. Nothing to look for is found nowhere.
 */
export function wordSearch(value: string, analyzer: Analyzer): WordSearch {
  const words = hasWildcard(value) ? [] : wordsOf(unquoted(value));
  const tests = hasWildcard(value)
    ? [wildcardTest(value, analyzer)]
    : words.map((word) => (isStopWord(word) ? undefined : testOf(word, analyzer)));
  const keys = keysOf(tests);
  if (keys.length === 0) return { keys, find: () => [] };
  const phrase = trimGaps(tests);
  if (isQuoted(value)) return { keys, find: (text, limit) => findPhrase(text, phrase, limit) };
  const each = tests.filter((test) => test !== undefined);
  return { keys, find: (text, limit) => findEach(text, each, limit) };
}

/** Whether a text may have what a search looks for. */
export function mayHave({ lower }: Text, { keys }: WordSearch): boolean {
  return keys.length > 0 && keys.every((key) => lower.includes(key));
}
