import { isQuoted, unquoted } from '../language';
import { anyOf } from './combine';
import { combinedSearch } from './combined';
import { hasAccents } from './fold';
import { foldedText, lowerText, TEXT_FIELDS, type TextField, textsHaveAccents } from './prepare';
import { wordsOf } from './text';
import { type Find, nowhere, type Span } from './types';
import { asIs, hasWildcard, isStopWord, stemOf, unstemmedSearch, wordSearch } from './word-tests';

type Search = (text: string, limit: number) => readonly Span[];

function inText(field: TextField, search: Search, textOf = lowerText): Find {
  return (prepared, limit) =>
    search(textOf(prepared, field), limit).map(({ start, end }) => ({ field, start, end }));
}

/** `$…$` at the start of a value: its chunks are compared as they are. */
export function inTex(field: TextField, value: string): Find | undefined {
  if (!/^(?:\$\$[^$]+\$\$|\$[^$]+\$)/.test(value)) return undefined;
  const wanted = new Set(value.match(/\$[^$]+\$/g));
  return ({ paper }) =>
    Array.from((paper[field] ?? '').matchAll(/\$[^$]+\$/g))
      .filter(([chunk]) => wanted.has(chunk))
      .map(({ 0: chunk, index }) => ({ field, start: index, end: index + chunk.length }));
}

/** Words as they are, in a text of few words. */
export function inSimple(field: TextField, value: string): Find {
  return inText(field, wordSearch(value, asIs));
}

/** Stemmed words, or TeX. */
export function inEnglish(field: TextField, value: string): Find {
  return inTex(field, value) ?? inText(field, wordSearch(value, stemOf));
}

/** In quotes the abstract's unstemmed words count too: the only way to find stop words alone. */
export function inAbstract(value: string): Find {
  const words = wordsOf(unquoted(value));
  const areStopWords = isQuoted(value) && words.length > 0 && words.every(isStopWord);
  return areStopWords ? inText('abstract', unstemmedSearch(words)) : inEnglish('abstract', value);
}

/** The combined field tells more than words only with accents, wildcards or bare signs. */
export function inCombined(value: string): Find {
  const search = combinedSearch(value);
  const always = hasWildcard(value) || hasAccents(value) || wordsOf(value).length === 0;
  const find = anyOf(TEXT_FIELDS.map((field) => inText(field, search, foldedText)));
  return (prepared, limit) =>
    always || textsHaveAccents(prepared) ? find(prepared, limit) : nowhere;
}
