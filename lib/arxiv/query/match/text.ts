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
type Phrase = readonly (WordTest | undefined)[];

function phraseEnd(lower: string, at: number, tests: Phrase): number {
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

/** How to find at most `limit` places where a phrase stands in a lower-case text. */
export function phraseSearch(tests: Phrase): (lower: string, limit: number) => readonly Span[] {
  const [key = '', second] = tests.map((test) => test?.key);
  // Cutting words is slow, so it is for places after which the second word about follows.
  const mayFollow = second && new RegExp(`\\S*[^a-z0-9]+${escaped(second)}`, 'y');
  return (lower, limit) => {
    const first = lower.indexOf(key);
    if (first < 0) return nowhere;
    const spans: Span[] = [];
    for (let at = first; at >= 0; at = lower.indexOf(key, at + 1)) {
      if (mayFollow) mayFollow.lastIndex = at + key.length;
      if (mayFollow && !mayFollow.test(lower)) continue;
      const end = phraseEnd(lower, at, tests);
      if (end >= 0) spans.push({ start: at, end });
      if (spans.length >= limit) break;
    }
    return spans;
  };
}
