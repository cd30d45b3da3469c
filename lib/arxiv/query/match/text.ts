import { nowhere, type Span, type WordTest } from './types';

// Elasticsearch's standard tokenizer: word breaks of UAX #29, less the scripts without blanks.
// https://unicode.org/reports/tr29/#Word_Boundary_Rules
const RUN = '[\\p{L}\\p{M}\\p{N}_]';
const JOINT = "(?:(?<=\\p{L})['’.:·](?=\\p{L})|(?<=\\p{N})['’.,;](?=\\p{N}))";
const WORD = `${RUN}+(?:${JOINT}${RUN}+)*`;
const nextWord = new RegExp(WORD, 'gu');
const wordHere = new RegExp(`(?<!${RUN}|${JOINT})${WORD}`, 'yu');

/** A text in lower case that keeps its length. */
export function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }).join('');
}

/** The words of a text in lower case, as the standard tokenizer cuts them. */
export function wordsOf(text: string): string[] {
  return lowerOf(text).match(nextWord) ?? [];
}

/** An expression for exactly this text. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Words that stand one after another, the first of them known, `undefined` for any one word. */
export type Phrase = { tests: readonly (WordTest | undefined)[]; mayFollow: RegExp | undefined };

/** Makes a phrase ready to be found. */
export function newPhrase(tests: readonly (WordTest | undefined)[]): Phrase {
  const second = tests[1]?.key;
  // Cutting words is slow, so it is for places after which the second word about follows.
  return {
    tests,
    mayFollow: second ? new RegExp(`\\S*[^a-z0-9]+${escaped(second)}`, 'y') : undefined,
  };
}

function phraseEnd(lower: string, at: number, { tests }: Phrase): number {
  let end = at;
  let pattern = wordHere;
  for (const test of tests) {
    pattern.lastIndex = end;
    const [word] = pattern.exec(lower) ?? [];
    if (word === undefined || (test && !test.accepts(word))) return -1;
    end = pattern.lastIndex;
    pattern = nextWord;
  }
  return end;
}

function accepts(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** At most `limit` places where a phrase stands in a lower-case text. */
export function findPhrase(lower: string, phrase: Phrase, limit: number): readonly Span[] {
  const { tests, mayFollow } = phrase;
  const key = tests[0]?.key ?? '';
  const first = lower.indexOf(key);
  if (first < 0) return nowhere;
  const spans: Span[] = [];
  for (let at = first; at >= 0; at = lower.indexOf(key, at + 1)) {
    if (mayFollow && !accepts(mayFollow, lower, at + key.length)) continue;
    const end = phraseEnd(lower, at, phrase);
    if (end >= 0) spans.push({ start: at, end });
    if (spans.length >= limit) break;
  }
  return spans;
}
