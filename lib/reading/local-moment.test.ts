import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldOf, momentOf, yesterdayEvening } from './local-moment';

test('a moment of the reader is written as a field has it, and read again', () => {
  const time = new Date(2026, 0, 5, 8, 3, 59, 7).getTime();
  expect(fieldOf(time)).toBe('2026-01-05T08:03');
  expect(momentOf('2026-01-05T08:03')).toBe(new Date(2026, 0, 5, 8, 3).getTime());
});

test.each(['', 'soon', '2026-01'.repeat(3)])('%j is no moment', (field) => {
  expect(momentOf(field)).toBeUndefined();
});

test('what is read is written the same again', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(2000, 0), max: new Date(2099, 0), noInvalidDate: true }),
      (date) => {
        const field = fieldOf(date.getTime());
        expect(fieldOf(momentOf(field) ?? 0)).toBe(field);
      },
    ),
  );
});

test.each([
  [new Date(2026, 0, 1, 0, 0), new Date(2025, 11, 31, 18)],
  [new Date(2026, 2, 29, 23, 59), new Date(2026, 2, 28, 18)],
])('yesterday evening of %s', (now, evening) => {
  expect(yesterdayEvening(now.getTime())).toBe(evening.getTime());
});
