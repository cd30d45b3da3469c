import { describe, expect, it } from 'vitest';
import { percentile, quartiles, ratioOf } from './statistics';

describe('statistics', () => {
  it.each([
    [[5], { low: 5, median: 5, high: 5 }],
    [[4, 1, 3, 2], { low: 1.75, median: 2.5, high: 3.25 }],
    [[10, 9, 1], { low: 5, median: 9, high: 9.5 }],
  ])('cuts %j into quarters', (samples, cuts) => {
    expect(quartiles(samples)).toEqual(cuts);
  });

  it('says nothing of no samples', () => {
    expect(quartiles([]).median).toBeNaN();
  });

  it('finds the sample below which a share lies', () => {
    const samples = Array.from({ length: 101 }, (_, index) => 100 - index);
    expect(percentile(samples, 0.95)).toBe(95);
  });

  it('compares pairs, so that a machine that slows down changes nothing', () => {
    const slowdown = [1, 2, 4, 8, 16];
    const ours = slowdown.map((factor) => 3 * factor);
    expect(
      ratioOf(
        ours,
        slowdown.map((factor) => 2 * factor),
      ),
    ).toBe(1.5);
  });

  it('compares medians where there are no pairs', () => {
    expect(ratioOf([1, 4, 9], [2])).toBe(2);
  });
});
