import { stemmer } from 'stemmer';
import { isQuoted, unquoted } from '../language';
import { escaped, findPhrase, newPhrase, type Phrase, wordsOf } from './text';
import { nowhere, type Span, type WordTest } from './types';

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

function withoutPossessive(word: string): string {
  return word.replace(/['’]s$/, '');
}

/** The Porter stem of a lower-case word, its possessive s dropped. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= STEMS_KEPT) stems.clear();
  const stem = stemmer(withoutPossessive(word));
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

function exactly(word: string): WordTest {
  return { key: word, accepts: (other) => other === word };
}

function testOf(word: string, analyzer: Analyzer): WordTest | undefined {
  if (isStopWord(analyzer === 'simple' ? word : withoutPossessive(word))) return undefined;
  if (analyzer === 'simple') return exactly(word);
  const stem = stemOf(word);
  return { key: keyOf(stem), accepts: (other) => stemOf(other) === stem };
}

/** An expression for a value with `*` and `?`, to be tried on a whole word. */
export function wildcardPattern(value: string): RegExp {
  const source = escaped(value).replaceAll('\\*', '.*').replaceAll('\\?', '.');
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

function testsOf(value: string, analyzer: Analyzer): (WordTest | undefined)[] {
  if (hasWildcard(value)) return [wildcardTest(value, analyzer)];
  return wordsOf(unquoted(value)).map((word) => testOf(word, analyzer));
}

type WordSearch = (lower: string, limit: number) => readonly Span[];

function findAll(phrases: readonly Phrase[]): WordSearch {
  return (lower, limit) => {
    let spans: readonly Span[] = nowhere;
    for (const phrase of phrases) {
      const found = findPhrase(lower, phrase, limit);
      if (found.length === 0) return nowhere;
      spans = spans.length > 0 ? [...spans, ...found] : found;
    }
    return spans;
  };
}

/**
 * How to find a value in a lower-case text: its words, stop words left out; in quotes one after
 * another, where a stop word stands for any one word. Nothing to look for is found nowhere.
 */
export function wordSearch(value: string, analyzer: Analyzer): WordSearch {
  const tests = testsOf(value, analyzer);
  const words = tests.filter((test) => test !== undefined);
  if (!isQuoted(value) || words.length === 0)
    return findAll(words.map((test) => newPhrase([test])));
  const from = tests.findIndex((test) => test);
  const find = findAll([newPhrase(tests.slice(from, tests.findLastIndex((test) => test) + 1))]);
  // The longest is the rarest, so most texts are done with after one look.
  const keys = words.map(({ key }) => key).sort((a, b) => b.length - a.length);
  return (lower, limit) =>
    keys.every((key) => lower.includes(key)) ? find(lower, limit) : nowhere;
}

/** How to find words one after another as they are, stop words too. */
export function unstemmedSearch(words: readonly string[]): WordSearch {
  return findAll([newPhrase(words.map(exactly))]);
}
