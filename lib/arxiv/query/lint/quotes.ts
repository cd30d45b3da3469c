import { replace } from './edits';
import { found } from './found';
import type { Finding } from './types';

/** Where the missing quote belongs: before the first thing that is no phrase any more. */
function closingPlace(text: string, from: number): number {
  const stop = /\s+(?:AND|OR|ANDNOT|NOT)\b|\)|\s+\w+:|$/.exec(text.slice(from));
  return from + (stop?.index ?? 0);
}

// A phrase that ends like `… AND ti:` was closed by the next one's opening quote.
const pastPhrase = /\b(?:AND|OR|ANDNOT|NOT)[\s(]+(?:\w+:)?$|\s\w+:\(?$/;

function openingQuote(text: string): number {
  const phrases = Array.from(text.matchAll(/"([^"]*)"/g));
  const past = phrases.find(([, inside = '']) => pastPhrase.test(inside));
  return past?.index ?? text.lastIndexOf('"');
}

/** A quote without a partner: it vanishes, and with it the phrase. */
export function loneQuotes(text: string): Finding[] {
  if (text.split('"').length % 2 === 1) return [];
  const start = openingQuote(text);
  const end = closingPlace(text, start + 1);
  const quote = { start, end: start + 1 };
  const isAlone = text.slice(quote.end, end).trim() === '';
  const fix = isAlone ? '' : replace({ start: end, end }, '"');
  return [found('unbalancedQuote', quote, {}, [fix])];
}
