import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupByDay, growingDays } from './group-by-day';

const time = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2025, 11, 31) });

it('keeps every item and their order', () => {
  fc.assert(
    fc.property(fc.array(time), (times) => {
      const groups = groupByDay(times, (item) => item);
      expect(groups.flatMap((group) => group.items)).toEqual(times);
    }),
  );
});

it('makes one group of each day of a sorted list', () => {
  fc.assert(
    fc.property(fc.array(time), (times) => {
      const sorted = times.toSorted((a, b) => b - a);
      const days = groupByDay(sorted, (item) => item).map((group) => group.day);
      expect(new Set(days).size).toBe(days.length);
      expect(days).toEqual(days.toSorted((a, b) => b - a));
    }),
  );
});

it('parts at midnight of the reader', () => {
  const late = new Date(2025, 10, 13, 23, 59).getTime();
  const early = new Date(2025, 10, 14, 0, 0).getTime();
  const groups = groupByDay([early, late], (item) => item);
  expect(groups.map((group) => group.items)).toEqual([[early], [late]]);
});

it('gives of a list that grows the days of the whole, and leaves its earlier parts alone', () => {
  fc.assert(
    fc.property(fc.array(time), fc.array(fc.nat(9)), (times, steps) => {
      const daysOf = growingDays((item: number) => item);
      let count = 0;
      let before: number[][] = [];
      for (const step of [...steps, times.length]) {
        count = Math.min(times.length, count + step);
        const days = daysOf(times.slice(0, count));
        const parts = days.flatMap((day) => day.parts);
        expect(parts.slice(0, before.length).every((part, at) => part === before[at])).toBe(true);
        before = parts;
        const groups = groupByDay(times.slice(0, count), (item) => item);
        expect(days.map(({ day, parts: [...own] }) => ({ day, items: own.flat() }))).toEqual(
          groups,
        );
        expect(days.map((day) => day.count)).toEqual(groups.map(({ items }) => items.length));
      }
    }),
  );
});
