import { describe, expect, it, vi } from 'vitest';
import {
  agoWords,
  clockWords,
  comingDayWords,
  daysBetween,
  dayWords,
  shortDayWords,
  startOfDay,
} from './time-words';

const now = new Date(2025, 10, 14, 15, 30).getTime();

function at(...parts: [number, number, number, number?, number?]): number {
  return new Date(...parts).getTime();
}

describe('agoWords', () => {
  it.each([
    ['30 seconds back', now - 30_000, undefined],
    ['a clock that is ahead', now + 90_000, undefined],
    ['one minute back', now - 60_000, '1 minute ago'],
    ['59 minutes back', now - 59 * 60_000, '59 minutes ago'],
    ['two hours back', now - 7_300_000, '2 hours ago'],
    ['23 hours back, a day before', now - 23 * 3_600_000, '23 hours ago'],
    ['24 hours back', now - 24 * 3_600_000, 'yesterday'],
    ['three days back', now - 72 * 3_600_000, '3 days ago'],
  ])('%s', (_, time, words) => {
    expect(agoWords(time, now, 'en-GB')).toBe(words);
  });
});

describe('comingDayWords', () => {
  it.each([
    ['later today', at(2025, 10, 14, 23), undefined],
    ['tomorrow early', at(2025, 10, 15, 0, 1), 'tomorrow'],
    ['in three days', at(2025, 10, 17, 8), 'Monday'],
    ['in a week', at(2025, 10, 21, 8), '21 November'],
  ])('%s', (_, time, words) => {
    expect(comingDayWords(time, now, 'en-GB')).toBe(words);
  });
});

it('names days with their year only when it is another one', () => {
  expect(dayWords(at(2025, 10, 12), now, 'en-GB')).toMatch(/^Wednesday,? 12 November$/);
  expect(dayWords(at(2024, 10, 12), now, 'en-GB')).toMatch(/^Tuesday,? 12 November 2024$/);
  expect(shortDayWords(at(2025, 10, 12), now, 'en-GB')).toBe('12 Nov');
  expect(shortDayWords(at(2024, 10, 12), now, 'en-GB')).toBe('12 Nov 2024');
});

it('writes the clock as the language does', () => {
  expect(clockWords(at(2025, 10, 14, 14, 2), 'en-GB')).toBe('14:02');
});

it('counts days by the calendar, not by 24 hours', () => {
  expect(daysBetween(at(2025, 2, 29, 23), at(2025, 2, 31, 1))).toBe(2);
  expect(startOfDay(now)).toBe(at(2025, 10, 14));
});

it('follows a reader into another time zone', () => {
  const time = Date.UTC(2025, 10, 14, 23, 30);
  const [west, east] = ['America/New_York', 'Asia/Tokyo'].map((zone) => {
    vi.stubEnv('TZ', zone);
    return shortDayWords(time, now, 'en-GB');
  });
  vi.unstubAllEnvs();
  expect([west, east]).toEqual(['14 Nov', '15 Nov']);
});
