// Intl has a zone's short name only in the languages of places that use it: "SGT" for en-SG, but
// "GMT+8" for en-US. https://cldr.unicode.org/translation/time-zones-and-city-names
const ENGLISHES = 'US GB SG AU IN CA NZ ZA IE HK'.split(' ').map((place) => `en-${place}`);

/** Gives "2026-02-04 06:27:36 (SGT)": the time in this zone, with the zone's short name. */
export function stamp(at: number, timeZone: string): string {
  const form = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const part = partsOf(form, at);
  const date = `${part('year')}-${part('month')}-${part('day')}`;
  return `${date} ${part('hour')}:${part('minute')}:${part('second')} (${zoneName(at, timeZone)})`;
}

/** The first name that isn't just a distance from Greenwich, else that. */
function zoneName(at: number, timeZone: string): string {
  const names = ENGLISHES.map((locale) => {
    const form = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' });
    return partsOf(form, at)('timeZoneName');
  });
  return names.find((name) => !/\d/.test(name)) ?? names[0] ?? timeZone;
}

function partsOf(form: Intl.DateTimeFormat, at: number) {
  const parts = form.formatToParts(at);
  return (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '';
}

/** The UTC day, as arXiv dates papers: "2026-02-02". */
export function utcDate(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
