import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hasNewPapers,
  isAnnouncement,
  lastVisible,
  missedPaperDay,
  nextPaperDay,
  nextVisible,
  whyQuiet,
} from './announcements';
import { fromEastern, toEastern } from './eastern';
import { dateText, holidayOn } from './holidays';

const day = 86_400_000;
const utc = (text: string) => Date.parse(`${text}Z`);
const dayOf = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return { year, month, day: date };
};

/** arXiv's own lists, without days of single outages, meetings and strikes. */
const published: Record<number, string> = {
  2022: '01-17 06-20 09-05 11-24 12-27 12-29',
  2023: '01-16 06-19 07-04 09-04 11-23 12-25 12-27',
  2024: '01-15 06-19 07-04 09-02 11-28 12-25 12-26 12-31',
  2025: '01-01 01-20 06-19 07-04 09-01 11-27 12-25 12-30',
  2026: '01-01 01-19 06-19 07-03 09-07 11-26 12-25 12-29 12-31',
};

function holidaysOf(year: number): string[] {
  const days = Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(year, 0, 1 + index)));
  return days
    .filter((date) => date.getUTCFullYear() === year)
    .filter((date) => holidayOn(year, date.getUTCMonth() + 1, date.getUTCDate()) !== undefined)
    .map((date) => dateText(date).slice(5));
}

describe("arXiv's holidays", () => {
  test.each([[2025], [2026]])('are those it lists for %i, and no others', (year) => {
    expect(holidaysOf(year).join(' ')).toBe(published[year]);
  });

  test.each([
    // A holiday more than arXiv took: the rule is of 2023 for 4 July, of 2025 for New Year.
    [2022, ['01-01', '07-04']],
    [2023, ['01-01']],
    [2024, ['01-01']],
  ])('are in %i those it listed, but for days it later took to', (year, more) => {
    const listed = published[year]?.split(' ') ?? [];
    expect(holidaysOf(year)).toEqual([...listed, ...more].toSorted());
  });

  test.each([
    [2027, '01-01 01-18 06-18 07-05 09-06 11-25 12-24 12-28 12-30'],
    [2028, '01-01 01-17 06-19 07-04 09-04 11-23 12-25 12-27'],
    [2032, '01-01 01-19 06-18 07-05 09-06 11-25 12-24 12-28 12-30'],
  ])('of %i go by the rule', (year, days) => {
    expect(holidaysOf(year).join(' ')).toBe(days);
  });

  test('can be added and taken away by the reader', () => {
    const changes = { '2026-10-08': true, '2026-11-26': false, '2026-12-25': true };
    expect(holidayOn(2026, 10, 8, changes)).toBe('own');
    expect(holidayOn(2026, 11, 26, changes)).toBeUndefined();
    expect(holidayOn(2026, 12, 25, changes)).toBe('winter');
    expect(holidayOn(2026, 12, 29, changes)).toBe('winter');
  });
});

describe('an evening', () => {
  test.each([
    ['2026-11-23', undefined], // Monday
    ['2026-11-26', 'thanksgiving'],
    ['2026-11-27', 'weekend'],
    ['2026-11-28', 'weekend'],
    ['2026-11-29', undefined], // Sunday, Friday being no holiday
    ['2026-06-19', 'weekend'], // Juneteenth itself, a Friday
    ['2026-06-21', 'juneteenth'], // the Sunday after
    ['2026-07-02', undefined],
    ['2026-07-05', 'independence'],
    ['2026-12-27', 'winter'],
    ['2026-12-28', undefined],
    ['2026-12-29', 'winter'],
    ['2026-12-31', 'winter'],
    ['2027-01-03', 'newYear'],
    ['2028-02-29', undefined],
  ])('of %s has an announcement or says why not: %s', (date, why) => {
    expect(whyQuiet(dayOf(date))).toBe(why);
    expect(isAnnouncement(dayOf(date))).toBe(why === undefined);
  });

  test('without announcement may stand in the list by itself, as Sunday 6 July 2025 did', () => {
    expect(whyQuiet(dayOf('2025-07-13'), { '2025-07-13': true })).toBe('own');
  });
});

describe('what the query interface should have', () => {
  test.each([
    // at, last announcement, next one, next one's papers
    ['2026-11-24T12:00', '2026-11-24T01:00', '2026-11-25T01:00', '2026-11-25T05:00'],
    ['2026-11-25T04:59', '2026-11-24T01:00', '2026-11-25T01:00', '2026-11-25T05:00'],
    ['2026-11-25T05:00', '2026-11-25T01:00', '2026-11-26T01:00', '2026-11-26T05:00'],
    // Thanksgiving: Friday brings nothing, Monday what was announced on Sunday.
    ['2026-11-27T12:00', '2026-11-26T01:00', '2026-11-30T01:00', '2026-11-30T05:00'],
    // A holiday on a Friday: nothing from Thursday evening until Monday evening.
    ['2026-06-22T12:00', '2026-06-19T00:00', '2026-06-23T00:00', '2026-06-23T04:00'],
    // The clocks go forward on 8 March and back on 1 November, both Sundays.
    ['2026-03-08T12:00', '2026-03-06T01:00', '2026-03-09T00:00', '2026-03-09T04:00'],
    ['2026-11-01T12:00', '2026-10-30T00:00', '2026-11-02T01:00', '2026-11-02T05:00'],
    // The year's end: 28 and 30 December, then not before 4 January.
    ['2027-01-01T12:00', '2026-12-31T01:00', '2027-01-05T01:00', '2027-01-05T05:00'],
  ])('at %s', (at, last, next, visible) => {
    expect(lastVisible(utc(at)).at).toBe(utc(last));
    expect(nextVisible(utc(at))).toEqual({ at: utc(next), visible: utc(visible) });
  });

  test.each([
    ['Thanksgiving', '2026-11-26T12:00', '2026-11-30T07:30'],
    ['a holiday of one day', '2026-01-19T12:00', '2026-01-21T07:30'],
    ['a holiday on a Friday', '2026-07-03T12:00', '2026-07-07T06:30'],
  ])('after %s is checked when there is something', (_, from, next) => {
    expect(nextPaperDay(utc(from), 150)).toBe(utc(next));
  });

  test('a holiday is no day missed', () => {
    expect(missedPaperDay(utc('2026-11-26T12:00'), utc('2026-11-30T12:00'))).toBe(false);
    expect(missedPaperDay(utc('2026-11-26T12:00'), utc('2026-12-01T12:00'))).toBe(true);
    const kept = { '2026-11-26': false };
    expect(missedPaperDay(utc('2026-11-26T12:00'), utc('2026-11-30T12:00'), kept)).toBe(true);
  });
});

describe('over thirty years', () => {
  const moment = fc.integer({ min: utc('2020-01-01T00:00'), max: utc('2050-01-01T00:00') });

  test('a moment in New York is told and found again', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const { year, month, day: date, minute, weekday } = toEastern(at);
        const again = fromEastern(year, month, date, minute);
        // In the hour that comes twice, the other one may be meant.
        expect([0, 3_600_000]).toContain(Math.abs(again - (at - (at % 60_000))));
        expect(new Date(Date.UTC(year, month - 1, date)).getUTCDay()).toBe(weekday);
      }),
    );
  });

  test('it is told as Intl tells it', () => {
    const clock = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'America/New_York',
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    });
    fc.assert(
      fc.property(moment, (at) => {
        const { year, month, day: date, minute } = toEastern(at);
        const two = (value: number) => String(value).padStart(2, '0');
        const hours = two(Math.floor(minute / 60));
        const told = `${year}-${two(month)}-${two(date)}, ${hours}:${two(minute % 60)}`;
        expect(clock.format(at)).toBe(told);
      }),
    );
  });

  test('what is to come follows what is there, without gap or overlap', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const last = lastVisible(at);
        const next = nextVisible(at);
        expect(last.visible).toBeLessThanOrEqual(at);
        expect(next.visible).toBeGreaterThan(at);
        expect(nextVisible(last.visible - 1)).toEqual(last);
        expect(lastVisible(next.visible)).toEqual(next);
        expect(hasNewPapers(next.visible)).toBe(true);
        expect(next.at - last.at).toBeLessThan(6 * day);
      }),
    );
  });

  test('a check comes once on each day with papers, at the minute asked for', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 60, max: 1439 }), (at, minute) => {
        const due = nextPaperDay(at, minute);
        expect(due).toBeGreaterThan(at);
        expect(hasNewPapers(due)).toBe(true);
        // The clocks change in the night to a Sunday, which has no papers.
        expect(toEastern(due).minute).toBe(minute);
        expect(missedPaperDay(at, due)).toBe(false);
        const second = nextPaperDay(nextPaperDay(due, minute), minute);
        expect(missedPaperDay(due, second)).toBe(true);
      }),
    );
  });

  test('every year has about 250 announcements, four or five a week but at the year’s end', () => {
    for (let year = 2020; year < 2050; year += 1) {
      const evenings = Array.from({ length: 365 }, (_, index) => ({
        year,
        month: 1,
        day: 1 + index,
      }));
      const count = evenings.filter((evening) => isAnnouncement(evening)).length;
      expect(count).toBeGreaterThanOrEqual(249);
      expect(count).toBeLessThanOrEqual(254);
    }
  });
});
