import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createClient } from '@/lib/arxiv/client';
import { parseDailyFeed } from '@/lib/arxiv/daily-feed/parse';
import { fakeClock } from '@/lib/arxiv/fake-clock';
import { fetchAnswer } from '@/lib/arxiv/fetch-answer';
import { judgeBy } from '@/lib/arxiv/judge-answer';
import { database } from '@/lib/library/database';
import { type FakeWatch, fakeWatch } from '@/tests/support/fake-watch';
import { feedText, hostileFeeds } from '@/tests/support/hostile-feeds';
import { runRound } from './round';

/** What a server may say of it, which counts for nothing. */
const types = ['application/atom+xml', 'text/html', 'image/png', 'application/octet-stream', ''];

let watch: FakeWatch;
let answer: () => Response;

beforeAll(async () => {
  watch = await fakeWatch();
});

beforeEach(async () => {
  await Promise.all(
    database.tables.filter(({ name }) => name !== 'queries').map((table) => table.clear()),
  );
  watch.ports.client = createClient({
    ...fakeClock(),
    fetch: async () => answer(),
    now: watch.ports.now,
    locks: watch.ports.locks,
    pace: { read: async () => ({}), write: async () => {} },
    backOff: () => watch.clock,
  });
});

async function check(): Promise<unknown[]> {
  await runRound(watch.ports, { asked: 'all' });
  return database.checks.toArray();
}

test(`there are a hundred at least`, () => {
  expect(new Set(hostileFeeds.map(([name]) => name)).size).toBe(hostileFeeds.length);
  expect(hostileFeeds.length).toBeGreaterThanOrEqual(100);
});

test.each(hostileFeeds)('%s is told as trouble and changes nothing', async (name, body, code) => {
  const type = types[name.length % types.length] ?? '';
  answer = () => new Response(body(), { headers: { 'content-type': type } });
  expect(await check()).toMatchObject([{ state: 'waiting', read: 0, trouble: { code } }]);
  for (const { trouble } of await database.checks.toArray()) {
    expect(trouble?.words.length).toBeLessThanOrEqual(500);
  }
  const rows = [database.papers, database.marks, database.versions, database.sightings];
  expect(await Promise.all(rows.map((table) => table.count()))).toEqual([0, 0, 0, 0]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

/** All of them in `npm run test:long`. */
const some = hostileFeeds.filter((_, at) => process.env.LONG === '1' || at % 5 === 0);

test.each(some)('%s is no daily feed', async (_, body, code) => {
  const ports = { ...fakeClock(), fetch: async () => new Response(body()) };
  const read = fetchAnswer('https://rss.arxiv.org/atom/cs.LG', ports).then((given) =>
    judgeBy((text) => parseDailyFeed(text, 'cs.LG'), given),
  );
  await expect(read).rejects.toMatchObject({ name: 'ArxivError', code });
});

const entry = (change: string) =>
  `<entry><id>http://arxiv.org/abs/2601.00001v1</id><title>A</title>
  <published>2026-01-01T00:00:00Z</published>${change}</entry>`;

test.each([
  ['a version beyond all', entry('').replace('v1<', 'v99999999999999999999<')],
  ['an id of another place', entry('').replace('arxiv.org/abs/2601.00001v1', 'evil.example/1')],
  [
    'an id of script',
    entry('').replace('http://arxiv.org/abs/2601.00001v1', 'javascript:alert(1)'),
  ],
  ['an id with a path', entry('').replace('2601.00001v1', '2601.00001/../../x')],
  ['a date that is none', entry('').replace('2026-01-01T', '2026-13-41T')],
  ['a date before arXiv', entry('').replace('2026-', '1066-')],
  ['a date at the end of times', entry('').replace('2026-', '9999-')],
  ['a text of a million letters', entry(`<summary>${'a'.repeat(1_000_000)}</summary>`)],
  [
    'authors beyond counting',
    entry(`<author><name>${'A'.repeat(999)}</name></author>`.repeat(1_000)),
  ],
  ['no title', entry('').replace('>A<', '> <')],
])('an entry with %s is counted as unreadable and is no paper', async (_, entries) => {
  answer = () => new Response(feedText({ entries }));
  expect(await check()).toMatchObject([{ unreadable: 1, added: 0 }]);
  expect(await database.papers.count()).toBe(0);
});

test.each([
  ['names of what all objects have', '<toString>x</toString><valueOf>y</valueOf>'],
  ['attributes of prototypes', '<category __proto__="x" constructor="y" term="cs.LG"/>'],
  ['entities nobody declared', '<summary>&lol9; &a;</summary>'],
  ['numbers of no letter', '<summary>&#0;&#xD800;&#99999999999;</summary>'],
])('%s in an entry are text or nothing', async (_, change) => {
  answer = () => new Response(feedText({ entries: entry(change) }));
  await check();
  expect(await database.papers.toArray()).toMatchObject([{ id: '2601.00001', title: 'A' }]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.get({}, 'x')).toBeUndefined();
});

test('bytes that are no letters become a sign of it, and cost no other paper', async () => {
  const [before, after] = feedText().split('>A<');
  const bytes = [new TextEncoder().encode(before), Uint8Array.of(0x3e, 0x41, 0xff, 0xe4, 0x3c)];
  answer = () => new Response(new Blob([...bytes, after ?? '']));
  await check();
  expect(await database.papers.toArray()).toMatchObject([{ title: 'A\uFFFD\uFFFD' }]);
});
