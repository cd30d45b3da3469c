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

const format = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
});

/** Gives the Eastern wall clock of a moment (epoch milliseconds); daylight saving is Intl's. */
export function toEastern(moment: number): EasternTime {
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, +value]));
  const [year = 0, month = 0, day = 0] = [parts.get('year'), parts.get('month'), parts.get('day')];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return {
    year,
    month,
    day,
    weekday,
    minute: (parts.get('hour') ?? 0) * 60 + (parts.get('minute') ?? 0),
  };
}

/**
 * Gives the moment at which New York's clock shows this minute of this day; days beyond the month
 * count on. A minute that spring skips gives the moment an hour later.
 */
export function fromEastern(year: number, month: number, day: number, minute: number): number {
  const wall = Date.UTC(year, month - 1, day) + minute * minuteMs;
  // New York is five hours behind UTC, or four in summer; a minute that never was stays with five.
  const winter = wall + 5 * 60 * minuteMs;
  const shifted = winter + (wall - wallOf(winter));
  return wallOf(shifted) === wall ? shifted : winter;
}

function wallOf(moment: number): number {
  const { year, month, day, minute } = toEastern(moment);
  return Date.UTC(year, month - 1, day) + minute * minuteMs;
}
