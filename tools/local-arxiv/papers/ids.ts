import { type Announcement, DAY, previousAnnouncement } from './calendar';

/** Most papers one announcement can bring without running into the next one's numbers. */
const PLACES = 1400;

function monthOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(2, 7).replace('-', '');
}

function placeInMonth(announcement: Announcement): number {
  const before = previousAnnouncement(announcement);
  return monthOf(before.day) === monthOf(announcement.day) ? placeInMonth(before) + 1 : 0;
}

/** Ids of the papers of one announcement, rising, in the month of announcement. */
export function makeIds(announcement: Announcement, count: number): string[] {
  const first = placeInMonth(announcement) * PLACES + 1;
  const month = monthOf(announcement.day);
  return Array.from({ length: count }, (_, index) => {
    const number = first + Math.floor((index * PLACES) / Math.max(count, 1));
    return `${month}.${String(number).padStart(5, '0')}`;
  });
}

const NEW_SCHEME = Date.UTC(2007, 3, 1);
const FIVE_DIGITS = Date.UTC(2015, 0, 1);

/** The id of an old paper in the scheme of its time: `math/0603304`, `0906.1234`, `1707.08567`. */
export function makeOldId(archive: string, announced: number, serial: number): string {
  const month = monthOf(Math.floor(announced / DAY));
  if (announced < NEW_SCHEME) return `${archive}/${month}${String(serial % 1000).padStart(3, '0')}`;
  const digits = announced < FIVE_DIGITS ? 4 : 5;
  return `${month}.${String(serial % 10_000).padStart(digits, '0')}`;
}
