/** What must be remembered between requests; kept outside so that it outlives the worker. */
export type Pace = {
  /** When the last request began or, once it has, ended; epoch milliseconds. */
  lastRequest?: number;
  /** Until when arXiv asked us to stay away, epoch milliseconds. */
  waitUntil?: number | undefined;
  /** How often in a row it has. */
  refusals?: number | undefined;
  /** Milliseconds between two requests, where they aren't to be the usual ones. */
  spacing?: number | undefined;
};

/** Milliseconds from the end of one request to the next. */
export const SPACING = 5_000;

/**
 * The least that can be set. At most one request each three seconds:
 * https://info.arxiv.org/help/api/tou.html
 * A quarter more, since arXiv counts by its own clock and sees our answer end later than we do.
 */
export const LEAST_SPACING = 3_250;

/** No wish to wait is believed beyond a day. */
export const LONGEST_WAIT = 24 * 60 * 60 * 1_000;

/** How long to hold the next request back, milliseconds; a clock set back costs one spacing. */
export function pause({ lastRequest, spacing = SPACING }: Pace, now: number): number {
  if (lastRequest === undefined) return 0;
  const wait = Math.max(spacing, LEAST_SPACING);
  return Math.min(Math.max(lastRequest + wait - now, 0), wait);
}

/** Until when arXiv must be left alone, undefined when it may be asked. */
export function closedUntil({ waitUntil }: Pace, now: number): number | undefined {
  if (waitUntil === undefined || waitUntil <= now) return undefined;
  // Further ahead than any wait we accept: the clock was set back since.
  return waitUntil - now > LONGEST_WAIT ? undefined : waitUntil;
}
