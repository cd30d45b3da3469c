import { expect, it } from 'vitest';
import { judge } from './goals';
import { pairOf, rowOf } from './table/row';

it('holds rows against their floors and their units', () => {
  const floor = { name: 'static page', samples: [50, 60] };
  const verdicts = judge([
    pairOf('popup list warm, 100k', 'ms', [60, 66], floor),
    rowOf('search memory, 100k', 'MB', [9, 11, 30]),
    rowOf('a row without a goal', 'ms', [1]),
  ]);
  expect(verdicts).toEqual([
    { goal: 'popup list warm, 100k, at most 1.25 × static page', value: 1.15, isMet: true },
    { goal: 'search memory, 100k, at most 10 MB', value: 11, isMet: false },
  ]);
});

it('misses a goal of which there are no samples', () => {
  expect(judge([rowOf('badge count, 100k', 'ms', [])])).toMatchObject([{ isMet: false }]);
});
