import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { ArxivError } from '@/lib/arxiv/errors';
import { fakeLocks } from '@/lib/arxiv/fake-locks';
import type { Feed } from '@/lib/arxiv/paper';
import { database } from '@/lib/library/database';
import { firstQuery } from '@/lib/library/first-query';
import { pack } from '@/lib/sync/backup/pack';
import { type FakeExtension, fakeExtension } from '@/tests/support/fake-extension';
import { noDaily } from '@/tests/support/no-daily';
import { aWednesday, day, feed, papers } from '@/tests/support/papers';
import type { WatchPorts } from './ports';
import { askPreview } from './preview';
import { runRound } from './round';
import { startWatch } from './watch';

let extension: FakeExtension;
let asked: URLSearchParams[];
let answer: () => Feed;
let ports: WatchPorts;

beforeEach(async () => {
  extension = fakeExtension();
  await database.delete();
  await database.open();
  asked = [];
  answer = () => feed(papers(7));
  ports = {
    db: database,
    client: {
      ...noDaily,
      async fetchFeed(url) {
        asked.push(new URL(url).searchParams);
        return answer();
      },
    },
    now: () => aWednesday,
    sleep: async () => {},
    random: () => 0.5,
    locks: fakeLocks(),
    pack,
    isOnline: () => true,
    onOnline: () => {},
  };
});

test('one request tells total, rate and the newest five, and nothing is kept', async () => {
  startWatch(ports);
  const reply = await browser.runtime.sendMessage({ type: 'preview', text: ' all:spin ' });
  expect(reply).toMatchObject({ ok: true, preview: { total: 7, perDay: 0.5 } });
  expect(reply.preview.newest.map(({ id }: { id: string }) => id)).toEqual(
    papers(7)
      .slice(0, 5)
      .map(({ id }) => id),
  );
  expect(asked.map((one) => [one.get('search_query'), one.get('sortBy')])).toEqual([
    ['all:spin', 'submittedDate'],
  ]);
  expect([await database.papers.count(), await database.checks.count()]).toEqual([0, 0]);
});

test.each([
  ['older papers do not count', 40 * day, 3, 3, 0],
  ['a full page counts over the time it spans', 2 * day, 100, 5_000, 50],
  ['a full page of one hour counts as a day', day / 24, 100, 5_000, 100],
  ['nothing found is a rate of nothing', 0, 0, 0, 0],
])('%s', async (_name, age, count, total, wanted) => {
  const published = aWednesday - age;
  answer = () => feed(papers(count, { published }), { total });
  expect(await askPreview(ports, 'all:x')).toMatchObject({ preview: { total, perDay: wanted } });
});

test("trouble comes back with its code and arXiv's words", async () => {
  answer = () => {
    throw new ArxivError('rejected-query', "Invalid query string: '(all:a'");
  };
  expect(await askPreview(ports, '(all:a')).toEqual({
    ok: false,
    trouble: { code: 'rejected-query', words: "Invalid query string: '(all:a'" },
  });
});

test('without permission nothing is asked', async () => {
  extension.granted.clear();
  const trouble = { code: 'no-permission', words: '' };
  expect(await askPreview(ports, 'all:x')).toEqual({ ok: false, trouble });
  expect(asked).toEqual([]);
});

test('nothing is asked while a check was told to wait', async () => {
  const retryAt = aWednesday + day / 24;
  answer = () => {
    throw new ArxivError('rate-limited', 'Rate exceeded.', { retryAt });
  };
  await runRound(ports, { asked: [firstQuery.id] });
  expect(asked).toHaveLength(1);
  expect(await askPreview(ports, 'all:x')).toMatchObject({
    trouble: { code: 'rate-limited', retryAt },
  });
  expect(asked).toHaveLength(1);
});

test('after being offline the reader may ask', async () => {
  answer = () => {
    throw new ArxivError('offline', 'Failed to fetch');
  };
  await runRound(ports, { asked: [firstQuery.id] });
  answer = () => feed(papers(1));
  expect(await askPreview(ports, 'all:x')).toMatchObject({ ok: true, preview: { total: 1 } });
});

test.each([{ type: 'preview' }, { type: 'preview', text: 3 }])('%j is no message', async (sent) => {
  startWatch(ports);
  expect(await browser.runtime.sendMessage(sent)).toBeUndefined();
  expect(asked).toEqual([]);
});
