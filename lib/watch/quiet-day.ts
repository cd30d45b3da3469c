import {
  type Announcement,
  lastVisible,
  type NoAnnouncement,
  nextVisible,
  whyQuiet,
} from './announcements';
import { toEastern } from './eastern';
import type { HolidayChanges } from './holidays';

/** A day that brings no papers: the evening that had no announcement, why, and the next one. */
export type QuietDay = {
  /** Midnight UTC of the evening's date. */
  evening: number;
  why: NoAnnouncement;
  next: Announcement;
};

const day = 86_400_000;

/**
 * Gives why no papers are to be expected on the Eastern day of this moment; undefined when some
 * are, or when `checked` lies before the last announcement's papers, which may still be unknown.
 */
export function quietDay(
  now: number,
  checked: number,
  holidays?: HolidayChanges,
): QuietDay | undefined {
  const today = toEastern(now);
  const yesterday = { ...today, day: today.day - 1 };
  const why = whyQuiet(yesterday, holidays);
  if (!why || checked < lastVisible(now, holidays).visible) return undefined;
  const evening = Date.UTC(yesterday.year, yesterday.month - 1, yesterday.day);
  // Of Friday and Saturday, both without one, Saturday says enough.
  const isFriday = new Date(evening).getUTCDay() === 5;
  return { evening: isFriday ? evening + day : evening, why, next: nextVisible(now, holidays) };
}
