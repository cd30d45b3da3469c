import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FAULT_KINDS, type Fault } from './faults';
import { type LocalArxiv, startLocalArxiv } from './start';

const NOW = Date.UTC(2026, 4, 20, 15);
let arxiv: LocalArxiv;

beforeAll(async () => {
  arxiv = await startLocalArxiv({ papers: 300, now: NOW });
});
afterEach(() => {
  arxiv.faults.clear();
  arxiv.clock.set(NOW);
});
afterAll(() => arxiv.close());

function ask(start = 0, init: RequestInit = {}): Promise<Response> {
  const query = `search_query=cat:*&sortBy=lastUpdatedDate&start=${start}&max_results=10`;
  const url = `http://127.0.0.1:${arxiv.port}/api/query?${query}`;
  return fetch(url, { redirect: 'manual', ...init });
}

async function withFault(fault: Fault) {
  arxiv.faults.add(fault);
  const response = await ask();
  const body = await response.text();
  return { status: response.status, headers: response.headers, body };
}

function entries(body: string): number {
  return body.split('<entry>').length - 1;
}

function total(body: string): number {
  return Number(/totalResults>(\d+)</.exec(body)?.[1]);
}

/** The feed of all of cs: its day, and what it names. */
async function askFeed(fault?: Fault) {
  if (fault) arxiv.faults.add(fault);
  const response = await fetch(`http://127.0.0.1:${arxiv.port}/rss/cs`);
  const body = await response.text();
  const [, day] = /<pubDate>(.*?)</.exec(body) ?? [];
  const types = [...body.matchAll(/Announce Type: (\S+)/g)].map(([, type]) => type);
  const ids = [...body.matchAll(/<guid.*?>(.*?)</g)].map(([, id]) => id);
  return { status: response.status, day, ids, types };
}

/** What can be seen of each kind; a kind without a test does not compile. */
const seen: Record<Fault['kind'], () => Promise<void>> = {
  'rate-limited-429': async () => {
    const { status, headers, body } = await withFault({ kind: 'rate-limited-429' });
    expect([status, headers.get('retry-after'), body]).toEqual([429, null, 'Rate exceeded.']);
    arxiv.faults.clear();
    const later = 'Wed, 20 May 2026 16:00:00 GMT';
    const dated = await withFault({ kind: 'rate-limited-429', retryAfter: later });
    expect(dated.headers.get('retry-after')).toBe(later);
  },
  'rate-limited-200': async () => {
    const { status, body } = await withFault({ kind: 'rate-limited-200' });
    expect([status, body]).toEqual([200, 'Rate exceeded.']);
  },
  'empty-body': async () => {
    const { status, body } = await withFault({ kind: 'empty-body' });
    expect([status, body]).toEqual([200, '']);
  },
  html: async () => {
    const { status, headers, body } = await withFault({ kind: 'html' });
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain('<html>');
  },
  'denied-403': async () => {
    const { status, body } = await withFault({ kind: 'denied-403' });
    expect(status).toBe(403);
    expect(body).toContain('Access Denied');
  },
  'server-503': async () => {
    const { status, headers } = await withFault({ kind: 'server-503', retryAfter: 0 });
    expect([status, headers.get('retry-after')]).toEqual([503, '0']);
  },
  'error-500': async () => {
    const { status, body } = await withFault({ kind: 'error-500' });
    expect([status, entries(body)]).toEqual([500, 1]);
    expect(body).toContain('<title>Error</title>');
  },
  'error-feed-200': async () => {
    const { status, body } = await withFault({ kind: 'error-feed-200' });
    expect([status, entries(body)]).toEqual([200, 1]);
    expect(body).toContain('<title>Error</title>');
  },
  rejected: async () => {
    const { status, body } = await withFault({ kind: 'rejected' });
    expect(status).toBe(400);
    expect(body).toContain("<summary>Invalid query string: 'cat:*'</summary>");
  },
  redirect: async () => {
    const { status, headers } = await withFault({ kind: 'redirect', status: 307 });
    expect(status).toBe(307);
    expect(headers.get('location')).toMatch(/^https:\/\/export\.arxiv\.org\/api\/query\?search/);
  },
  'zero-results': async () => {
    const { status, body } = await withFault({ kind: 'zero-results' });
    expect([status, total(body), entries(body)]).toEqual([200, 0, 0]);
  },
  'short-page': async () => {
    const { body } = await withFault({ kind: 'short-page', entries: 3 });
    expect([total(body), entries(body)]).toEqual([arxiv.corpus.count(), 3]);
  },
  'empty-page': async () => {
    const { body } = await withFault({ kind: 'empty-page' });
    expect([total(body), entries(body)]).toEqual([arxiv.corpus.count(), 0]);
  },
  unsorted: async () => {
    const sorted = await (await ask()).text();
    const { body } = await withFault({ kind: 'unsorted' });
    expect(entries(body)).toBe(10);
    expect(body.match(/\/abs\/.*?</g)).not.toEqual(sorted.match(/\/abs\/.*?</g));
  },
  'broken-entry': async () => {
    const { body } = await withFault({ kind: 'broken-entry', entry: 1, lacks: 'id' });
    const [, first, second] = body.split('<entry>');
    expect(first).toContain('<id>');
    expect(second).not.toContain('<id>');
    expect(second).toContain('<title>');
  },
  stale: async () => {
    const before = total(await (await ask()).text());
    arxiv.faults.add({ kind: 'stale' });
    arxiv.clock.advance(2 * 86_400_000);
    const body = await (await ask()).text();
    expect(total(body)).toBe(before);
    expect(body).toContain('<updated>2026-05-22T15');
    arxiv.faults.clear();
    expect(total(await (await ask()).text())).toBeGreaterThan(before);
  },
  reset: async () => {
    await expect(withFault({ kind: 'reset' })).rejects.toThrow('fetch failed');
    expect(arxiv.requests.at(-1)?.status).toBe(0);
  },
  stall: async () => {
    arxiv.faults.add({ kind: 'stall' });
    const signal = AbortSignal.timeout(100);
    await expect(ask(0, { signal })).rejects.toThrow('timeout');
  },
  slow: async () => {
    const before = performance.now();
    const { status } = await withFault({ kind: 'slow', delayMs: 120 });
    expect(status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(110);
  },
  truncated: async () => {
    const whole = await (await ask()).text();
    const { status, body } = await withFault({ kind: 'truncated' });
    expect(status).toBe(200);
    expect(body.length).toBeLessThan(whole.length * 0.7);
    expect(body).not.toContain('</feed>');
  },
  huge: async () => {
    const { body } = await withFault({ kind: 'huge', megabytes: 2 });
    expect(body.length).toBeGreaterThan(2_000_000);
  },
  'wrong-encoding': async () => {
    arxiv.corpus.add({ id: '2605.99999', title: 'Über', published: NOW });
    const { body } = await withFault({ kind: 'wrong-encoding' });
    expect(body).toContain('\uFFFDber');
    arxiv.corpus.remove('2605.99999');
  },
  'feed-error': async () => {
    expect(await askFeed({ kind: 'feed-error' })).toMatchObject({ status: 400, ids: [] });
  },
  'feed-stale': async () => {
    const today = await askFeed();
    const stale = await askFeed({ kind: 'feed-stale' });
    expect(stale.day).toBe(today.day);
    expect(stale.ids).not.toHaveLength(0);
    expect(stale.ids).not.toEqual(today.ids);
    arxiv.faults.clear();
    arxiv.clock.advance(-86_400_000);
    expect((await askFeed()).ids).toEqual(stale.ids);
    arxiv.clock.advance(86_400_000);
  },
  'feed-empty': async () => {
    expect(await askFeed({ kind: 'feed-empty' })).toMatchObject({ status: 200, ids: [] });
  },
  'feed-capped': async () => {
    const { types } = await askFeed({ kind: 'feed-capped' });
    expect(types).toHaveLength(2000);
    expect(types).not.toContain('new');
  },
};

describe('faults', () => {
  test.each([...FAULT_KINDS])('%s is seen by the client', async (kind) => {
    await seen[kind]();
  });

  test('befall one page only', async () => {
    arxiv.faults.add({ kind: 'empty-body', page: 3 });
    arxiv.faults.add({ kind: 'html', start: 30 });
    const types = await Promise.all(
      [0, 10, 20, 30].map(async (start) => (await (await ask(start)).text()).slice(0, 5)),
    );
    expect(types).toEqual(['<?xml', '<?xml', '', '<!DOC']);
  });

  test('befall one query only', async () => {
    arxiv.faults.add({ kind: 'empty-body', query: 'cs.LG' });
    expect((await (await ask()).text()).length).toBeGreaterThan(0);
    const url = `http://127.0.0.1:${arxiv.port}/api/query?search_query=cat:cs.LG`;
    expect(await (await fetch(url)).text()).toBe('');
  });

  test('are over after so many times', async () => {
    arxiv.faults.add({ kind: 'server-503', times: 2 });
    const statuses = [await ask(), await ask(), await ask()].map(({ status }) => status);
    expect(statuses).toEqual([503, 503, 200]);
  });

  test('a huge body is left when the client goes', async () => {
    arxiv.faults.add({ kind: 'huge', megabytes: 10_000 });
    const response = await ask();
    await response.body?.cancel();
    arxiv.faults.clear();
    expect((await ask()).status).toBe(200);
  });
});
