import { describe, expect, test } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import type { Trouble } from '@/lib/library/types/checks';
import { checked } from '@/tests/support/checks';
import { missedPaperDay, nextPaperDay } from './announcements';
import { refusedUntil, tryAgainAt } from './back-off';
import { entriesAtLeast } from './depth';
import { fromEastern, toEastern } from './eastern';
import { dueAt, holdUntil, nextRound, type Timetable } from './schedule';

const minute = 60_000;
const hour = 60 * minute;
const utc = (text: string) => Date.parse(`${text}Z`);
const daily: Timetable = { schedule: 'daily', hours: 12, minute: 150, holidays: {} };

function trouble(change: Partial<Trouble>): Trouble {
  return { code: 'server', words: '', at: 0, attempt: 1, ...change };
}

describe("New York's clock", () => {
  test.each([
    ['winter', '2026-01-14T08:00', [2026, 1, 14, 180]],
    ['summer', '2026-07-14T08:00', [2026, 7, 14, 240]],
    ['the day before in the evening', '2026-07-14T03:59', [2026, 7, 13, 1439]],
    ['midnight', '2026-07-14T04:00', [2026, 7, 14, 0]],
    ['after the spring change', '2026-03-08T07:00', [2026, 3, 8, 180]],
    ['after the autumn change', '2026-11-01T07:00', [2026, 11, 1, 120]],
  ])('is read and set in %s', (_, text, [year = 0, month = 0, date = 0, clock = 0]) => {
    expect(toEastern(utc(text))).toMatchObject({ year, month, day: date, minute: clock });
    expect(fromEastern(year, month, date, clock)).toBe(utc(text));
  });

  test('shows an hour later where spring skips the minute', () => {
    expect(fromEastern(2026, 3, 8, 150)).toBe(utc('2026-03-08T07:30'));
  });

  test('counts days on past the month', () => {
    expect(fromEastern(2026, 12, 33, 0)).toBe(utc('2027-01-02T05:00'));
  });
});

describe('papers appear Monday to Friday, Eastern', () => {
  test.each([
    ['later the same day', '2026-01-14T07:00', '2026-01-14T07:30'],
    ['the day after, when the minute is over', '2026-01-14T07:30', '2026-01-15T07:30'],
    ['Monday, after Friday', '2026-01-16T08:00', '2026-01-19T07:30'],
    ['Monday, on Sunday evening', '2026-01-19T02:00', '2026-01-19T07:30'],
    ['Wednesday, after a holiday', '2026-01-19T08:00', '2026-01-21T07:30'],
    ['an hour of UTC earlier in summer', '2026-03-06T08:00', '2026-03-09T06:30'],
  ])('the next time is %s', (_, from, next) => {
    expect(nextPaperDay(utc(from), 150)).toBe(utc(next));
  });

  test.each([
    ['the same day', '2026-01-14T07:00', '2026-01-14T20:00', false],
    ['the day after', '2026-01-14T07:00', '2026-01-15T20:00', false],
    ['over a day between', '2026-01-14T07:00', '2026-01-16T20:00', true],
    ['over the weekend', '2026-01-16T20:00', '2026-01-19T12:00', false],
    ['from Friday to Tuesday', '2026-01-16T20:00', '2026-01-20T12:00', true],
  ])('a day was missed or not: %s', (_, from, until, missed) => {
    expect(missedPaperDay(utc(from), utc(until))).toBe(missed);
  });
});

describe('a query is due', () => {
  const now = utc('2026-01-14T12:00');

  test.each([
    ['at once when never checked', undefined, 0],
    ['at once when its text is another', checked({ text: 'all:else' }), 0],
    ['at once when its check was cut off', checked({ state: 'running' }), 0],
    ['at once when its check was given up', checked({ state: 'dropped' }), 0],
    ['on the next day of papers', checked({}), utc('2026-01-15T07:30')],
    [
      'today when yesterday was the last',
      checked({ started: utc('2026-01-13T08:00') }),
      utc('2026-01-14T07:30'),
    ],
    [
      'when its trouble says so',
      checked({ state: 'waiting', trouble: trouble({ retryAt: now + 5 }) }),
      now + 5,
    ],
    ['never again by itself when refused', checked({ state: 'refused' }), undefined],
    // Else the next day of papers would be a day away whenever it is asked for.
    ['at once when the clock was a year ahead', checked({ started: now + 365 * 24 * hour }), 0],
    [
      'as ever when only its start lies ahead',
      checked({ started: now + 365 * 24 * hour, finished: now - hour }),
      utc('2026-01-15T07:30'),
    ],
    [
      'at once when a wait lies impossibly far ahead',
      checked({ state: 'waiting', trouble: trouble({ retryAt: now + 90 * 24 * hour }) }),
      0,
    ],
  ])('%s', (_, check, due) => {
    expect(dueAt(firstQuery, check, daily, now)).toBe(due);
  });

  test('never while paused', () => {
    expect(dueAt({ ...firstQuery, paused: true }, undefined, daily, now)).toBeUndefined();
  });

  test.each([
    ['within the day', 6, '2026-01-14T08:00', '2026-01-14T14:00'],
    ['not on a Saturday', 12, '2026-01-16T20:00', '2026-01-19T07:30'],
  ])('every few hours, %s', (_, hours, started, due) => {
    const timetable: Timetable = { ...daily, schedule: 'hours', hours };
    const check = checked({ started: utc(started) });
    expect(dueAt(firstQuery, check, timetable, utc(started) + hour)).toBe(utc(due));
  });

  test('but no query is while arXiv asks to wait', () => {
    const waiting = checked({
      queryId: 'other',
      state: 'waiting',
      trouble: trouble({ code: 'rate-limited', retryAt: now + hour }),
    });
    const other = { ...firstQuery, id: 'other' };
    const checks = new Map([['other', waiting]]);
    expect(holdUntil([waiting], now)).toBe(now + hour);
    expect(nextRound([firstQuery, other], checks, daily, now)).toBe(now + hour);
  });

  test('and none is while two queries find arXiv down and none had an answer since', () => {
    const down = (queryId: string, at: number, retryAt: number) =>
      checked({ queryId, state: 'waiting', trouble: trouble({ at, retryAt }) });
    const early = down('a', now - 2 * hour, now + hour);
    const late = down('b', now - minute, now + 5 * minute);
    const until = holdUntil([early, late], now);
    expect(until).toBeGreaterThanOrEqual(now + 29 * minute);
    expect(until).toBeLessThan(now + 8 * hour);
    expect(holdUntil([early], now)).toBe(0);
    expect(holdUntil([early, late, checked({ finished: now - hour })], now)).toBe(0);
    expect(holdUntil([early, late, checked({ finished: now - 3 * hour })], now)).toBe(until);
  });

  test('at its second look, where that comes before the next day', () => {
    const again = new Map([[firstQuery.id, now + hour]]);
    expect(dueAt(firstQuery, checked({}), daily, now, again)).toBe(now + hour);
    expect(
      nextRound([firstQuery], new Map([[firstQuery.id, checked({})]]), daily, now, again),
    ).toBe(now + hour);
  });

  test('some minutes after the start when it was missed, but at once when never checked', () => {
    const started: Timetable = { ...daily, notBefore: now + 5 * minute };
    const missed = checked({ started: now - 72 * hour });
    expect(dueAt(firstQuery, missed, started, now)).toBe(now + 5 * minute);
    expect(dueAt(firstQuery, undefined, started, now)).toBe(0);
    expect(dueAt(firstQuery, checked({}), started, now)).toBe(utc('2026-01-15T07:30'));
  });

  test('although another one is refused or unreadable', () => {
    const checks = [
      checked({ state: 'waiting', trouble: trouble({ code: 'malformed', retryAt: now + hour }) }),
    ];
    expect(holdUntil(checks, now)).toBe(0);
    expect(nextRound([{ ...firstQuery, paused: true }], new Map(), daily, now)).toBeUndefined();
  });
});

describe('after a failure', () => {
  test.each([
    [1, 1],
    [2, 5],
    [3, 30],
    [4, 120],
    [5, 1440],
    [9, 1440],
  ])('number %i it waits %i minutes, half to one and a half times', (attempt, minutes) => {
    expect(tryAgainAt(attempt, 0, () => 0)).toBe(minutes * minute * 0.5);
    expect(tryAgainAt(attempt, 0, () => 0.5)).toBe(minutes * minute);
    expect(tryAgainAt(attempt, 0, () => 0.999)).toBeLessThan(minutes * minute * 1.5);
  });

  test('it waits a minute when told to once, and up to eight hours when told to twice', () => {
    expect(refusedUntil(1, 0, () => 0.5)).toBe(minute);
    expect(refusedUntil(2, 0, () => 0)).toBe(30 * minute);
    expect(refusedUntil(9, 0, () => 0.999)).toBeLessThan(8 * hour);
    expect(refusedUntil(9, 0, () => 0.999)).toBeGreaterThan(7.9 * hour);
  });

  test("it waits longer where arXiv's Retry-After says so, and never shorter", () => {
    expect(tryAgainAt(1, 0, () => 0.5, 10 * minute)).toBe(10 * minute);
    expect(tryAgainAt(3, 0, () => 0.5, 10 * minute)).toBe(30 * minute);
  });
});

describe('a check reads deep', () => {
  const arrived = utc('2026-01-14T12:00');
  const yesterday = arrived - 24 * hour;

  test.each([
    ['not when all is as every day', { lastDone: yesterday, lastDeep: yesterday }, 100],
    [
      'when a day was missed',
      { lastDone: arrived - 48 * hour, lastDeep: arrived - 48 * hour },
      500,
    ],
    ['once a week', { lastDone: yesterday, lastDeep: arrived - 7 * 24 * hour }, 500],
    ['when it never did', { lastDone: yesterday }, 500],
    ['when no check ever went through', {}, 500],
  ])('%s', (_, change, entries) => {
    expect(entriesAtLeast(checked(change), arrived)).toBe(entries);
  });

  test("not when the day that was missed is the reader's own holiday", () => {
    const check = checked({ lastDone: arrived - 48 * hour, lastDeep: arrived - 48 * hour });
    expect(entriesAtLeast(check, arrived, { '2026-01-12': true })).toBe(100);
    expect(entriesAtLeast(check, arrived, { '2026-01-12': false })).toBe(500);
  });
});
