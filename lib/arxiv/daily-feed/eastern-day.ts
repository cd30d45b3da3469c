// Canada writes days as ISO 8601 does.
const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' });

/** The day in New York at this moment (epoch milliseconds), as `2026-11-24`. */
export function easternDay(moment: number): string {
  return format.format(moment);
}
