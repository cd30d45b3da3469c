import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closedUntil, LEAST_SPACING, LONGEST_WAIT, pause, SPACING } from './pace';

const NOW = Date.UTC(2026, 1, 4, 6);

test.each([
  ['nothing was ever asked', undefined, 0],
  ['the last answer just ended', NOW, SPACING],
  ['it ended a second ago', NOW - 1_000, SPACING - 1_000],
  ['it ended that long ago', NOW - SPACING, 0],
  ['it ended long ago', NOW - 999_999, 0],
  ['the clock was set back a bit', NOW + 500, SPACING],
  ['the clock was set back a year', NOW + 365 * LONGEST_WAIT, SPACING],
])('when %s', (_name, lastRequest, expected) => {
  expect(pause({ lastRequest }, NOW)).toBe(expected);
});

test('a pause is never negative and never longer than the spacing', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (lastRequest, now) => {
      const wait = pause({ lastRequest }, now);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(SPACING);
    }),
  );
});

describe('a wish to wait', () => {
  test.each([
    ['was never heard', undefined, undefined],
    ['is over', NOW, undefined],
    ['lasts a moment longer', NOW + 1, NOW + 1],
    ['lasts a day', NOW + LONGEST_WAIT, NOW + LONGEST_WAIT],
    ['lasts longer than any can, as the clock was set back', NOW + LONGEST_WAIT + 1, undefined],
  ])('that %s', (_name, waitUntil, expected) => {
    expect(closedUntil({ waitUntil }, NOW)).toBe(expected);
  });
});

test("the spacing is five seconds, and never less than arXiv's three", () => {
  expect(SPACING).toBe(5_000);
  expect(LEAST_SPACING).toBeGreaterThanOrEqual(3_000);
  expect(pause({ lastRequest: NOW, spacing: 8_000 }, NOW)).toBe(8_000);
  expect(pause({ lastRequest: NOW, spacing: 10 }, NOW)).toBe(LEAST_SPACING);
});
