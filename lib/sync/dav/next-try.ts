import type { DavErrorCode } from './dav-error';

const minute = 60_000;
/** Pauses after the first, second, … failure in a row. */
const waits = [1 * minute, 5 * minute, 30 * minute, 120 * minute, 24 * 60 * minute];

/** What the reader has to mend; asking again with the same answer would only lock their account. */
const forReader: ReadonlySet<DavErrorCode> = new Set([
  'noPermission',
  'redirected',
  'password',
  'noBasic',
  'forbidden',
  'missing',
  'notWebdav',
  'tooLarge',
  'refused',
]);

/**
 * When to try again after so many failures in a row (1 is the first), epoch milliseconds: after 1, 5, 30
 * minutes, 2 hours, a day, each half to one and a half times as long, or when the server said. A server
 * that is full is asked each day. Undefined where it waits for the reader. `random` gives 0 ≤ x < 1.
 */
export function nextTry(
  { code, retryAt = 0 }: { code: DavErrorCode; retryAt?: number | undefined },
  attempt: number,
  now: number,
  random: () => number,
): number | undefined {
  if (forReader.has(code)) return undefined;
  const step = code === 'full' ? waits.length : Math.min(attempt, waits.length);
  const wait = waits[step - 1] ?? minute;
  return Math.round(Math.max(now + wait * (0.5 + random()), retryAt));
}
