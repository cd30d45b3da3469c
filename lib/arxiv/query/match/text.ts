import type { Span, WordTest } from './types';

/** A text made ready to be searched: `lower` has the same length as `text`. */
export type Text = { text: string; lower: string; folded: string | undefined };

// Elasticsearch's standard tokenizer: word breaks of UAX #29, less the scripts without blanks.
// https://unicode.org/reports/tr29/#Word_Boundary_Rules
const RUN = '[\\p{L}\\p{M}\\p{N}_]+';
const JOINT = "(?:(?<=\\p{L})['’.:·](?=\\p{L})|(?<=\\p{N})['’.,;](?=\\p{N}))";
const word = new RegExp(`${RUN}(?:${JOINT}${RUN})*`, 'gu');
const wordHere = new RegExp(`${RUN}(?:${JOINT}${RUN})*`, 'yu');
const endsInside = new RegExp(`(?:[\\p{L}\\p{M}\\p{N}_]|${JOINT})$`, 'u');

function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }).join('');
}

/** Makes a text ready to be searched. */
export function newText(text: string): Text {
  return { text, lower: lowerOf(text), folded: undefined };
}

/** The words of a text in lower case, as the standard tokenizer cuts them. */
export function wordsOf(text: string): string[] {
  return lowerOf(text).match(word) ?? [];
}

function isBoundary(lower: string, at: number): boolean {
  if (at === 0) return true;
  const code = lower.charCodeAt(at - 1);
  // Blank, hyphen, brackets, slash and dollar: the common cases, without an expression.
  if (code === 32 || code === 45 || code === 40 || code === 47 || code === 36) return true;
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95) return false;
  return !endsInside.test(lower.slice(Math.max(0, at - 3), at)) && !isJoined(lower, at);
}

function isJoined(lower: string, at: number): boolean {
  wordHere.lastIndex = Math.max(0, at - 2);
  const found = wordHere.exec(lower);
  return found !== null && found.index + found[0].length > at;
}

function wordFrom(lower: string, at: number): Span | undefined {
  word.lastIndex = at;
  const found = word.exec(lower);
  return found ? { start: found.index, end: word.lastIndex } : undefined;
}

function phraseEnd(lower: string, from: number, rest: (WordTest | undefined)[]): number {
  let end = from;
  for (const test of rest) {
    const next = wordFrom(lower, end);
    if (!next || (test && !test.accepts(lower.slice(next.start, next.end)))) return -1;
    end = next.end;
  }
  return end;
}

function phraseHere(lower: string, at: number, [first, ...rest]: (WordTest | undefined)[]): number {
  wordHere.lastIndex = at;
  const found = wordHere.exec(lower);
  if (!found || !first?.accepts(found[0])) return -1;
  return phraseEnd(lower, at + found[0].length, rest);
}

/** At most `limit` places where words stand one after another; `undefined` is any one word. */
export function findPhrase(
  { lower }: Text,
  tests: (WordTest | undefined)[],
  limit: number,
): Span[] {
  const key = tests[0]?.key ?? '';
  const spans: Span[] = [];
  for (let at = lower.indexOf(key); at >= 0; at = lower.indexOf(key, at + 1)) {
    if (!isBoundary(lower, at)) continue;
    const end = phraseHere(lower, at, tests);
    if (end >= 0) spans.push({ start: at, end });
    if (spans.length >= limit) break;
  }
  return spans;
}

/** The places of all words, or none where a word is missing. */
export function findEach(text: Text, tests: WordTest[], limit: number): Span[] {
  const spans: Span[] = [];
  for (const test of tests) {
    const found = findPhrase(text, [test], limit);
    if (found.length === 0) return [];
    spans.push(...found);
  }
  return spans;
}
