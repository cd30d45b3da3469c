import { fromEastern, toEastern } from './eastern';

/**
 * arXiv announces Sunday to Thursday at 20:00 Eastern; the query interface has the papers on the
 * day after, Monday to Friday. https://info.arxiv.org/help/availability.html
 */
function isPaperDay(weekday: number): boolean {
  return weekday >= 1 && weekday <= 5;
}

/** Says whether the query interface may show new papers on the Eastern day of this moment. */
export function hasNewPapers(moment: number): boolean {
  return isPaperDay(toEastern(moment).weekday);
}

/**
 * Gives the first moment after `moment` at which New York's clock shows `minute` (minutes since
 * midnight) on a day on which new papers appear.
 */
export function nextPaperDay(moment: number, minute: number): number {
  const { year, month, day } = toEastern(moment);
  for (let ahead = 0; ; ahead += 1) {
    const candidate = fromEastern(year, month, day + ahead, minute);
    if (candidate > moment && hasNewPapers(candidate)) return candidate;
  }
}

/** Says whether a whole day with new papers lies between two moments, that is: one was missed. */
export function missedPaperDay(from: number, until: number): boolean {
  const { year, month, day } = toEastern(from);
  const today = toEastern(until);
  const startOfToday = fromEastern(today.year, today.month, today.day, 0);
  for (let ahead = 1; ; ahead += 1) {
    const candidate = fromEastern(year, month, day + ahead, 0);
    if (candidate >= startOfToday) return false;
    if (hasNewPapers(candidate)) return true;
  }
}
