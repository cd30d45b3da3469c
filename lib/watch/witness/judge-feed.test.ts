import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DailyFeed } from '@/lib/arxiv/daily-feed/types';
import { daily, item } from '@/tests/support/daily';
import { printOf, troubleOfFeed } from './judge-feed';

const today = '2026-01-14';
const items = ['2601.00001', '2601.00002'].map((id) => item({ id }));
const feed = daily('cs.LG', items);
const print = printOf(feed);
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => item({ id: `2601.${String(n).padStart(5, '0')}` }));

test.each<[what: string, feed: DailyFeed, last: string | undefined, expected: string | undefined]>([
  ['a feed of today', feed, undefined, undefined],
  ['one with other papers than the last', feed, '3 abc', undefined],
  ['one with the papers of the last and the date of today', feed, print, 'stale'],
  ['one of yesterday', { ...feed, day: '2026-01-13' }, undefined, 'stale'],
  ['one of tomorrow', { ...feed, day: '2026-01-15' }, undefined, undefined],
  ['one without papers', daily('cs.LG', []), undefined, 'empty'],
  ['one whose entries nobody can read', daily('cs.LG', [], { unreadable: 3 }), undefined, 'empty'],
  ['one without papers, made yesterday', daily('cs.LG', [], { day: '2026-01-13' }), '', 'stale'],
  ['one just below the cap', daily('cs.LG', many(1999)), undefined, undefined],
  ['one at the cap', daily('cs.LG', many(2000)), undefined, 'capped'],
  ['one at it with the unreadable', daily('cs.LG', many(1999), { unreadable: 1 }), '', 'capped'],
])('%s', (_what, given, last, expected) => {
  const before = last === undefined ? undefined : { day: '2026-01-13', print: last };
  expect(troubleOfFeed(given, before, today)).toBe(expected);
});

test('the feed of the same day, read again, is not stale', () => {
  expect(troubleOfFeed(feed, { day: today, print }, today)).toBeUndefined();
});

test('the print is of papers and versions, in whatever order', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 99_999 }), { minLength: 2 });
  fc.assert(
    fc.property(numbers, (ids) => {
      const some = ids.map((id) => item({ id: String(id) }));
      const [first, ...others] = some;
      expect(printOf(daily('a', some.toReversed()))).toBe(printOf(daily('b', some)));
      expect(printOf(daily('a', others))).not.toBe(printOf(daily('a', some)));
      const revised = [{ ...item({ id: '0' }), ...first, version: 2 }, ...others];
      expect(printOf(daily('a', revised))).not.toBe(printOf(daily('a', some)));
    }),
  );
});
