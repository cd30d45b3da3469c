import { expect, test } from 'vitest';
import { CATEGORIES } from '../query/categories';
import { dailyFeedUrl, feedCategory } from './address';

test.each([
  ['cs.LG', 'cs.LG'],
  ['hep-th', 'hep-th'],
  ['cs.SY', 'eess.SY'],
  ['math.MP', 'math-ph'],
  ['stat.TH', 'math.ST'],
  ['cmp-lg', 'cs.CL'],
])('%s has its papers in the feed of %s', (id, expected) => {
  expect(feedCategory(id)).toBe(expected);
  expect(dailyFeedUrl(id)).toBe(`https://rss.arxiv.org/atom/${expected}`);
});

test('two names of one category share an address', () => {
  expect(new Set(CATEGORIES.map(dailyFeedUrl)).size).toBe(149);
});
