import { hasNewPapers } from './announcements';
import { fromEastern, toEastern } from './eastern';

/** arXiv announces at 20:00 Eastern, on the evening before the day that shows the papers. */
const evening = 20 * 60;

/** Gives the last announcement whose papers the query interface shows at a moment; epoch milliseconds. */
export function lastAnnouncement(moment: number): number {
  return announcement(moment, -1);
}

/** Gives the first announcement whose papers it shows on a later Eastern day than that of a moment. */
export function nextAnnouncement(moment: number): number {
  return announcement(moment, 1);
}

function announcement(moment: number, step: 1 | -1): number {
  const { year, month, day } = toEastern(moment);
  for (let away = step === 1 ? 1 : 0; ; away += step) {
    const shown = fromEastern(year, month, day + away, 0);
    if (hasNewPapers(shown)) return fromEastern(year, month, day + away - 1, evening);
  }
}
