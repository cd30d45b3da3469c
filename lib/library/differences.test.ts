import { beforeEach, describe, expect, test } from 'vitest';
import { addQuery } from '@/tests/support/ledger';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day, paper } from '@/tests/support/papers';
import { database as db } from './database';
import { differences } from './differences';
import type { Check } from './types/checks';
import type { Mark } from './types/marks';
import type { Sighting } from './types/requests';

const now = aWednesday + 10 * day;
let queryId: string;

beforeEach(async () => {
  await db.delete();
  await db.open();
  queryId = await addQuery(db, { name: 'walruses', text: 'cat:cs.LG AND ti:walrus' });
  await db.queries.update(queryId, { baseline: aWednesday - 30 * day });
});

async function checkedAt(arrived: number, state: Check['state'] = 'done'): Promise<void> {
  const counts = { next: 0, atLeast: 0, page: 1, pages: 1, found: 1, read: 1, added: 0 };
  await db.checks.add({
    ...{ queryId, text: 'x', state, started: arrived, baseline: false, arrived },
    ...{ ...counts, revised: 0, aside: 0, unreadable: 0 },
  });
}

describe('a paper that a feed named and no check brought', () => {
  const sighting: Sighting = {
    ...{ id: '2601.00007', version: 1, announceType: 'cross', day: '2026-01-14' },
    ...{ categories: ['cs.LG'], queries: [], named: aWednesday },
  };

  beforeEach(() => db.sightings.put({ ...sighting, queries: [queryId] }));

  test('is told of when a check went through three days later', async () => {
    await checkedAt(aWednesday + 2 * day);
    expect(await differences(db, now)).toEqual([]);
    await checkedAt(aWednesday + 3 * day);
    expect(await differences(db, now)).toEqual([
      {
        ...{ kind: 'feed-only', id: '2601.00007', day: '2026-01-14', announceType: 'cross' },
        ...{ categories: ['cs.LG'], queries: [queryId] },
      },
    ]);
  });

  test('is not, while no check goes through', async () => {
    await checkedAt(aWednesday + 5 * day, 'waiting');
    expect(await differences(db, now)).toEqual([]);
  });

  test('is not, once a check brought it', async () => {
    await checkedAt(aWednesday + 3 * day);
    await db.sightings.update(sighting.id, { brought: aWednesday + 2 * day });
    expect(await differences(db, now)).toEqual([]);
  });

  test('is not, when it answers no query after all', async () => {
    await checkedAt(aWednesday + 3 * day);
    await db.sightings.update(sighting.id, { queries: [] });
    expect(await differences(db, now)).toEqual([]);
  });
});

describe('a paper that a check brought and no feed named', () => {
  const id = '2601.00008';

  async function bring(change: Partial<Mark> = {}, title = 'A walrus', version = 1): Promise<void> {
    await db.papers.put({ ...paper({ id, title, version }), asOf: aWednesday });
    await db.marks.put(markOf(id, { queries: [queryId], ...change }));
  }

  async function readFeeds(category: string, except?: number): Promise<void> {
    for (let offset = -3; offset <= 3; offset += 1) {
      if (offset === except) continue;
      const at = aWednesday + offset * day;
      await db.requests.add({ at, kind: 'feed', category, ms: 1, decision: 'named' });
    }
  }

  test('is told of where a feed that should have was read all the days around', async () => {
    await bring();
    await readFeeds('cs.LG');
    expect(await differences(db, now)).toEqual([
      { kind: 'query-only', id, day: '2026-01-14', categories: ['cs.LG'], queries: [queryId] },
    ]);
  });

  test.each<[why: string, prepare: () => Promise<unknown>]>([
    [
      'a feed named it',
      () =>
        db.sightings.put({
          ...{ id, version: 1, announceType: 'new', day: '2026-01-13' },
          ...{ categories: [], queries: [], named: aWednesday - day },
        }),
    ],
    ['the query cannot be seen to match', () => bring({}, 'A narwhal')],
    ['it was there from the start', () => db.queries.update(queryId, { baseline: aWednesday })],
    ['it waits aside', () => bring({ asideFor: queryId })],
    ['its version is in no feed', () => bring({}, 'A walrus', 6)],
    [
      'it was announced who knows when',
      () => db.papers.update(id, { updated: aWednesday - 8 * day }),
    ],
    ['it came just now', () => bring({ firstSeen: now - 2 * day })],
    ['another query brought it', () => bring({ queries: ['other'] })],
  ])('is not, when %s', async (_why, prepare) => {
    await bring();
    await readFeeds('cs.LG');
    expect(await differences(db, now)).toHaveLength(1);
    await prepare();
    expect(await differences(db, now)).toEqual([]);
  });

  test('is not, where a day is missing or only another feed was read', async () => {
    await bring();
    await readFeeds('cs.LG', 1);
    await readFeeds('cs.AI');
    expect(await differences(db, now)).toEqual([]);
  });

  test('Saturdays and Sundays have no feed to be read', async () => {
    await bring();
    // Three days after the Wednesday is a Saturday, three before it a Sunday.
    await readFeeds('cs.LG');
    const weekend = await db.requests
      .filter(({ at }) => [0, 6].includes(new Date(at).getUTCDay()))
      .delete();
    expect(weekend).toBe(2);
    expect(await differences(db, now)).toHaveLength(1);
  });
});
