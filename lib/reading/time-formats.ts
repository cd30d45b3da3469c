const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Gives what writes dates in this form, kept for the next one: to make it takes longer than to draw the
 * card a date stands on. Its zone is UTC, as a kept one would stay in the zone the reader was then in.
 */
export function formatOf(locale: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, form]);
  const kept = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' });
  formats.set(key, kept);
  return kept;
}
