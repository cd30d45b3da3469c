import { expect, test } from 'vitest';
import { CATEGORIES } from '../query/categories';
import { dailyFeedUrl, feedCategory } from './address';

test.each([
  ['cs.LG', 'cs.LG'],
  ['CS.lg', 'cs.LG'],
  ['hep-th', 'hep-th'],
  ['cs.SY', 'eess.SY'],
  ['math.mp', 'math-ph'],
  ['stat.TH', 'math.ST'],
  ['cmp-lg', 'cs.CL'],
  ['cs', undefined],
  ['astro-ph', undefined],
  ['cs.XX', undefined],
  ['cs.LG+cs.AI', undefined],
  ['', undefined],
])('%j has its papers in the feed of %j', (id, expected) => {
  expect(feedCategory(id)).toBe(expected);
});

test('each category has one address, and two names of one category share it', () => {
  const feeds = new Set(CATEGORIES.map((id) => feedCategory(id) ?? id));
  expect(feeds.size).toBe(149);
  for (const feed of feeds) expect(dailyFeedUrl(feed)).toBe(`https://rss.arxiv.org/atom/${feed}`);
});

test.each(['cs.SY', 'cs.lg', 'cs', 'cs.LG+cs.AI', '../x'])('%j has none of its own', (id) => {
  expect(() => dailyFeedUrl(id)).toThrow(RangeError);
});
