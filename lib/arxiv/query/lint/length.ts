import { found } from './found';
import type { Finding } from './types';

// The default of arXiv's web server for a request line is 4094 bytes.
// https://docs.gunicorn.org/en/stable/settings.html#limit-request-line
/** Characters of an address, and so the most that is worth reading. */
export const LONGEST = 3900;

/** A query too long for an address. */
export function tooLong(text: string): Finding[] {
  const length = encodeURIComponent(text.toWellFormed()).length;
  const place = { start: 0, end: text.length };
  return length > LONGEST ? [found('tooLong', place, { length, most: LONGEST })] : [];
}
