import { stemmer } from 'stemmer';
import { isQuoted, unquoted } from '../language';
import { allOf } from './combine';
import { keeping } from './keeping';
import { escaped, phraseSearch, wordsOf } from './text';
import type { Span, WordTest } from './types';

// Lucene's English stop words.
// https://lucene.apache.org/core/7_4_0/core/org/apache/lucene/analysis/standard/StandardAnalyzer.html
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then ' +
    'there these they this to was will with'
  ).split(' '),
);

/** Whether a word is left out of the index. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** What an index keeps of a word. */
type Keep = (word: string) => string;

function withoutPossessive(word: string): string {
  return word.replace(/['’]s$/, '');
}

/** Of a lower-case word the Porter stem, its possessive s dropped. */
export const stemOf: Keep = keeping((word: string) => stemmer(withoutPossessive(word)), new Map());

/** All of a word. */
export function asIs(word: string): string {
  return word;
}

/** What every word of a stem starts with: endings are cut, y may be i, and `bil` may be `bl`. */
export function keyOf(stemmed: string): string {
  return stemmed.replace(/(?:ble?|[ie])$/, '') || stemmed.slice(0, 1);
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

/** A test for a whole value: the same, or with `isWild` what its `*` and `?` stand for. */
export function sameAs(value: string, isWild: boolean): (other: string) => boolean {
  const pattern = wildcardPattern(value);
  return isWild ? (other) => pattern.test(other) : (other) => other === value;
}

// The server compares a wildcard as it is with what is in its index, which is the stem.
function testOf(word: string, keep: Keep, isWild = false): WordTest {
  const wanted = isWild ? word : keep(word);
  const [start = ''] = wanted.toLowerCase().split(/[*?]/);
  const accepts = sameAs(wanted, isWild);
  return { key: keyOf(start), accepts: (other) => accepts(keep(other)) };
}

function testsOf(value: string, keep: Keep): (WordTest | undefined)[] {
  if (hasWildcard(value)) return [testOf(value, keep, true)];
  return wordsOf(unquoted(value)).map((word) => {
    const isLeftOut = isStopWord(keep === asIs ? word : withoutPossessive(word));
    return isLeftOut ? undefined : testOf(word, keep);
  });
}

type WordSearch = (lower: string, limit: number) => readonly Span[];

/**
 * How to find a value in a lower-case text: its words, stop words left out; in quotes one after
 * another, where a stop word stands for any one word. Nothing to look for is found nowhere.
 */
export function wordSearch(value: string, keep: Keep): WordSearch {
  const tests = testsOf(value, keep);
  const words = tests.filter((test) => test !== undefined);
  if (!isQuoted(value) || words.length === 0)
    return allOf(words.map((test) => phraseSearch([test])));
  const from = tests.findIndex((test) => test);
  return phraseSearch(tests.slice(from, tests.findLastIndex((test) => test) + 1));
}

/** How to find words one after another as they are, stop words too. */
export function unstemmedSearch(words: readonly string[]): WordSearch {
  return phraseSearch(words.map((word) => testOf(word, asIs)));
}
