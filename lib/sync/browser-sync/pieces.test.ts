import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { markText, readMarkText, type SmallMark } from './mark-text';
import { bytesOf, piecesOf, quota } from './pieces';

const time = fc.integer({ min: 1_700_000_000_000, max: 2_000_000_000_000 });
const dated = fc.record(
  { value: fc.constantFrom<0 | 1>(0, 1), at: time },
  { requiredKeys: ['value'] },
);
const smallMarks: fc.Arbitrary<SmallMark> = fc.record({
  id: fc.oneof(
    fc.integer({ min: 10_000, max: 99_999 }).map((number) => `2601.${number}`),
    fc.integer({ min: 100, max: 999 }).map((number) => `cond-mat/0603${number}`),
  ),
  seenVersion: fc.integer({ min: 1, max: 300 }),
  firstSeen: time,
  published: time,
  starred: dated,
  later: dated,
  unread: dated,
});

const star = (number: number, at = 1_700_000_000_000 + number): SmallMark => ({
  id: `2601.${String(10_000 + number)}`,
  seenVersion: 1,
  firstSeen: at,
  published: at,
  starred: { value: 1, at },
  later: { value: 0 },
  unread: { value: 0, at },
});

it('reads what it wrote of a mark', () => {
  fc.assert(
    fc.property(smallMarks, (mark) => {
      expect(readMarkText(markText(mark))).toEqual(mark);
    }),
  );
});

test.each([
  '',
  'x',
  '2601.10001 1 1 1 0 0',
  '../../x 1 1 1 0 0 0',
  '2601.10001 1 1 1 2 0 0',
  '2601.10001 1 1 1 0 0 0 0',
])('%j is no mark', (text) => expect(readMarkText(text)).toBeUndefined());

it('makes pieces the browser takes, whatever is wanted', () => {
  const part = fc.record({
    name: fc.string(),
    value: fc.nat(5000).map((count) => '<é'.repeat(count)),
  });
  fc.assert(
    fc.property(
      fc.array(smallMarks, { maxLength: 300 }),
      fc.array(part, { maxLength: 20 }),
      (marks, others) => {
        const { pieces, gauge } = piecesOf(marks, others);
        for (const [key, value] of Object.entries(pieces)) {
          expect(bytesOf(key, value)).toBeLessThanOrEqual(8_192);
        }
        expect(gauge.used).toBeLessThanOrEqual(quota);
      },
    ),
    { numRuns: 10 },
  );
});

it('says what found no room', () => {
  const many = Array.from({ length: 3000 }, (_, at) => star(at));
  const large = [1, 2, 3].map((at) => ({ name: `query ${at}`, value: 'x'.repeat(6000) }));
  const small = { name: 'small', value: 'x' };
  const { gauge } = piecesOf(many, [...large, small]);
  expect(gauge.papersOf).toBe(3000);
  expect(gauge.papers).toBeGreaterThan(1000);
  expect(gauge.papers).toBeLessThan(3000);
  expect(gauge.out).toEqual(['query 3']);
});

it('leaves the newest in, and what ceased to be kept out first', () => {
  const gone = Array.from({ length: 2000 }, (_, at) => ({
    ...star(at),
    starred: { value: 0, at: 1_900_000_000_000 } as const,
  }));
  const kept = star(5000, 1_700_000_000_000);
  const { gauge, pieces } = piecesOf([...gone, kept], []);
  expect(gauge).toMatchObject({ papers: 1, papersOf: 1 });
  expect(Object.values(pieces).join()).toContain(kept.id);
});

it('writes one piece anew for one star', () => {
  const before = Array.from({ length: 500 }, (_, at) => star(at));
  const after = before.with(7, { ...star(7), starred: { value: 0, at: 1_800_000_000_000 } });
  const [one, other] = [piecesOf(before, []).pieces, piecesOf(after.toReversed(), []).pieces];
  const changed = Object.keys(one).filter((key) => one[key] !== other[key]);
  expect(changed).toHaveLength(1);
});
