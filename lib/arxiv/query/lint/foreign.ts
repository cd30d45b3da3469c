import { found } from './found';
import type { Finding } from './types';

const encodings = /%[\da-f]{2}|\+(?:AND|OR|ANDNOT|NOT|TO)\+/i;

function decode(text: string): string {
  // Where blanks are written as such, a plus is meant.
  const spaced = /\s(?!.*\+[a-z]+\+)/i.test(text) ? text : text.replaceAll('+', ' ');
  try {
    const decoded = decodeURIComponent(spaced);
    return encodings.test(decoded) ? decode(decoded) : decoded;
  } catch {
    return spaced;
  }
}

/** A query copied out of an address: its `+` and `%20` are ordinary characters to arXiv. */
function encoded(text: string): Finding[] {
  if (!encodings.test(text)) return [];
  const decoded = decode(text);
  return decoded === text ? [] : [found('encoded', { start: 0, end: text.length }, {}, [decoded])];
}

/** Quotes as word processors write them. */
function typography(text: string): Finding[] {
  const match = /[“-‟](?:.*[“-‟])?/s.exec(text);
  if (!match) return [];
  const { 0: words, index } = match;
  const place = { start: index, end: index + words.length };
  return [found('typography', place, {}, [words.replace(/[“-‟]/g, '"')])];
}

/** What must go before the rest can be read: signs of addresses and word processors. */
export function foreignSigns(text: string): Finding[] {
  const findings = encoded(text);
  return findings.length > 0 ? findings : typography(text);
}
