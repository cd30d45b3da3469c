const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Days without an announcement: https://info.arxiv.org/help/availability.html */
const HOLIDAYS: ReadonlySet<string> = new Set(
  '01-01 01-19 06-19 07-03 09-07 11-26 12-25 12-29 12-31'.split(' ').map((day) => `2026-${day}`),
);

function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Day number of the nth Sunday of a month (0-based month). */
function sunday(year: number, month: number, nth: number): number {
  const first = Date.UTC(year, month, 1) / DAY;
  return first + ((7 - weekday(first)) % 7) + 7 * (nth - 1);
}

function hoursBehindUtc(day: number): number {
  const year = new Date(day * DAY).getUTCFullYear();
  return day >= sunday(year, 2, 2) && day < sunday(year, 10, 1) ? 4 : 5;
}

/** Moment of a wall-clock hour in New York on a day (days since 1970-01-01). */
function easternTime(day: number, hour: number): number {
  // Clocks are changed at two in the morning.
  return day * DAY + (hour + hoursBehindUtc(hour < 2 ? day - 1 : day)) * HOUR;
}

/** A day of New York: its number, where it begins and ends, and how far it then is behind UTC. */
export type EasternDay = { day: number; from: number; until: number; behind: number };

function easternDayOn(day: number): EasternDay {
  const from = easternTime(day, 0);
  return { day, from, until: easternTime(day + 1, 0), behind: (from - day * DAY) / HOUR };
}

/** The day in New York at a moment. */
export function easternDayAt(time: number): EasternDay {
  const day = Math.floor(time / DAY);
  const today = easternDayOn(day);
  return today.from <= time ? today : easternDayOn(day - 1);
}

/** The evening whose announcement the feeds of this day have; on some days they have none. */
export function eveningBefore({ day }: EasternDay): EasternDay | undefined {
  return announces(day - 1) ? easternDayOn(day - 1) : undefined;
}

/** The last day before this one whose feeds had an announcement. */
export function feedDayBefore({ day }: EasternDay): EasternDay {
  let earlier = day - 1;
  while (!announces(earlier - 1)) earlier -= 1;
  return easternDayOn(earlier);
}

function announces(day: number): boolean {
  return weekday(day) <= 4 && !HOLIDAYS.has(new Date(day * DAY).toISOString().slice(0, 10));
}

/** One evening's announcement: `at` 20:00 in New York, of what came in before `cutoff`. */
export type Announcement = { day: number; at: number; cutoff: number };

function announcementOn(day: number): Announcement {
  const received = weekday(day) === 0 ? day - 2 : day;
  return { day, at: easternTime(day, 20), cutoff: easternTime(received, 14) };
}

/** The latest announcement at or before a moment. */
export function lastAnnouncement(time: number): Announcement {
  let day = Math.floor(time / DAY);
  while (!announces(day) || announcementOn(day).at > time) day -= 1;
  return announcementOn(day);
}

/** The announcement before another one. */
export function previousAnnouncement({ day }: Announcement): Announcement {
  let earlier = day - 1;
  while (!announces(earlier)) earlier -= 1;
  return announcementOn(earlier);
}

/** The announcement after another one. */
export function nextAnnouncement({ day }: Announcement): Announcement {
  let later = day + 1;
  while (!announces(later)) later += 1;
  return announcementOn(later);
}

/** When a submission of that moment is announced. */
export function announcedAfter(submitted: number): number {
  let day = Math.floor(submitted / DAY) - 1;
  while (!announces(day) || announcementOn(day).cutoff < submitted) day += 1;
  return announcementOn(day).at;
}
