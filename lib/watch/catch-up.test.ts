import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catchUpAt } from './catch-up';

const minute = 60_000;
const now = Date.UTC(2026, 0, 14, 12);
const half = () => 0.5;

test.each([
  ['nothing is due', undefined, undefined, undefined],
  ['it was never checked', 0, undefined, undefined],
  ['it is due later', now + minute, undefined, undefined],
  ['the alarm rang a little late', now - 4 * minute, undefined, undefined],
  ['it was missed', now - 60 * minute, undefined, now + 8 * minute],
  ['its wait is drawn', now - 60 * minute, now + 3 * minute, now + 3 * minute],
  ['its wait is over', now - 60 * minute, now - 3 * minute, now - 3 * minute],
  ['its wait was of an earlier start', now - 60 * minute, now - 40 * minute, now + 8 * minute],
  ['the wait was for an earlier check', now - 10 * minute, now - 20 * minute, now + 8 * minute],
  ['the clock was set back since', now - 60 * minute, now + 500 * minute, now + 8 * minute],
])('when %s', (_, due, drawn, expected) => {
  expect(catchUpAt(due, drawn, now, half)).toBe(expected);
});

test('a wait is 1 to 15 minutes, and drawn once', () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(chance, fc.integer({ min: 5 * minute, max: 1e9 }), (random, missed) => {
      const until = catchUpAt(now - missed, undefined, now, () => random) ?? 0;
      expect(until - now).toBeGreaterThanOrEqual(minute);
      expect(until - now).toBeLessThanOrEqual(15 * minute);
      expect(catchUpAt(now - missed, until, until, () => 1 - random)).toBe(until);
    }),
  );
});
