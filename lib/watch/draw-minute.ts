/**
 * 01:00 to 17:00 Eastern: after arXiv's day has begun there, before it is busy with the next one, and
 * as wide as it takes. With six hours, the busiest minute of all installs together was 4.2 times the
 * mean (`npm run simulate`); machines asleep at their minute check when they wake, which is earlier.
 */
export const firstMinute = 60;
export const lastMinute = 60 + 16 * 60 - 1;

/** Draws a minute after midnight, Eastern, all as likely; `random` gives 0 ≤ x < 1. */
export function drawMinute(random: () => number): number {
  return firstMinute + Math.floor(random() * (lastMinute + 1 - firstMinute));
}
