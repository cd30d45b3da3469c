/** Gives "3 Feb" for a day that is counted in UTC, as arXiv dates papers. */
export function utcDayWords(day: number, locale: string): string {
  const form = { timeZone: 'UTC', day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(locale, form).format(day);
}
