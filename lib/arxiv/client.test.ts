import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createClient } from './client';
import { type FakeClock, fakeClock } from './fake-clock';
import { fakeLocks } from './fake-locks';
import { TIMEOUT } from './fetch-answer';
import { type Pace, SPACING } from './pace';

const URL_1 = 'https://export.arxiv.org/api/query?search_query=one';
const URL_2 = 'https://export.arxiv.org/api/query?search_query=two';
const PAGE = readFileSync(new URL('./fixtures/page.xml', import.meta.url), 'utf8');

type Visit = { url: string; from: number; to: number };
type Script = { takes?: number; status?: number; body?: string; headers?: HeadersInit };

/** A server that takes its time and notes when it was asked. */
function fakeServer(clock: FakeClock, scripts: Script[] = []) {
  const visits: Visit[] = [];
  async function fetch(url: string | URL | Request, init?: RequestInit): Promise<Response> {
    const { takes = 0, status = 200, body = PAGE, headers = {} } = scripts[visits.length] ?? {};
    const visit = { url: String(url), from: clock.now(), to: Number.NaN };
    visits.push(visit);
    if (takes > 0) await clock.sleep(takes, init?.signal ?? undefined);
    visit.to = clock.now();
    return new Response(body, { status, headers });
  }
  return { fetch, visits };
}

function fakePace(pace: Pace = {}) {
  const written: Pace[] = [];
  return {
    written,
    read: async () => pace,
    write: async (next: Pace) => {
      written.push(next);
      pace = next;
    },
  };
}

function setUp({ scripts, pace }: { scripts?: Script[]; pace?: Pace } = {}) {
  const clock = fakeClock();
  const server = fakeServer(clock, scripts);
  const backOff = (refusals: number) => clock.now() + 60_000 * 10 ** (refusals - 1);
  const effects = { fetch: server.fetch, locks: fakeLocks(), pace: fakePace(pace), backOff };
  const ports = { ...clock, ...effects };
  return { clock, visits: server.visits, ports, client: createClient(ports) };
}

test('gives the feed, at once if nothing was asked before', async () => {
  const { client, clock, visits } = setUp();
  const start = clock.now();
  const feed = await clock.run(client.fetchFeed(URL_1));
  expect(feed).toMatchObject({ total: 1_234, start: 40, unreadable: 0 });
  expect(feed.papers).toHaveLength(4);
  expect(visits).toEqual([{ url: URL_1, from: start, to: start }]);
});

describe('between two requests', () => {
  test('lie five seconds from the end of the first answer', async () => {
    const { client, clock, visits } = setUp({ scripts: [{ takes: 8_000 }] });
    await clock.run(Promise.all([client.fetchFeed(URL_1), client.fetchFeed(URL_2)]));
    expect(visits.map(({ url }) => url)).toEqual([URL_1, URL_2]);
    expect((visits[1]?.from ?? 0) - (visits[0]?.to ?? 0)).toBe(SPACING);
  });

  test('lie five seconds also after one that failed', async () => {
    const { client, clock, visits } = setUp({ scripts: [{ status: 503, body: '' }] });
    await expect(clock.run(client.fetchFeed(URL_1))).rejects.toMatchObject({ code: 'server' });
    await clock.run(client.fetchFeed(URL_2));
    expect((visits[1]?.from ?? 0) - (visits[0]?.to ?? 0)).toBe(SPACING);
  });

  test('lie five seconds when another context of the extension asks', async () => {
    const { client, clock, visits, ports } = setUp({ scripts: [{ takes: 500 }] });
    const other = createClient(ports);
    await clock.run(Promise.all([client.fetchFeed(URL_1), other.fetchFeed(URL_2)]));
    expect((visits[1]?.from ?? 0) - (visits[0]?.to ?? 0)).toBe(SPACING);
  });

  test('lie five seconds when the worker died while it asked', async () => {
    const { client, clock, ports, visits } = setUp({ scripts: [{ takes: 20_000 }] });
    void client.fetchFeed(URL_1).catch(() => undefined);
    await clock.advance(1_000);
    const reborn = createClient({ ...ports, locks: fakeLocks() });
    const feed = reborn.fetchFeed(URL_2);
    await clock.advance(SPACING - 1_001);
    expect(visits).toHaveLength(1);
    await clock.advance(1);
    expect(visits).toHaveLength(2);
    await feed;
  });

  test('lie at most five seconds when the clock was set back a day', async () => {
    const { client, clock, visits } = setUp();
    await clock.run(client.fetchFeed(URL_1));
    const back = clock.now() - 86_400_000;
    clock.set(back);
    await clock.run(client.fetchFeed(URL_2));
    expect(visits[1]?.from).toBe(back + SPACING);
  });
});

describe('a wish of arXiv to wait', () => {
  const told = { status: 429, body: 'Rate exceeded.', headers: { 'Retry-After': '120' } };

  test('is reported, remembered and kept without asking again', async () => {
    const { client, clock, visits, ports } = setUp({ scripts: [told] });
    const retryAt = clock.now() + 120_000;
    const expected = { code: 'rate-limited', retryAt, cause: expect.anything() };
    await expect(clock.run(client.fetchFeed(URL_1))).rejects.toMatchObject(expected);
    expect(ports.pace.written.at(-1)).toEqual({
      lastRequest: clock.now(),
      waitUntil: retryAt,
      refusals: 1,
    });
    await clock.advance(119_999);
    await expect(client.fetchFeed(URL_2)).rejects.toMatchObject(expected);
    await expect(createClient(ports).fetchFeed(URL_2)).rejects.toMatchObject(expected);
    expect(visits).toHaveLength(1);
    await clock.advance(1);
    expect((await clock.run(client.fetchFeed(URL_2))).total).toBe(1_234);
    expect(ports.pace.written.at(-1)?.waitUntil).toBeUndefined();
  });

  test('without a time is kept for as long as we wait, longer each time, by whoever asks', async () => {
    const silent = { status: 429, body: 'Rate exceeded.' };
    const { client, clock, visits, ports } = setUp({ scripts: [silent, silent] });
    for (const minutes of [1, 10]) {
      const retryAt = clock.now() + minutes * 60_000;
      const expected = { code: 'rate-limited', retryAt, status: 429 };
      await expect(clock.run(client.fetchFeed(URL_1))).rejects.toMatchObject(expected);
      await clock.advance(minutes * 60_000 - 1);
      const other = createClient({ ...ports, locks: fakeLocks() });
      await expect(other.fetchFeed(URL_2)).rejects.toMatchObject({ code: 'rate-limited', retryAt });
      await clock.advance(1);
    }
    expect(visits).toHaveLength(2);
    await clock.run(client.fetchFeed(URL_2));
    expect(ports.pace.written.at(-1)).toEqual({ lastRequest: clock.now() });
  });

  test('counts with every status', async () => {
    const { client, clock } = setUp({ scripts: [{ ...told, status: 503, body: '' }] });
    const retryAt = clock.now() + 120_000;
    const answer = clock.run(client.fetchFeed(URL_1));
    await expect(answer).rejects.toMatchObject({ code: 'server', retryAt });
  });

  test('that comes with a good answer is none', async () => {
    const { client, clock, visits } = setUp({ scripts: [{ headers: { 'Retry-After': '120' } }] });
    await clock.run(client.fetchFeed(URL_1));
    await clock.run(client.fetchFeed(URL_2));
    expect(visits).toHaveLength(2);
  });

  test('that no clock can have heard is forgotten', async () => {
    const waitUntil = Date.UTC(2036, 0);
    const { client, clock, visits } = setUp({ pace: { waitUntil } });
    await clock.run(client.fetchFeed(URL_1));
    expect(visits).toHaveLength(1);
  });
});

describe('a caller who gives up', () => {
  test('before the turn came asks arXiv nothing', async () => {
    const { client, clock, visits } = setUp({ scripts: [{ takes: 1_000 }] });
    const caller = new AbortController();
    const first = client.fetchFeed(URL_1);
    const second = client.fetchFeed(URL_2, { signal: caller.signal });
    const refused = expect(second).rejects.toBe('enough');
    caller.abort('enough');
    await refused;
    await clock.run(Promise.all([first, client.fetchFeed(URL_1)]));
    expect(visits.map(({ url }) => url)).toEqual([URL_1, URL_1]);
  });

  test('at the last moment asks arXiv nothing', async () => {
    const { ports, visits } = setUp();
    const caller = new AbortController();
    const read = async (): Promise<Pace> => {
      caller.abort('enough');
      return {};
    };
    const client = createClient({ ...ports, pace: { ...ports.pace, read } });
    const refused = client.fetchFeed(URL_1, { signal: caller.signal });
    await expect(refused).rejects.toBe('enough');
    expect(visits).toEqual([]);
  });

  test('during the pause asks arXiv nothing and leaves the way free', async () => {
    const { client, clock, visits } = setUp({ pace: { lastRequest: fakeClock().now() } });
    const caller = new AbortController();
    const first = client.fetchFeed(URL_1, { signal: caller.signal });
    const refused = expect(first).rejects.toBe('enough');
    await clock.advance(1_000);
    caller.abort('enough');
    await refused;
    await clock.run(client.fetchFeed(URL_2));
    expect(visits.map(({ url }) => url)).toEqual([URL_2]);
  });

  test('while arXiv answers still keeps the five seconds', async () => {
    const { client, clock, visits } = setUp({ scripts: [{ takes: 9_000 }] });
    const caller = new AbortController();
    const first = client.fetchFeed(URL_1, { signal: caller.signal });
    const refused = expect(first).rejects.toBe('enough');
    await clock.advance(5_000);
    caller.abort('enough');
    await refused;
    const end = clock.now();
    await clock.run(client.fetchFeed(URL_2));
    expect(visits[1]?.from).toBe(end + SPACING);
  });
});

test('an answer that takes too long lets the next one ask', async () => {
  const { client, clock, visits } = setUp({ scripts: [{ takes: 146_000 }] });
  const start = clock.now();
  const both = [client.fetchFeed(URL_1), client.fetchFeed(URL_2)];
  const [first, second] = await clock.run(Promise.allSettled(both));
  expect(first).toMatchObject({ status: 'rejected', reason: { code: 'timeout' } });
  expect(second).toMatchObject({ status: 'fulfilled' });
  expect(visits[1]?.from).toBe(start + TIMEOUT + SPACING);
});

describe('a daily feed', () => {
  const day = readFileSync(new URL('./daily-feed/fixtures/cs.DL.xml', import.meta.url), 'utf8');

  test('is asked for in the same queue, past every cache', async () => {
    const { client, clock, visits, ports } = setUp({ scripts: [{}, { body: day }] });
    const kept: (RequestCache | undefined)[] = [];
    const { fetch } = ports;
    ports.fetch = (url, init) => {
      kept.push(init?.cache);
      return fetch(url, init);
    };
    const [, feed] = await clock.run(
      Promise.all([client.fetchFeed(URL_1), client.fetchDaily('cs.DL')]),
    );
    expect(feed).toMatchObject({ category: 'cs.DL', day: '2026-03-24' });
    const [first, second] = visits;
    expect(second?.url).toBe('https://rss.arxiv.org/atom/cs.DL');
    expect((second?.from ?? 0) - (first?.to ?? 0)).toBe(SPACING);
    expect(kept).toEqual(['no-store', 'no-store']);
  });

  test.each([
    [503, false],
    [429, true],
  ])('with status %i and a wish to wait holds the query interface: %s', async (status, holds) => {
    const headers = { 'retry-after': '300' };
    const { client, clock } = setUp({ scripts: [{ status, headers }, {}] });
    await expect(clock.run(client.fetchDaily('cs.DL'))).rejects.toMatchObject({ status });
    const next = clock.run(client.fetchFeed(URL_1));
    if (holds) await expect(next).rejects.toMatchObject({ code: 'rate-limited' });
    else await expect(next).resolves.toMatchObject({ total: 1_234 });
  });
});
