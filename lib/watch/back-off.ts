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

/** The longest any of these can wait. */
const longestWait = 1.5 * 24 * 60 * minute;

/**
 * Gives when a stored wait is over, epoch milliseconds; 0 for none, and where it lies further ahead than
 * such a wait lasts: then the clock was set back since.
 */
export function waitEnd(until: number | undefined, now: number, longest = longestWait): number {
  return until === undefined || until > now + longest ? 0 : until;
}

const halfHour = 30 * minute;

/**
 * Gives until when to leave arXiv alone when it is down or full for everybody, half an hour to eight
 * hours: all who found it so come back when it is over, and must not do that at once. `chance` is
 * 0 ≤ x < 1.
 */
export function outageOver(at: number, chance: number): number {
  return at + halfHour + chance * 15 * halfHour;
}

/**
 * Gives until when to wait when arXiv has asked for it this often in a row: once may be anything and
 * is over in a minute, twice is no chance.
 */
export function refusedUntil(refusals: number, now: number, random: () => number): number {
  return refusals < 2 ? tryAgainAt(1, now, random) : outageOver(now, random());
}
