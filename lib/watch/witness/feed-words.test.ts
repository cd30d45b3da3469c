import { beforeEach, expect, test } from 'vitest';
import type { AnnounceType } from '@/lib/arxiv/daily-feed/types';
import { fakeExtension } from '@/tests/support/fake-extension';
import type { FeedState } from './feed-states';
import { announcedWord, cutLine, differenceLine, feedLine } from './feed-words';

beforeEach(() => {
  fakeExtension();
});

test.each<[trouble: FeedState['trouble'], words: string]>([
  [undefined, 'Read'],
  ['stale', 'papers of an earlier day'],
  ['capped', 'is full'],
  ['empty', 'was empty on a day with announcements'],
  ['failed', 'could not be read'],
])('a feed with the trouble %s', (trouble, words) => {
  expect(feedLine({ day: '2026-01-14', at: 0, tries: 1, trouble })).toContain(words);
});

test('categories that are cut are named', () => {
  expect(cutLine([])).toBeUndefined();
  expect(cutLine(['cs.LG', 'hep-th'])).toContain('cs.LG, hep-th');
});

test.each([
  ['feed-only', 'Named in a feed of cs.AI, cs.LG'],
  ['query-only', 'not named in the feeds of cs.AI, cs.LG'],
] as const)('what is %s', (kind, words) => {
  const difference = { kind, id: '2601.00001', day: '2026-01-14', queries: [] };
  expect(differenceLine({ ...difference, categories: ['cs.AI', 'cs.LG'] })).toContain(words);
});

test.each<[AnnounceType, string]>([
  ['new', 'new'],
  ['cross', 'cross-listed'],
  ['replace', 'revised'],
  ['replace-cross', 'revised, cross-listed'],
])('a paper announced as %s', (type, word) => {
  expect(announcedWord(type)).toBe(word);
});
