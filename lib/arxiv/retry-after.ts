import { LONGEST_WAIT } from './pace';

const SECONDS = /^\d+$/;
// The three forms of a date: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
const DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;

/** When a `Retry-After` header allows the next request, epoch milliseconds, a day ahead at most. */
export function retryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const wait = SECONDS.test(text) ? Number(text) * 1_000 : untilDate(text, now);
  // Zero is sent by servers that mean nothing by it; NaN is no date at all.
  return wait > 0 ? now + Math.min(wait, LONGEST_WAIT) : undefined;
}

function untilDate(text: string, now: number): number {
  if (!DATE.test(text)) return Number.NaN;
  // The asctime form names no zone and means GMT.
  return Date.parse(text.endsWith('GMT') ? text : `${text} GMT`) - now;
}
