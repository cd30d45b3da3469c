import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { get } from 'node:https';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { VersionInput } from './papers/version';
import { type LocalArxiv, startLocalArxiv } from './start';

/** A Wednesday, ten in the morning in New York. */
const NOW = Date.UTC(2026, 4, 20, 14);
const TUESDAY_EVENING = Date.UTC(2026, 4, 20, 0);
let arxiv: LocalArxiv;

function paper(number: number, change: Partial<VersionInput> = {}): VersionInput {
  const id = `2605.${String(number).padStart(5, '0')}`;
  const title = `Paper ${number} & $x<y$`;
  return { id, title, announced: TUESDAY_EVENING, categories: ['cs.DL'], ...change };
}

beforeAll(async () => {
  arxiv = await startLocalArxiv({ papers: 0, now: NOW });
});
afterEach(() => {
  arxiv.corpus.clear();
  arxiv.faults.clear();
  arxiv.clock.set(NOW);
});
afterAll(() => arxiv.close());

type Got = { status: number; headers: Headers; body: string };

async function ask(path: string): Promise<Got> {
  const response = await fetch(`http://127.0.0.1:${arxiv.port}${path}`);
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** What a feed names, as `2605.00001v1 new`, in its order. */
function named({ body }: Got): string[] {
  return [...body.matchAll(/arXiv:(\S+) Announce Type: (\S+)/g)].map(
    ([, place, type]) => `${place} ${type}`,
  );
}

test('a category has what the evening before announced, new papers first', async () => {
  arxiv.corpus.add(
    paper(9, { version: 2 }),
    paper(8, { version: 2, categories: ['math.CO', 'cs.DL'] }),
    paper(5),
    paper(4, { categories: ['hep-th', 'cs.DL'] }),
    paper(3),
    paper(2, { announced: TUESDAY_EVENING - 86_400_000 }),
    paper(1, { announced: TUESDAY_EVENING + 86_400_000 }),
    paper(6, { categories: ['hep-th'] }),
    paper(7, { version: 6 }),
  );
  expect(named(await ask('/atom/cs.DL'))).toEqual([
    '2605.00003v1 new',
    '2605.00005v1 new',
    '2605.00004v1 cross',
    '2605.00009v2 replace',
    '2605.00008v2 replace-cross',
  ]);
});

test('a paper with two versions in one evening is one new paper', async () => {
  arxiv.corpus.add(paper(3, { version: 2 }), paper(3));
  expect(named(await ask('/atom/cs.DL'))).toEqual(['2605.00003v2 new']);
});

test('Atom has the elements of rss.arxiv.org', async () => {
  const authors = [{ name: 'Ada Example', affiliations: ['Here', 'There'] }, { name: 'Bo' }];
  arxiv.corpus.add(paper(3, { authors, dois: ['10.1/x'], journalRef: 'J. 1' }));
  const { headers, body } = await ask('/atom/cs.DL');
  expect(headers.get('content-type')).toBe('application/atom+xml');
  const entry = body.slice(body.indexOf('<entry>'), body.indexOf('</entry>'));
  expect([...entry.matchAll(/^ {4}<([\w:]+)/gm)].map(([, name]) => name)).toEqual([
    ...['id', 'title', 'updated', 'link', 'summary', 'category', 'published'],
    ...['arxiv:announce_type', 'dc:rights', 'arxiv:DOI', 'arxiv:journal_reference', 'dc:creator'],
  ]);
  expect(body).toContain('<id>oai:arXiv.org:2605.00003v1</id>');
  expect(body).toContain('<title>Paper 3 &amp; $x&lt;y$</title>');
  expect(body).toContain('<published>2026-05-20T00:00:00-04:00</published>');
  expect(body).toContain('<dc:creator>Ada Example (Here, There), Bo</dc:creator>');
  expect(body).toContain('<updated>2026-05-20T14:00:0');
  expect(body).not.toContain('skipDays');
});

test('RSS has its own, and names the days without any', async () => {
  arxiv.corpus.add(paper(3));
  const { headers, body } = await ask('/rss/cs.DL?version=2.0');
  expect(headers.get('content-type')).toBe('application/rss+xml');
  expect(body).toContain('<guid isPermaLink="false">oai:arXiv.org:2605.00003v1</guid>');
  expect(body).toContain('<pubDate>Wed, 20 May 2026 00:00:00 -0400</pubDate>');
  expect(body).toContain('<day>Saturday</day>');
});

test('the tag has no quotes, and a cache may keep the feed until midnight in New York', async () => {
  const { headers, body } = await ask('/atom/cs.DL');
  expect(headers.get('etag')).toBe(createHash('sha256').update(body).digest('hex'));
  const [, seconds] = /^max-age=(\d+)$/.exec(headers.get('cache-control') ?? '') ?? [];
  expect(Math.abs(Number(seconds) - 14 * 3600)).toBeLessThan(60);
});

test.each([
  ['/atom/cs', 3],
  ['/atom/CS.dl', 2],
  ['/atom/cs.DL+cs.SY', 3],
  ['/atom/eess.SY', 1],
  ['/atom/eess', 1],
  ['/atom/hep-th', 0],
])('%s has %i papers', async (path, count) => {
  arxiv.corpus.add(paper(1), paper(2), paper(3, { categories: ['cs.SY'] }));
  const got = await ask(path);
  expect({ status: got.status, count: named(got).length }).toEqual({ status: 200, count });
});

test.each([
  ['a Saturday', Date.UTC(2026, 4, 23, 14)],
  ['a Sunday', Date.UTC(2026, 4, 24, 14)],
  ['the day after a holiday', Date.UTC(2026, 10, 27, 14)],
])('on %s feeds are empty', async (_what, now) => {
  arxiv.clock.set(now);
  arxiv.corpus.add(paper(1, { announced: now - 20 * 3_600_000 }));
  expect(named(await ask('/atom/cs.DL'))).toEqual([]);
});

test.each([
  ['2026-03-08T04:59:59Z', '2026-03-07T00:00:00-05:00'],
  ['2026-03-08T05:00:00Z', '2026-03-08T00:00:00-05:00'],
  ['2026-03-09T04:00:00Z', '2026-03-09T00:00:00-04:00'],
  ['2026-11-01T03:59:59Z', '2026-10-31T00:00:00-04:00'],
  ['2026-11-02T05:00:00Z', '2026-11-02T00:00:00-05:00'],
])('at %s it is %s', async (now, midnight) => {
  arxiv.clock.set(Date.parse(now));
  const [day = '', offset = ''] = midnight.split('T00:00:00');
  const rss = await ask('/rss/cs.DL');
  const [, pubDate = ''] = /<pubDate>(.*?)<\/pubDate>/.exec(rss.body) ?? [];
  expect(new Date(pubDate)).toEqual(new Date(midnight));
  expect(pubDate).toContain(`${Number(day.slice(8))} `.padStart(3, '0'));
  expect(pubDate).toContain(offset.replace(':', ''));
});

test('of too many, new papers fall out first', async () => {
  const crossed = { version: 2, categories: ['hep-th', 'cs.DL'] };
  arxiv.corpus.add(
    paper(1),
    paper(2),
    ...Array.from({ length: 1999 }, (_, index) => paper(1000 + index, crossed)),
  );
  const all = named(await ask('/atom/cs.DL'));
  expect(all).toHaveLength(2000);
  expect(all.filter((one) => one.endsWith(' new'))).toEqual(['2605.00001v1 new']);
});

test.each([
  ['/atom/cs.XX', "Bad subject class 'XX'."],
  ['/atom/xx', "Bad archive 'xx'."],
  ['/atom/cs.DL.x', 'Bad archive/subject class structure'],
  ['/atom/cs.DL+', 'Invalid archive specification'],
  ['/rss/cs.DL?version=1.0', 'Unsupported RSS version'],
])('%s is refused in a feed', async (path, words) => {
  const { status, body } = await ask(path);
  expect(status).toBe(400);
  expect(body).toMatch(/<title>Feed error for query: http:\/\/rss\.arxiv\.org\//);
  expect(body).toContain(words);
});

test('each name serves its own, the certificate is for both', async () => {
  const statuses = await Promise.all([
    askSecurely('rss.arxiv.org', '/atom/cs.DL'),
    askSecurely('rss.arxiv.org', '/api/query?search_query=all:a'),
    askSecurely('export.arxiv.org', '/atom/cs.DL'),
    askSecurely('export.arxiv.org', '/api/query?search_query=all:a'),
  ]);
  expect(statuses.map(([status]) => status)).toEqual([200, 404, 404, 200]);
  expect(statuses[0]?.[1]['access-control-allow-origin']).toBeUndefined();
});

function askSecurely(host: string, path: string): Promise<[number, IncomingHttpHeaders]> {
  const { certificate: ca, tlsPort: port } = arxiv;
  const options = { host: '127.0.0.1', servername: host, headers: { host }, port, path, ca };
  return new Promise((resolve, reject) => {
    get(options, (response) => {
      response.resume();
      resolve([response.statusCode ?? 0, response.headers]);
    }).on('error', reject);
  });
}

test('requests for feeds are noted apart, and the stats are of both', async () => {
  arxiv.resetStats();
  await ask('/atom/cs.DL');
  await ask('/atom/cs.DL');
  await ask('/api/query?search_query=all:a');
  expect(arxiv.feedRequests.map(({ params }) => params)).toEqual([
    { feed: 'cs.DL' },
    { feed: 'cs.DL' },
  ]);
  expect(arxiv.requests).toHaveLength(1);
  expect(arxiv.stats()).toMatchObject({ requests: 3, repeats: 1 });
});

test('a fault of a feed befalls that feed alone, any other fault no feed', async () => {
  arxiv.faults.add({ kind: 'server-503', retryAfter: 300, feed: 'cs.DL' });
  arxiv.faults.add({ kind: 'html', query: 'all:b' });
  const { status, headers } = await ask('/atom/cs.DL');
  expect([status, headers.get('retry-after')]).toEqual([503, '300']);
  expect((await ask('/atom/cs.DB')).status).toBe(200);
  expect((await ask('/api/query?search_query=all:a')).status).toBe(200);
});
