import { replaceWith } from './edits';
import type { Finding, Rule } from './types';

const sayings = {
  open: 'This bracket is never closed, and arXiv refuses the query.',
  close: 'This bracket closes nothing, and arXiv refuses the query.',
};

/** Brackets without a partner, and brackets around nothing. */
export const bracketRule: Rule = ({ text, outline: { groups, strayCloses } }) => {
  const unclosed = groups.flatMap(({ open, close }): Finding[] => {
    if (!open || close) return [];
    const end = text.trimEnd().length;
    const { start } = open;
    const fix = replaceWith('Close it at the end', end, end, ')');
    const place = { start, end: start + 1, params: { bracket: '(' }, message: sayings.open };
    return [{ ...place, severity: 'error', code: 'unbalanced-bracket', fix }];
  });
  const unopened = strayCloses.map(({ start, end }): Finding => {
    const fix = replaceWith('Remove it', start, end, '');
    const place = { start, end, params: { bracket: ')' }, message: sayings.close };
    return { ...place, severity: 'error', code: 'unbalanced-bracket', fix };
  });
  const empty = groups.flatMap(({ open, close, items, start, end }): Finding[] => {
    if (!open || !close || items.length > 0) return [];
    const message = 'There is nothing in these brackets, and arXiv refuses the query.';
    return [{ start, end, severity: 'error', code: 'empty-brackets', params: {}, message }];
  });
  return [...unclosed, ...unopened, ...empty];
};

/** Where the missing quote belongs: before the first thing that is no phrase any more. */
function closingPlace(text: string, opening: number): number {
  const rest = text.slice(opening + 1);
  const stop = /\s+(?:AND|OR|ANDNOT|NOT)(?![^\s()])|[)]|\s+[a-zA-Z]+:|$/.exec(rest);
  return opening + 1 + (stop?.index ?? rest.length);
}

function openingQuote(text: string): number {
  const quotes = Array.from(text.matchAll(/"/g), ({ index }) => index);
  for (let i = 0; i + 1 < quotes.length; i += 2) {
    const [from = 0, to = 0] = [quotes[i], quotes[i + 1]];
    // A phrase that ends like `… AND ti:` was closed by the next one's opening quote.
    if (/(?:^|\s)(?:AND|OR|ANDNOT|NOT)[\s(]+(?:\w+:)?$|\s\w+:\(?$/.test(text.slice(from + 1, to)))
      return from;
  }
  return quotes.at(-1) ?? 0;
}

/** A quote without a partner: it vanishes, and with it the phrase. */
export const quoteRule: Rule = ({ text }) => {
  if ((text.match(/"/g) ?? []).length % 2 === 0) return [];
  const start = openingQuote(text);
  const end = closingPlace(text, start);
  const isAlone = text.slice(start + 1, end).trim() === '';
  const fix = isAlone
    ? replaceWith('Remove it', start, start + 1, '')
    : replaceWith('Close the phrase', end, end, '"');
  return [
    {
      start,
      end: start + 1,
      severity: 'error',
      code: 'unbalanced-quote',
      params: {},
      message: 'This quote has no partner; arXiv drops one, and the phrase falls apart.',
      fix,
    },
  ];
};
