const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Whoever says a later time, or one before 1970, is not to be believed: arrivals are ordered by it. */
const LATEST = Date.UTC(2100, 0);

/** Epoch milliseconds of an Atom time stamp, undefined for anything else and for impossible times. */
export function parseTime(text: string): number | undefined {
  const time = TIME.test(text.trim()) ? Date.parse(text.trim()) : Number.NaN;
  return time >= 0 && time < LATEST ? time : undefined;
}
