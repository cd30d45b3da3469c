import { timeOf } from '../fill-date';
import { unquoted } from '../language';
import type { Term } from '../types';
import { inAuthors } from './authors';
import { anyOf } from './combine';
import { inAbstract, inCombined, inEnglish, inSimple, inTex } from './find';
import { inAnnouncement, inCategories, inCategoryNames, inDois, inId } from './find-entry';
import { type Find, nowhere } from './types';

/** An adapted date range, if arXiv does not fail at it. */
function inSubmitted(value: string): Find | undefined {
  const [, first = '', last = ''] = /^(\d{12}) TO (\d{12})$/.exec(unquoted(value)) ?? [];
  const [from, to] = [timeOf(first), timeOf(last)];
  // No number where either is none.
  if (!(from + to)) return undefined;
  return ({ paper: { published } }) =>
    published >= from && published <= to ? [{ field: 'published', start: 0, end: 0 }] : nowhere;
}

const inOneText = {
  ti: (value: string) => inEnglish('title', value),
  abs: inAbstract,
  co: (value: string) => inSimple('comment', value),
  jr: (value: string) => inSimple('journalRef', value),
};

/** Everywhere, and where no field alone has it, in the combined one. */
function anywhere(value: string): Find {
  const inTitle = inTex('title', value);
  const inSummary = inTex('abstract', value);
  if (inTitle && inSummary) return anyOf([inTitle, inSummary]);
  const inTexts = Object.values(inOneText).map((find) => find(value));
  const inNumbers = /\d/.test(value) ? [inDois(value), inId(value), inAnnouncement(value)] : [];
  const found = anyOf([...inTexts, inAuthors(value), inCategoryNames(value), ...inNumbers]);
  const more = inCombined(value);
  return (prepared, limit) => {
    const ranges = found(prepared, limit);
    return ranges.length > 0 ? ranges : more(prepared, limit);
  };
}

const finders: Readonly<Record<Term['field'], (value: string) => Find | undefined>> = {
  ...inOneText,
  au: inAuthors,
  cat: inCategories,
  // No feed tells report numbers.
  rn: () => undefined,
  id: inId,
  doi: inDois,
  submittedDate: inSubmitted,
  all: anywhere,
};

/**
 * How to look for a term, as far as metadata goes; `true` for the empty term, which has no places,
 * and `unknown` where arXiv alone can tell or answers with an error.
 */
export function findTerm({ field, value }: Term): Find | true | 'unknown' {
  if (!value) return true;
  // A value of thousands of letters would make an expression no engine takes.
  const isRefused = field !== 'cat' && /^[*?]|.{1000}/s.test(value);
  return (!isRefused && finders[field](value)) || 'unknown';
}
