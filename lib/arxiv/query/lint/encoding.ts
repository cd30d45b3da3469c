import { replaceWith } from './edits';
import type { Rule } from './types';

const percent = /%[0-9a-f]{2}/i;
const plus = /\+(?:AND|OR|ANDNOT|NOT|TO)\+|%2B/i;

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function decode(text: string): string {
  const spaced = plus.test(text) || !/\s/.test(text) ? text.replaceAll('+', ' ') : text;
  const decoded = decodeOnce(spaced);
  return decoded === text || !(percent.test(decoded) || plus.test(decoded))
    ? decoded
    : decode(decoded);
}

/** A query copied out of an address: its `+` and `%20` are ordinary characters to arXiv. */
export const encodingRule: Rule = ({ text }) => {
  if (!percent.test(text) && !plus.test(text)) return [];
  const decoded = decode(text);
  if (decoded === text) return [];
  return [
    {
      start: 0,
      end: text.length,
      severity: 'error',
      code: 'encoded',
      params: { decoded },
      message: 'This text is encoded as in an address; arXiv would search the + and % as they are.',
      fix: replaceWith('Decode it', 0, text.length, decoded),
    },
  ];
};

// The default of arXiv's web server for a request line is 4094 bytes.
// https://docs.gunicorn.org/en/stable/settings.html#limit-request-line
const LONGEST = 3900;

/** A query too long for an address. */
export const lengthRule: Rule = ({ text }) => {
  const length = encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '?')).length;
  if (length <= LONGEST) return [];
  const message = `In an address this query has ${length} characters; arXiv's server takes about ${LONGEST}.`;
  return [
    {
      start: 0,
      end: text.length,
      severity: 'error',
      code: 'too-long',
      params: { length: `${length}` },
      message,
    },
  ];
};
