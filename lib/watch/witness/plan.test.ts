import { expect, test } from 'vitest';
import { CATEGORIES } from '@/lib/arxiv/query/categories';
import type { FeedState } from './feed-states';
import { planFeeds } from './plan';

const day = '2026-01-14';
const now = 1_000_000_000;
const hour = 3_600_000;

function state(change: Partial<FeedState> = {}): FeedState {
  return { day, at: now, tries: 1, ...change };
}

test('each category is asked once, those of the queries with few first', () => {
  const wanted = [['cs.LG', 'cs.AI', 'stat.ML'], ['hep-th'], ['cs.AI', 'cs.CV']];
  expect(planFeeds(wanted, {}, { day, now })).toEqual({
    ask: ['hep-th', 'cs.AI', 'cs.CV', 'cs.LG', 'stat.ML'],
    cut: [],
  });
});

test('beyond twelve a day the rest is cut and named', () => {
  const wanted = [CATEGORIES.slice(0, 20), ['hep-th']];
  const { ask, cut } = planFeeds(wanted, {}, { day, now });
  expect([ask.length, ask[0], cut.length]).toEqual([12, 'hep-th', 9]);
  const states = Object.fromEntries(ask.map((id) => [id, state()]));
  const later = planFeeds(wanted, states, { day, now });
  expect(later.ask).toEqual([]);
  expect(later.cut.sort()).toEqual(cut.sort());
});

test.each<[what: string, before: FeedState | undefined, isAsked: boolean]>([
  ['never asked', undefined, true],
  ['asked on another day', state({ day: '2026-01-13', tries: 2, trouble: 'stale' }), true],
  ['read today', state({ at: now - 9 * hour }), false],
  ['in trouble just now', state({ at: now - hour, trouble: 'stale' }), false],
  ['in trouble some hours ago', state({ at: now - 3 * hour, trouble: 'stale' }), true],
  ['in trouble twice', state({ at: now - 9 * hour, tries: 2, trouble: 'empty' }), false],
  [
    'in trouble before the clock was set back',
    state({ at: now + 9 * hour, trouble: 'empty' }),
    true,
  ],
])('%s', (_what, before, isAsked) => {
  const { ask } = planFeeds([['cs.LG']], before ? { 'cs.LG': before } : {}, { day, now });
  expect(ask).toEqual(isAsked ? ['cs.LG'] : []);
});
