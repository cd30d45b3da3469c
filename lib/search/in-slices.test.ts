import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filterInSlices, sortInSlices } from './in-slices';

const noRest = () => undefined;

/** Items of few sizes, so that many are equal; each knows where it stood. */
const items = fc
  .array(fc.integer({ min: 0, max: 50 }), { minLength: 900, maxLength: 4500, size: 'max' })
  .map((sizes) => sizes.map((size, at) => ({ size, at })));
const bySize = (a: { size: number }, b: { size: number }) => a.size - b.size;

it('sorts as the whole would be, what is equal in the order given', async () => {
  await fc.assert(
    fc.asyncProperty(items, async (given) => {
      expect(await sortInSlices(given, bySize, noRest)).toEqual([...given].sort(bySize));
    }),
    { numRuns: 20, endOnFailure: true },
  );
});

it.each([0, 1, 1000, 1001, 3000])(
  'sorts %i that are in order, or the other way round',
  async (count) => {
    const inOrder = Array.from({ length: count }, (_, at) => at);
    const compare = (a: number, b: number) => a - b;
    expect(await sortInSlices(inOrder, compare, noRest)).toEqual(inOrder);
    expect(await sortInSlices([...inOrder].reverse(), compare, noRest)).toEqual(inOrder);
  },
);

it('rests between slices of a sort, and between items of a filter', async () => {
  let rests = 0;
  const rest = async () => {
    rests += 1;
  };
  const many = Array.from({ length: 5000 }, (_, at) => at % 7);
  await sortInSlices(many, (a, b) => a - b, rest);
  expect(rests).toBeGreaterThan(5000);
  rests = 0;
  expect(await filterInSlices([1, 2, 3, 4], (item) => item > 2, rest)).toEqual([3, 4]);
  expect(rests).toBe(4);
});
