const minute = 60_000;

/** Waits after the first, second, … failure in a row; the last one is "the next day". */
const waits = [1 * minute, 5 * minute, 30 * minute, 120 * minute, 24 * 60 * minute];

/**
 * Gives when to try again after this many failures in a row (1 is the first): 1, 5, 30 minutes,
 * 2 hours, a day, each half to one and a half times as long, so that many installs spread out.
 * arXiv's own Retry-After is kept where it is later. `random` gives 0 ≤ x < 1.
 */
export function tryAgainAt(
  attempt: number,
  now: number,
  random: () => number,
  retryAfter = 0,
): number {
  const wait = waits[Math.min(attempt, waits.length) - 1] ?? minute;
  return Math.round(Math.max(now + wait * (0.5 + random()), retryAfter));
}

/** The longest any of these can wait; a stored time further ahead means the clock was set back. */
export const longestWait = 1.5 * 24 * 60 * minute;
