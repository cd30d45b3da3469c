import { isQuoted, unquoted } from '../language';
import { combinedSearch } from './combined';
import { hasAccents } from './fold';
import { type TextField, textOf, textsHaveAccents } from './prepare';
import { type Text, wordsOf } from './text';
import type { Find, MatchRange, Span } from './types';
import { hasWildcard, isStopWord, mayHave, type WordSearch, wordSearch } from './word-tests';

type TextSearch = (text: Text, limit: number) => Span[];

/** What any of the finds has; with a limit it stops as soon as that is reached. */
export function union(finds: Find[]): Find {
  return (prepared, limit) => {
    const ranges: MatchRange[] = [];
    for (const find of finds) {
      const found = find(prepared, limit);
      if (found.length > 0) ranges.push(...found);
      if (ranges.length >= limit) break;
    }
    return ranges;
  };
}

/** Finds in one of the texts. */
function inText(field: TextField, search: TextSearch): Find {
  return (prepared, limit) => {
    const spans = search(textOf(prepared, field), limit);
    return spans.length > 0 ? spans.map(({ start, end }) => ({ field, start, end })) : [];
  };
}

function inWords(field: TextField, search: WordSearch): Find {
  return inText(field, (text, limit) => (mayHave(text, search) ? search.find(text, limit) : []));
}

/** `$…$` at the start of a value: its chunks are compared as they are. */
export function texSearch(value: string): TextSearch | undefined {
  if (!/^(?:\$\$[^$]+\$\$|\$[^$]+\$)/.test(value)) return undefined;
  const wanted = new Set(value.match(/\$[^$]+\$/g));
  return ({ text }) =>
    Array.from(text.matchAll(/\$[^$]+\$/g))
      .filter(([chunk]) => wanted.has(chunk))
      .map(({ 0: chunk, index }) => ({ start: index, end: index + chunk.length }));
}

/** Words as they are, in a text of few words. */
export function inSimple(field: TextField, value: string): Find {
  return inWords(field, wordSearch(value, 'simple'));
}

/** Stemmed words, or TeX. */
export function inEnglish(field: TextField, value: string): Find {
  const tex = texSearch(value);
  return tex ? inText(field, tex) : inWords(field, wordSearch(value, 'english'));
}

/** The words of a value in each of the texts: stemmed in title and abstract. */
export function inTexts(value: string): Find {
  const search = wordSearch(value, 'english');
  return union([
    inWords('title', search),
    inWords('abstract', search),
    inSimple('comment', value),
    inSimple('journalRef', value),
  ]);
}

/** The combined field tells more than words only with accents, wildcards or bare signs. */
export function inCombined(value: string): Find {
  const search = combinedSearch(value);
  const always = hasWildcard(value) || hasAccents(value) || wordsOf(value).length === 0;
  const find = union([inText('title', search), inText('abstract', search)]);
  return (prepared, limit) => (always || textsHaveAccents(prepared) ? find(prepared, limit) : []);
}

/** In quotes the abstract's unstemmed words count too: the only way to find stop words alone. */
export function inAbstract(value: string): Find {
  const words = isQuoted(value) ? wordsOf(unquoted(value)) : [];
  if (words.length === 0 || !words.every(isStopWord)) return inEnglish('abstract', value);
  const gap = '[^\\p{L}\\p{N}]+';
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join(gap)}(?![\\p{L}\\p{N}])`, 'gu');
  return inText('abstract', ({ lower }) =>
    Array.from(lower.matchAll(pattern), ({ 0: text, index }) => ({
      start: index,
      end: index + text.length,
    })),
  );
}
