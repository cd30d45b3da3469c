import { isQuoted, unquoted } from '../language';
import { combinedSearch } from './combined';
import { hasAccents } from './fold';
import { foldedText, lowerText, TEXT_FIELDS, type TextField, textsHaveAccents } from './prepare';
import { wordsOf } from './text';
import { type Find, type MatchRange, nowhere, type Span } from './types';
import { hasWildcard, isStopWord, unstemmedSearch, wordSearch } from './word-tests';

type Search = (text: string, limit: number) => readonly Span[];

/** What any of the finds has; with a limit it stops as soon as that is reached. */
export function union(finds: readonly Find[]): Find {
  return (prepared, limit) => {
    let ranges: readonly MatchRange[] = nowhere;
    for (const find of finds) {
      const found = find(prepared, limit);
      if (found.length > 0) ranges = ranges.length > 0 ? [...ranges, ...found] : found;
      if (ranges.length >= limit) break;
    }
    return ranges;
  };
}

function inText(field: TextField, search: Search, textOf = lowerText): Find {
  return (prepared, limit) => {
    const spans = search(textOf(prepared, field), limit);
    return spans.length > 0 ? spans.map(({ start, end }) => ({ field, start, end })) : nowhere;
  };
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
  return inText(field, wordSearch(value, 'simple'));
}

/** Stemmed words, or TeX. */
export function inEnglish(field: TextField, value: string): Find {
  return inTex(field, value) ?? inText(field, wordSearch(value, 'english'));
}

/** In quotes the abstract's unstemmed words count too: the only way to find stop words alone. */
export function inAbstract(value: string): Find {
  const words = isQuoted(value) ? wordsOf(unquoted(value)) : [];
  const isOther = words.length === 0 || !words.every(isStopWord);
  return isOther ? inEnglish('abstract', value) : inText('abstract', unstemmedSearch(words));
}

/** The words of a value in each of the texts: stemmed in title and abstract. */
export function inTexts(value: string): Find {
  return union([
    inEnglish('title', value),
    inAbstract(value),
    inSimple('comment', value),
    inSimple('journalRef', value),
  ]);
}

/** The combined field tells more than words only with accents, wildcards or bare signs. */
export function inCombined(value: string): Find {
  const search = combinedSearch(value);
  const always = hasWildcard(value) || hasAccents(value) || wordsOf(value).length === 0;
  const find = union(TEXT_FIELDS.map((field) => inText(field, search, foldedText)));
  return (prepared, limit) =>
    always || textsHaveAccents(prepared) ? find(prepared, limit) : nowhere;
}
