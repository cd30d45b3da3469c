/** A wall clock in New York, where arXiv's day begins and ends. */
export type EasternTime = {
  year: number;
  /** 1–12. */
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  /** Minutes since midnight. */
  minute: number;
};

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const format = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
});

/** Gives the Eastern wall clock of a moment (epoch milliseconds); daylight saving is Intl's. */
export function toEastern(moment: number): EasternTime {
  const wall = new Date(moment + offsetAt(moment));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: wall.getUTCDay(),
    minute: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
  };
}

/**
 * Gives the moment at which New York's clock shows this minute of this day; days beyond the month
 * count on. A minute that spring skips gives the moment an hour later.
 */
export function fromEastern(year: number, month: number, day: number, minute: number): number {
  const wall = Date.UTC(year, month - 1, day) + minute * minuteMs;
  // New York is five hours behind UTC, or four in summer; a minute that never was stays with five.
  const winter = wall + 5 * hourMs;
  const shifted = wall - offsetAt(winter);
  return shifted + offsetAt(shifted) === wall ? shifted : winter;
}

/** To ask Intl takes microseconds, and a look at the calendar asks often. */
const offsets = new Map<number, number>();

/** How far New York is ahead of UTC, milliseconds; it changes at full hours only. */
function offsetAt(moment: number): number {
  const hour = Math.floor(moment / hourMs);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const start = hour * hourMs;
  const parts = new Map(format.formatToParts(start).map(({ type, value }) => [type, +value]));
  const [year = 0, month = 0, day = 0] = [parts.get('year'), parts.get('month'), parts.get('day')];
  const offset = Date.UTC(year, month - 1, day, parts.get('hour')) - start;
  offsets.set(hour, offset);
  return offset;
}
