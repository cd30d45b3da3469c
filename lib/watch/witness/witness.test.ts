import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import type { DailyFeed, FeedItem } from '@/lib/arxiv/daily-feed/types';
import { ArxivError } from '@/lib/arxiv/errors';
import { fakeLocks } from '@/lib/arxiv/fake-locks';
import type { Feed, Paper } from '@/lib/arxiv/paper';
import { changeSettings } from '@/lib/settings/change-settings';
import { daily, item } from '@/tests/support/daily';
import { type FakeWatch, fakeWatch } from '@/tests/support/fake-watch';
import { addQuery } from '@/tests/support/ledger';
import { aWednesday, day, feed, papers } from '@/tests/support/papers';
import { watchdogAlarm } from '../alarms';
import { brought } from '../brought';
import { runRound } from '../round';
import { feedStates } from './feed-states';

const hour = 3_600_000;

let watch: FakeWatch;
let queryId: string;
/** What the query interface finds, and what it knows besides when asked by id. */
let found: Paper[];
let unlisted: Paper[];
/** What each feed names; a category without one can't be asked. */
let named: Record<string, FeedItem[] | DailyFeed | ArxivError>;

beforeEach(async () => {
  watch = await fakeWatch();
  watch.granted.add('https://rss.arxiv.org/*');
  await watch.ports.db.queries.clear();
  queryId = await addQuery(watch.ports.db, { name: 'walruses', text: 'cat:cs.LG AND ti:walrus' });
  // Older than what a baseline makes unread.
  found = walruses(5).map((one) => ({ ...one, published: aWednesday - 20 * day }));
  unlisted = [];
  named = { 'cs.LG': found.map(itemOf) };
  watch.answer = async (url) => answer(new URL(url).searchParams);
  watch.daily = async (category) => {
    const given = named[category] ?? new ArxivError('server', `no feed of ${category}`);
    if (given instanceof ArxivError) throw given;
    return Array.isArray(given) ? daily(category, given, clock()) : given;
  };
});

function walruses(count: number, from = 1): Paper[] {
  return papers(count, { title: 'A walrus' }, from);
}

function itemOf({ id, version, title, categories }: Paper): FeedItem {
  return item({ id, version, title, categories });
}

/** The day of arXiv's clock, which is ours here. */
function clock(): Pick<DailyFeed, 'day' | 'generated'> {
  return {
    day: new Date(watch.clock - 5 * hour).toISOString().slice(0, 10),
    generated: watch.clock,
  };
}

function answer(parameters: URLSearchParams): Feed {
  const ids = parameters.get('id_list')?.split(',');
  const updated = watch.clock;
  const isWalrus = parameters.get('search_query')?.includes('walrus');
  if (!ids) return feed(isWalrus ? found : papers(1, {}, 9000), { updated });
  return feed(
    [...found, ...unlisted].filter(({ id }) => ids.includes(id)),
    { updated },
  );
}

function round(): Promise<void> {
  return runRound(watch.ports, { asked: 'none' });
}

/** The rounds of a day and of the next one: by the second, all of `found` is known. */
async function nextDay(): Promise<void> {
  watch.clock += day;
  watch.asked.length = 0;
  await round();
}

/** What was asked, in short: `query`, `ids …` or a category. */
function asked(): string[] {
  return watch.asked.map((one) => {
    if (!one.startsWith('https:')) return one;
    const ids = new URL(one).searchParams.get('id_list');
    return ids ? `ids ${ids}` : 'query';
  });
}

/** Of these the feeds alone: checks are looked at once more, and counted, by rules of their own. */
function feeds(): string[] {
  return asked().filter((one) => one !== 'query');
}

async function trouble(category = 'cs.LG') {
  return (await feedStates.read())?.states[category]?.trouble;
}

test('after the check the feeds of its categories are asked, once a day', async () => {
  await round();
  expect(asked()).toEqual(['query', 'cs.LG']);
  await round();
  watch.clock += 5 * hour;
  await round();
  expect(asked()).toEqual(['query', 'cs.LG']);
  expect(await watch.ports.db.requests.toArray()).toMatchObject([
    { kind: 'check' },
    { kind: 'feed', category: 'cs.LG', status: 200, entries: 5, decision: 'named' },
  ]);
  await nextDay();
  expect(asked()).toEqual(['query', 'cs.LG']);
});

test('what both have is noted with how it was announced', async () => {
  const [first, ...others] = found.map(itemOf);
  named['cs.LG'] = [{ ...(first as FeedItem), announceType: 'cross' }, ...others];
  await round();
  const rows = await watch.ports.db.sightings.toArray();
  expect(rows).toHaveLength(5);
  expect(rows.find(({ id }) => id === first?.id)).toEqual({
    ...{ id: first?.id, version: 1, announceType: 'cross', day: '2026-01-14' },
    ...{ categories: ['cs.LG'], queries: [queryId], named: aWednesday, brought: aWednesday },
  });
});

describe('a paper that a feed names and its query does not find', () => {
  const [late] = walruses(1, 77) as [Paper];

  beforeEach(async () => {
    await round();
    unlisted = [late];
    named['cs.LG'] = [itemOf(late)];
    await nextDay();
  });

  test('is completed by its id, new, and told of', async () => {
    expect(asked()).toEqual(['query', 'cs.LG', `ids ${late.id}`]);
    expect(await watch.ports.db.papers.get(late.id)).toMatchObject(late);
    const mark = await watch.ports.db.marks.get(late.id);
    expect(mark).toMatchObject({ unread: 1, queries: [queryId], firstSeen: watch.clock });
    expect(mark?.asideFor).toBeUndefined();
    expect(await browser.action.getBadgeText({})).toBe('1');
    expect((await brought.read())?.[queryId] ?? []).not.toContain(aWednesday);
  });

  test('is still noted as one the query interface lacks, until a check brings it', async () => {
    expect((await watch.ports.db.sightings.get(late.id))?.brought).toBeUndefined();
    found = [late, ...found];
    await nextDay();
    expect((await watch.ports.db.sightings.get(late.id))?.brought).toBe(watch.clock);
    expect(await browser.action.getBadgeText({})).toBe('1');
  });

  test('is not asked for again once it is here', async () => {
    await round();
    await nextDay();
    expect(asked().filter((one) => one.startsWith('ids'))).toEqual([]);
  });

  test('that was read stays read', async () => {
    await watch.ports.db.marks.update(late.id, { unread: 0, readAt: 1 });
    named['cs.LG'] = [{ ...itemOf(late), announceType: 'cross' }, item({ id: '2601.30001' })];
    await nextDay();
    expect(await watch.ports.db.marks.get(late.id)).toMatchObject({ unread: 0, readAt: 1 });
    expect((await watch.ports.db.sightings.get(late.id))?.brought).toBeUndefined();
  });
});

test('a paper arXiv does not know by its id either is asked for once a day, for three days', async () => {
  await round();
  const [late] = walruses(1, 77) as [Paper];
  named['cs.LG'] = [itemOf(late)];
  const days: number[] = [];
  // Thursday to Wednesday.
  for (let n = 1; n <= 7; n += 1) {
    await nextDay();
    named['cs.LG'] = [item({ id: `2601.1000${n}` })];
    await round();
    days.push(asked().filter((one) => one.startsWith('ids')).length);
  }
  expect(days).toEqual([1, 1, 0, 0, 0, 0, 0]);
  expect(await watch.ports.db.marks.get(late.id)).toBeUndefined();
  expect(await watch.ports.db.sightings.get(late.id)).toMatchObject({ named: aWednesday + day });
});

test('a paper whose full text does not answer the query is not taken in', async () => {
  await round();
  const [other] = walruses(1, 77) as [Paper];
  unlisted = [{ ...other, title: 'A narwhal after all' }];
  named['cs.LG'] = [itemOf(other)];
  await nextDay();
  expect(asked()).toContain(`ids ${other.id}`);
  expect(await watch.ports.db.marks.get(other.id)).toBeUndefined();
  await nextDay();
  expect(asked()).not.toContain(`ids ${other.id}`);
});

test('papers that answer no query, or may answer one, are left alone', async () => {
  const unsure = await addQuery(watch.ports.db, { name: 'unsure', text: 'cat:cs.LG AND rn:X-1' });
  await round();
  await round();
  named['cs.LG'] = [item({ id: '2601.20001' }), item({ id: '2601.20002', title: 'X-1' })];
  await nextDay();
  expect(asked().some((one) => one.startsWith('ids'))).toBe(false);
  const rows = await watch.ports.db.sightings.toArray();
  expect(rows.filter(({ queries }) => queries.includes(unsure))).toEqual([]);
  expect(rows.map(({ id }) => id)).not.toContain('2601.20001');
});

test('a paper that one query has comes to another one as known', async () => {
  await round();
  const other = await addQuery(watch.ports.db, { name: 'all', text: 'cat:cs.LG' });
  const [first] = found as [Paper];
  named['cs.LG'] = [itemOf(first)];
  await nextDay();
  expect(asked().filter((one) => one.startsWith('ids'))).toHaveLength(1);
  expect(await watch.ports.db.marks.get(first.id)).toMatchObject({
    firstSeen: aWednesday,
    queries: [queryId, other].sort(),
  });
});

test('fifty ids a request and two requests a round, the rest in the next', async () => {
  await round();
  unlisted = walruses(120, 1000);
  named['cs.LG'] = unlisted.map(itemOf);
  await nextDay();
  const sizes = () =>
    asked().flatMap((one) => (one.startsWith('ids') ? one.split(',').length : []));
  expect(sizes()).toEqual([50, 50]);
  await round();
  expect(sizes()).toEqual([50, 50, 20]);
  expect(await watch.ports.db.marks.where('id').startsWith('2601.01').count()).toBe(120);
});

describe('a feed in trouble says nothing', () => {
  const [late] = walruses(1, 77) as [Paper];

  beforeEach(async () => {
    await round();
    unlisted = [late];
  });

  test.each<[code: string, given: () => FeedItem[] | DailyFeed | ArxivError]>([
    ['stale', () => found.map(itemOf)],
    ['stale', () => daily('cs.LG', [itemOf(late)], { day: '2026-01-14' })],
    ['empty', () => []],
    ['capped', () => [itemOf(late), ...walruses(1999, 5000).map(itemOf)]],
    ['failed', () => new ArxivError('malformed', 'HTML')],
  ])('%s: nothing is stored, and it is asked once more some hours later', async (code, given) => {
    named['cs.LG'] = given();
    const before = await watch.ports.db.sightings.count();
    await nextDay();
    expect(await trouble()).toBe(code);
    expect(asked()).toEqual(['query', 'cs.LG']);
    expect(await watch.ports.db.sightings.count()).toBe(before);
    expect(await watch.ports.db.marks.get(late.id)).toBeUndefined();
    await round();
    expect(asked()).toEqual(['query', 'cs.LG']);
    watch.clock += 4 * hour;
    await round();
    watch.clock += 4 * hour;
    await round();
    expect(feeds()).toEqual(['cs.LG', 'cs.LG']);
    named['cs.LG'] = [itemOf(late)];
    watch.clock -= 8 * hour;
    await nextDay();
    expect(await trouble()).toBeUndefined();
    expect(await watch.ports.db.marks.get(late.id)).toBeDefined();
  });

  test('not asked at all, since arXiv wants to be left alone, is asked twice later', async () => {
    named['cs.LG'] = new ArxivError('rate-limited', 'arXiv asked to wait');
    await nextDay();
    const later = async () => {
      watch.clock += 4 * hour;
      await round();
      return feeds().length;
    };
    named['cs.LG'] = new ArxivError('malformed', 'HTML');
    expect([await later(), await later(), await later()]).toEqual([2, 3, 3]);
  });

  test('where the whole server is, the others are not asked', async () => {
    await watch.ports.db.queries.update(queryId, {
      text: '(cat:cs.AI OR cat:cs.LG) AND ti:walrus',
    });
    named = { 'cs.AI': new ArxivError('rate-limited', 'Rate exceeded.') };
    await nextDay();
    expect(feeds()).toEqual(['cs.AI']);
    named = { 'cs.AI': new ArxivError('rejected-query', 'Bad subject class'), 'cs.LG': [] };
    await nextDay();
    expect(feeds()).toEqual(['cs.AI', 'cs.LG']);
  });
});

describe('nobody is asked', () => {
  test('without the permission, and checks go on', async () => {
    watch.granted.delete('https://rss.arxiv.org/*');
    await round();
    expect(asked()).toEqual(['query']);
    expect(await watch.ports.db.marks.count()).toBe(5);
  });

  test('on a day without announcements', async () => {
    watch.clock = aWednesday + 3 * day;
    await round();
    expect(asked()).toEqual(['query']);
  });

  test("on a day after the reader's own holiday", async () => {
    await changeSettings(
      { locks: watch.ports.locks, now: () => watch.clock },
      { holidays: { '2026-01-13': true } },
    );
    await round();
    expect(asked()).toEqual(['query']);
  });

  test('for a query without categories, a paused one, and one that was not checked today', async () => {
    await watch.ports.db.queries.update(queryId, { paused: true });
    await addQuery(watch.ports.db, { name: 'someone', text: 'au:smith' });
    await round();
    expect(asked()).toEqual(['query']);
    watch.answer = () => Promise.reject(new ArxivError('server', 'down'));
    await addQuery(watch.ports.db, { name: 'failing', text: 'cat:cs.CV' });
    await nextDay();
    expect(asked().filter((one) => one !== 'query')).toEqual([]);
  });

  test('before the check of a day, although the feeds have changed at midnight', async () => {
    await round();
    watch.asked.length = 0;
    watch.clock = Date.UTC(2026, 0, 15, 5, 30);
    await round();
    expect(asked()).toEqual([]);
  });

  test('for more than twelve categories', async () => {
    await watch.ports.db.queries.update(queryId, { text: 'cat:math.* AND ti:walrus' });
    const math = async (category: string) => daily(category, [item({ id: '2601.3' })], clock());
    watch.daily = math;
    await round();
    expect(asked()).toHaveLength(13);
    expect((await feedStates.read())?.cut.length).toBeGreaterThan(10);
  });
});

test('a worker that dies at any request goes on where it was', async () => {
  await round();
  const [late] = walruses(1, 77) as [Paper];
  unlisted = [late];
  named['cs.LG'] = [itemOf(late)];
  const dead = new Error('the worker died');
  const { answer: listed } = watch;
  watch.answer = (url) => (url.includes('id_list') ? Promise.reject(dead) : listed(url));
  await expect(nextDay()).rejects.toBe(dead);
  expect(await watch.ports.db.marks.get(late.id)).toBeUndefined();
  watch.answer = listed;
  await round();
  expect(asked()).toEqual(['query', 'cs.LG', `ids ${late.id}`, `ids ${late.id}`]);
  expect(await watch.ports.db.marks.get(late.id)).toMatchObject({ unread: 1 });
});

describe('between two feeds', () => {
  beforeEach(async () => {
    const text = '(cat:cs.AI OR cat:cs.CV OR cat:cs.LG) AND ti:walrus';
    await watch.ports.db.queries.update(queryId, { text });
    named = { 'cs.AI': found.map(itemOf), 'cs.CV': found.map(itemOf), 'cs.LG': found.map(itemOf) };
  });

  test('a check the reader asks for goes first, nothing is read twice, and a dog watches', async () => {
    const { daily: told } = watch;
    let check: Promise<void> | undefined;
    const watched: boolean[] = [];
    watch.daily = async (category) => {
      check ??= runRound(watch.ports, { asked: 'all' });
      watched.push((await browser.alarms.get(watchdogAlarm)) !== undefined);
      return told(category);
    };
    await round();
    await check;
    expect(asked()).toEqual(['query', 'cs.AI', 'query', 'cs.CV', 'cs.LG']);
    expect(watched).toEqual([true, true, true]);
    expect(await browser.alarms.get(watchdogAlarm)).toBeFalsy();
    expect(await watch.ports.db.checks.toArray()).toMatchObject([
      { state: 'done' },
      { state: 'done' },
    ]);
    const [row] = await watch.ports.db.sightings.toArray();
    expect(row?.categories).toEqual(['cs.AI', 'cs.CV', 'cs.LG']);
  });

  test('arXiv that wants to be left alone by that check is asked for no other feed', async () => {
    const { daily: told } = watch;
    let check: Promise<void> | undefined;
    watch.daily = async (category) => {
      const retryAt = watch.clock + hour;
      watch.answer = () => Promise.reject(new ArxivError('rate-limited', 'Wait.', { retryAt }));
      check ??= runRound(watch.ports, { asked: 'all' });
      return told(category);
    };
    await round();
    await check;
    expect(asked()).toEqual(['query', 'cs.AI', 'query']);
  });

  test('a death loses nothing: the next round asks for those that are left', async () => {
    const { daily: told } = watch;
    watch.daily = (category) => (category === 'cs.CV' ? new Promise(() => {}) : told(category));
    void round();
    await expect.poll(asked).toEqual(['query', 'cs.AI', 'cs.CV']);
    watch.daily = told;
    watch.ports.locks = fakeLocks();
    await round();
    expect(feeds()).toEqual(['cs.AI', 'cs.CV', 'cs.LG']);
    watch.clock += 3 * hour;
    await round();
    expect(feeds()).toEqual(['cs.AI', 'cs.CV', 'cs.LG', 'cs.CV']);
    const [row] = await watch.ports.db.sightings.toArray();
    expect(row?.categories).toEqual(['cs.AI', 'cs.CV', 'cs.LG']);
  });
});

test('what was named more than 30 days ago is let go of', async () => {
  await round();
  const old = {
    ...itemOf(walruses(1)[0] as Paper),
    day: '2025-12-14',
    queries: [],
    named: 0,
  };
  await watch.ports.db.sightings.bulkPut([{ ...old, id: 'old' }]);
  await nextDay();
  const ids = await watch.ports.db.sightings.toCollection().primaryKeys();
  expect(ids).not.toContain('old');
  expect(ids).toHaveLength(5);
});
