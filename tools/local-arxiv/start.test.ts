import { get } from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalArxiv, startLocalArxiv } from './start';

const NOW = Date.UTC(2026, 4, 20, 15);
let arxiv: LocalArxiv;

beforeAll(async () => {
  arxiv = await startLocalArxiv({ papers: 400, now: NOW });
});
afterAll(() => arxiv.close());

type Got = { status: number; body: string; ids: string[]; total: number; headers: Headers };

async function read(response: Response): Promise<Got> {
  const body = await response.text();
  const ids = [...body.matchAll(/<id>http:\/\/arxiv.org\/abs\/(.*?)<\/id>/g)];
  const total = Number(/totalResults>(\d+)</.exec(body)?.[1]);
  const { status, headers } = response;
  return { status, body, headers, total, ids: ids.map(([, id = '']) => id) };
}

async function ask(asked: Record<string, string | number>, init?: RequestInit): Promise<Got> {
  const query = new URLSearchParams(Object.entries(asked).map(([key, one]) => [key, `${one}`]));
  return read(await fetch(`http://127.0.0.1:${arxiv.port}/api/query?${query}`, init));
}

describe('the query address', () => {
  test('answers with an Atom feed and no CORS header', async () => {
    const { status, headers, body } = await ask({ search_query: 'all:energy' });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cache-control')).toBeNull();
    expect(body).toContain(`<updated>${new Date(arxiv.clock.now()).toISOString().slice(0, 16)}`);
  });

  test('cuts pages that are slices of one long answer', async () => {
    const asked = { search_query: 'cat:cs.*', sortBy: 'lastUpdatedDate' };
    const whole = await ask({ ...asked, max_results: 60 });
    const pages = await Promise.all(
      [0, 20, 40].map((start) => ask({ ...asked, start, max_results: 20 })),
    );
    expect(whole.ids).toHaveLength(60);
    expect(pages.flatMap(({ ids }) => ids)).toEqual(whole.ids);
    expect(pages.map(({ total }) => total)).toEqual([whole.total, whole.total, whole.total]);
  });

  test('past the end there is no entry', async () => {
    const { total } = await ask({ search_query: 'cat:cs.*' });
    const { status, ids } = await ask({ search_query: 'cat:cs.*', start: total + 5 });
    expect({ status, ids }).toEqual({ status: 200, ids: [] });
  });

  test.each(['submittedDate', 'lastUpdatedDate'])('sorts by %s both ways', async (sortBy) => {
    const element = sortBy === 'submittedDate' ? 'published' : 'updated';
    const asked = { search_query: 'cat:cs.*', sortBy, max_results: 50 };
    const times = ({ body }: Got) =>
      [...body.matchAll(new RegExp(`\n {4}<${element}>(.*?)<`, 'g'))].map(([, time]) => time);
    const down = times(await ask(asked));
    const up = times(await ask({ ...asked, sortOrder: 'ascending' }));
    expect(down).toEqual([...down].sort().reverse());
    expect(up).toEqual([...up].sort());
    expect(new Set(down).size).toBeGreaterThan(10);
  });

  test('reads a form in the body, also one without a type', async () => {
    const url = `http://127.0.0.1:${arxiv.port}/api/query`;
    const body = 'search_query=cat:cs.*&max_results=3';
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const typed = await read(await fetch(url, { method: 'POST', body, headers: form }));
    const bytes = new TextEncoder().encode(body);
    const untyped = await read(await fetch(url, { method: 'POST', body: bytes }));
    expect(typed.ids).toHaveLength(3);
    expect(untyped.ids).toEqual(typed.ids);
  });

  test('takes ids with and without version and drops what it does not know', async () => {
    arxiv.corpus.add(
      { id: '2601.99001', title: 'First', version: 1 },
      { id: '2601.99001', title: 'Second', version: 2 },
    );
    const ids = async (id_list: string) => (await ask({ id_list })).ids.sort();
    expect(await ids('2601.99001')).toEqual(['2601.99001v2']);
    expect(await ids('2601.99001v1')).toEqual(['2601.99001v1']);
    expect(await ids('2601.99001,2601.99001v1')).toEqual(['2601.99001v1', '2601.99001v2']);
    expect(await ids('0000.0000,2601.99001v3')).toEqual([]);
    expect(await ids('arXiv:2601.99001')).toEqual([]);
    expect(await ids(' 2601.99001')).toEqual([]);
    expect(await ids('https://arxiv.org/abs/2601.99001')).toEqual([]);
  });

  test('query and ids together give what is in both', async () => {
    arxiv.corpus.add(
      { id: '2601.99002', title: 'About walruses' },
      { id: '2601.99003', title: 'No' },
    );
    const { ids } = await ask({ search_query: 'ti:walrus', id_list: '2601.99002,2601.99003' });
    expect(ids).toEqual(['2601.99002v1']);
  });

  test('only newest versions are searched', async () => {
    arxiv.corpus.add(
      { id: '2601.99004', title: 'A narwhal', version: 1 },
      { id: '2601.99004', title: 'A beluga', version: 2 },
    );
    expect((await ask({ search_query: 'ti:narwhal' })).total).toBe(0);
    expect((await ask({ search_query: 'ti:narwhal', id_list: '2601.99004v1' })).total).toBe(1);
  });

  test('raw=1 leaves the query as it is', async () => {
    expect((await ask({ search_query: 'energy', raw: 1 })).status).toBe(400);
    expect((await ask({ search_query: 'all:energy', raw: 1 })).status).toBe(200);
  });

  test.each([
    [400, { search_query: 'ti:(' }, "Invalid query string: 'ti:('"],
    [400, { search_query: 'ti:' }, 'Either a search_query or id_list must be specified'],
    [500, { search_query: 'all:x', max_results: 0 }, 'internal error'],
    [500, { search_query: 'all:x', start: 10_000 }, 'internal error'],
    [500, { search_query: 'all:*' }, 'internal error'],
  ] as const)('%i for %j', async (status, asked, words) => {
    const got = await ask(asked);
    expect(got.status).toBe(status);
    expect(got.body).toContain('<title>Error</title>');
    expect(got.body).toContain(words);
  });

  test.each([
    ['/', 'GET', 404],
    ['/api/query/x', 'GET', 404],
    ['/rss/', 'GET', 404],
    ['/atom/cs.LG', 'POST', 404],
    ['/api/query?search_query=a', 'DELETE', 405],
  ])('%s %s is answered with %i', async (path, method, status) => {
    expect((await fetch(`http://127.0.0.1:${arxiv.port}${path}`, { method })).status).toBe(status);
  });

  test('an address that is too long is refused', async () => {
    expect((await ask({ id_list: '2601.00001,'.repeat(800) })).status).toBe(414);
  });
});

test('the same answers come over https for export.arxiv.org', async () => {
  const { certificate: ca, tlsPort: port } = arxiv;
  const host = 'export.arxiv.org';
  const status = await new Promise((resolve, reject) => {
    const path = '/api/query?search_query=all:a';
    get({ host: '127.0.0.1', servername: host, headers: { host }, port, path, ca }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
  expect(status).toBe(200);
});

describe('the clock', () => {
  test('goes on from where it is set, and papers appear with it', async () => {
    const own = await startLocalArxiv({ papers: 300, now: NOW });
    const before = own.corpus.count();
    own.clock.advance(86_400_000);
    expect(own.corpus.count()).toBeGreaterThan(before);
    own.clock.set(NOW);
    expect(own.corpus.count()).toBe(before);
    expect(own.clock.now() - NOW).toBeLessThan(1000);
    await own.close();
  });
});

describe('the log', () => {
  test('tells spacing, concurrency and repeats', async () => {
    arxiv.resetStats();
    expect(arxiv.stats().minGapMs).toBe(Number.POSITIVE_INFINITY);
    await ask({ search_query: 'all:one' });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await ask({ search_query: 'all:two' });
    expect(arxiv.stats()).toMatchObject({ requests: 2, maxConcurrent: 1, repeats: 0 });
    expect(arxiv.stats().minGapMs).toBeGreaterThanOrEqual(50);
    arxiv.faults.add({ kind: 'slow', delayMs: 80 });
    await Promise.all([ask({ search_query: 'all:two' }), ask({ search_query: 'all:three' })]);
    arxiv.faults.clear();
    expect(arxiv.stats()).toMatchObject({ requests: 4, minGapMs: 0, maxConcurrent: 2, repeats: 1 });
    expect(arxiv.requests[3]).toMatchObject({ method: 'GET', status: 200, faults: ['slow'] });
    expect(arxiv.requests[3]?.durationMs).toBeGreaterThanOrEqual(75);
  });
});

describe('the control address', () => {
  async function control(path: string, body?: unknown) {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(`http://127.0.0.1:${arxiv.port}/control${path}`, init);
    return { status: response.status, value: await response.json() };
  }

  test('tells where it is and what was asked', async () => {
    arxiv.resetStats();
    await ask({ search_query: 'all:one' });
    expect((await control('')).value).toMatchObject({ spki: arxiv.spki, faults: [] });
    expect((await control('/stats')).value).toMatchObject({ requests: 1 });
    expect((await control('/requests')).value).toHaveLength(1);
  });

  test('moves the clock', async () => {
    const before = arxiv.clock.now();
    await control('/clock', { advance: 3_600_000 });
    expect(arxiv.clock.now()).toBeGreaterThanOrEqual(before + 3_600_000);
    await control('/clock', { set: '2026-05-20T15:00:00Z' });
    expect(arxiv.clock.now() - NOW).toBeLessThan(5000);
  });

  test('adds and clears faults', async () => {
    await control('/faults', { kind: 'empty-body', times: 1 });
    expect((await ask({ search_query: 'all:one' })).body).toBe('');
    await control('/faults', { kind: 'html' });
    await control('/faults', { clear: true });
    expect(arxiv.faults.list()).toEqual([]);
  });

  test('refuses what it does not know', async () => {
    expect((await control('/faults', { kind: 'earthquake' })).status).toBe(400);
    expect((await control('/clock', { now: 1 })).status).toBe(400);
    expect((await control('/replay', { run: 1 })).status).toBe(404);
    expect((await control('/elsewhere')).status).toBe(404);
  });
});
