import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextSize } from './chunk-size';

test.each([
  [100, 12, 100],
  [100, 24, 75],
  [100, 6, 150],
  [100, 0, 400],
  [100, 5000, 50],
  [30, 5000, 25],
])('of %i rows in %i ms come %i', (size, took, next) => {
  expect(nextSize(size, took)).toBe(next);
});

test('it comes to rest where a chunk takes as long as it should', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.03, max: 0.4, noNaN: true }), (perRow) => {
      let size = 100;
      for (let round = 0; round < 40; round++) size = nextSize(size, size * perRow);
      expect(Math.abs(size * perRow - 12)).toBeLessThan(perRow + 0.5);
    }),
  );
});
