const minute = 60_000;
/** Alarms ring this late without having been missed. */
const late = 5 * minute;
const soonest = 1 * minute;
/** The longest that what was missed waits, milliseconds. */
export const longestCatchUp = 15 * minute;
/** After this long the browser was started once more. */
const stale = 2 * longestCatchUp;

/**
 * Gives the moment until which what is due waits, drawn or drawn before: 1 to 15 minutes when it
 * was missed; undefined when it is due now or to come, or never waited for (0). `random` gives
 * 0 ≤ x < 1.
 */
export function catchUpAt(
  due: number | undefined,
  drawn: number | undefined,
  now: number,
  random: () => number,
): number | undefined {
  if (!due || due > now - late) return undefined;
  const isOfThisStart = drawn !== undefined && drawn >= due && drawn > now - stale;
  if (isOfThisStart && drawn <= now + longestCatchUp) return drawn;
  return Math.round(now + soonest + random() * (longestCatchUp - soonest));
}
