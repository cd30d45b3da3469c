import type { Term } from '../types';
import { inAuthors } from './authors';
import { dateSpan } from './dates';
import { inAbstract, inCombined, inEnglish, inSimple, inTex, inTexts, union } from './find';
import { inAnnouncement, inCategories, inCategoryNames, inDois, inId } from './find-entry';
import type { Find } from './types';

function inSubmitted(value: string): Find | undefined {
  const span = dateSpan(value);
  if (!span) return undefined;
  return ({ paper: { published } }) =>
    published >= span.from && published <= span.to
      ? [{ field: 'published', start: 0, end: 0 }]
      : [];
}

/** Everywhere, and where no field alone has it, in the combined one. */
function anywhere(value: string): Find {
  const inTitle = inTex('title', value);
  const inSummary = inTex('abstract', value);
  if (inTitle && inSummary) return union([inTitle, inSummary]);
  const inNumbers = /\d/.test(value) ? [inDois(value), inId(value), inAnnouncement(value)] : [];
  const found = union([inTexts(value), inAuthors(value), inCategoryNames(value), ...inNumbers]);
  const more = inCombined(value);
  return (prepared, limit) => {
    const ranges = found(prepared, limit);
    return ranges.length > 0 ? ranges : more(prepared, limit);
  };
}

const finders: Readonly<Record<Term['field'], (value: string) => Find | undefined>> = {
  ti: (value) => inEnglish('title', value),
  abs: inAbstract,
  au: inAuthors,
  co: (value) => inSimple('comment', value),
  jr: (value) => inSimple('journalRef', value),
  cat: inCategories,
  // No feed tells report numbers.
  rn: () => undefined,
  id: inId,
  doi: inDois,
  submittedDate: inSubmitted,
  all: anywhere,
};

/**
 * How to look for a term, as far as metadata goes; `undefined` where arXiv alone can tell or
 * answers with an error, and no places but `everything` for the empty term.
 */
export function findTerm({ field, value }: Term): Find | 'everything' | undefined {
  if (!value) return 'everything';
  const isRefused = field !== 'cat' && /^[*?]/.test(value);
  return isRefused ? undefined : finders[field](value);
}
