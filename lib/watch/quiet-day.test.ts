import { describe, expect, test } from 'vitest';
import { comingHolidays, withHoliday } from './coming-holidays';
import { quietDay } from './quiet-day';

const utc = (text: string) => Date.parse(`${text}Z`);

describe('a day without papers', () => {
  test.each([
    ['Saturday', '2026-11-21T17:00', '2026-11-21T00:00', 'weekend', '2026-11-23T01:00'],
    ['Sunday', '2026-11-22T17:00', '2026-11-21T00:00', 'weekend', '2026-11-23T01:00'],
    [
      'after Thanksgiving',
      '2026-11-27T17:00',
      '2026-11-26T00:00',
      'thanksgiving',
      '2026-11-30T01:00',
    ],
    ['after a Friday', '2026-06-22T17:00', '2026-06-21T00:00', 'juneteenth', '2026-06-23T00:00'],
  ])('%s says which evening, why, and what is next', (_, now, evening, why, next) => {
    expect(quietDay(utc(now), utc(now))).toMatchObject({
      evening: utc(evening),
      why,
      next: { at: utc(next) },
    });
  });

  test('is none when papers are to be expected, or not all are known yet', () => {
    expect(quietDay(utc('2026-11-24T17:00'), utc('2026-11-24T17:00'))).toBeUndefined();
    // Thursday evening's papers came on Friday: who was last checked on Thursday doesn't have them.
    expect(quietDay(utc('2026-11-21T17:00'), utc('2026-11-19T17:00'))).toBeUndefined();
    expect(quietDay(utc('2026-11-21T17:00'), utc('2026-11-20T17:00'))).toBeDefined();
  });
});

describe('the coming holidays', () => {
  const now = utc('2026-11-24T12:00');

  test('are those of twelve months, with what the reader changed', () => {
    const changes = { '2026-11-26': false, '2027-10-08': true, '2028-01-05': true };
    expect(comingHolidays(now, changes).map(({ date }) => date)).toEqual(
      ['2026-12-25', '2026-12-29', '2026-12-31', '2027-01-01', '2027-01-18', '2027-06-18'].concat([
        '2027-07-05',
        '2027-09-06',
        '2027-10-08',
      ]),
    );
  });

  test.each([
    ['2027-10-08', true, {}, { '2027-10-08': true }],
    ['2027-10-08', false, { '2027-10-08': true }, {}],
    ['2026-12-25', false, {}, { '2026-12-25': false }],
    ['2026-12-25', true, { '2026-12-25': false, '2027-10-08': true }, { '2027-10-08': true }],
    ['2026-12-25', true, {}, {}],
  ])('%s as a holiday (%s) after %j is %j', (date, isHoliday, before, after) => {
    expect(withHoliday(before, date, isHoliday)).toEqual(after);
  });
});
