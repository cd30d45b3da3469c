import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { longestText, mostQueries } from './limits';
import { packText } from './pack';
import { packAddress } from './pack-address';
import { readExchange } from './read-exchange';
import type { ExchangeProblem, Found } from './types';

async function found(text: string): Promise<Found> {
  const result = await readExchange(text);
  if (!result.ok) throw new Error(`not read: ${result.problem}`);
  return result.found;
}

async function queries(text: string) {
  const read = await found(text);
  return read.kind === 'known' ? [] : read.queries.map(({ name, text }) => [name, text]);
}

function opml(...outlines: string[]): string {
  return `<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>${outlines.join('\n')}</body></opml>`;
}

describe("a bot's files", () => {
  const text = 'all:"space group" or all:"inorganic"';

  test.each([
    ['with its limit', { query: text, max_results: 100 }],
    ['without one', { query: ` ${text}\n` }],
    ['with a limit of a wrong type', { query: text, max_results: 'many' }],
    ['with more in it', { query: text, email: { to: 'nobody' }, __proto__: { name: 'no' } }],
  ])('gives the query of a configuration %s', async (_, config) => {
    expect(await found(JSON.stringify(config))).toEqual({
      kind: 'config',
      queries: [{ name: '', text }],
      skipped: 0,
    });
  });

  test.each([
    ['an object of versions', '{"2507.12345": 2, "cond-mat/0603304": "v1"}'],
    ['an object of records', '{"2507.12345":{"version":2},"cond-mat/0603304":{"version":"1"}}'],
    ['ids with versions', '{"2507.12345v2":{},"http://arxiv.org/abs/cond-mat/0603304v1":true}'],
    ['a list of ids', '["2507.12345v2","2507.12345v1","arXiv:cond-mat/0603304v1"]'],
    [
      'a list of records',
      '[{"base_id":"2507.12345","version":2},{"entry_id":"http://arxiv.org/abs/cond-mat/0603304v1"}]',
    ],
    ['a wrapped list', '{"papers":["2507.12345v2","cond-mat/0603304v1"],"updated":"2025"}'],
  ])('gives the known papers of %s', async (_, json) => {
    expect(await found(json)).toEqual({
      kind: 'known',
      papers: [
        { id: '2507.12345', version: 2, published: Date.UTC(2025, 6) },
        { id: 'cond-mat/0603304', version: 1, published: Date.UTC(2006, 2) },
      ],
      skipped: 0,
      withoutVersion: 0,
    });
  });

  it('counts what has no id and what has no version, and takes the date of a record', async () => {
    const json =
      '{"2507.12345":{"published":"2025-07-17T10:00:00Z"},"hep-th/9901001":null,"nonsense":1,' +
      '"__proto__":{"version":9},"2507.99999v0":-1,"2507.00001":99999999}';
    expect(await found(json)).toEqual({
      kind: 'known',
      papers: [
        { id: '2507.12345', version: 1, published: Date.UTC(2025, 6, 17, 10) },
        { id: 'hep-th/9901001', version: 1, published: Date.UTC(1999, 0) },
        { id: '2507.00001', version: 1, published: Date.UTC(2025, 6) },
      ],
      skipped: 3,
      withoutVersion: 3,
    });
  });
});

describe('lists of feeds', () => {
  test.each([
    ['rss.arxiv.org/rss/cs.LG+cs.AI', 'cat:cs.LG OR cat:cs.AI'],
    ['rss.arxiv.org/atom/cs.LG', 'cat:cs.LG'],
    ['export.arxiv.org/rss/hep-th', 'cat:hep-th'],
    ['arxiv.org/rss/cond-mat.mtrl-sci', 'cat:cond-mat.mtrl-sci'],
  ])('read %s as %s', async (address, query) => {
    const line = `<outline type='rss' text="Mine &amp; yours" xmlUrl="https://${address}"/>`;
    expect(await queries(opml(line))).toEqual([['Mine & yours', query]]);
  });

  it('finds feeds in folders, counts other ones, and looks into no comment', async () => {
    const file = opml(
      '<outline text="Folder > one">',
      '<outline title="A > B" xmlUrl=\'http://rss.arxiv.org/rss/cs.AI\'></outline></outline>',
      '<outline text="Blog" xmlUrl="https://example.org/feed"/>',
      '<!-- <outline text="Not" xmlUrl="https://rss.arxiv.org/rss/math.AG"/> -->',
    );
    expect(await found(file)).toEqual({
      kind: 'opml',
      queries: [{ name: 'A > B', text: 'cat:cs.AI' }],
      skipped: 1,
    });
  });

  it('expands no entity a file declares', async () => {
    const bomb = '<!DOCTYPE opml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    const line = '<outline text="&b;" xmlUrl="https://rss.arxiv.org/rss/cs.AI"/>';
    expect(await queries(bomb + opml(line))).toEqual([['&b;', 'cat:cs.AI']]);
  });
});

describe('query packs', () => {
  const names = fc.string({ unit: 'grapheme', maxLength: 100 }).map((name) => name.trim());
  const pack = fc.array(
    fc.record({
      name: names.filter((name) => !/\s{2}|[^\S ]/.test(name)),
      text: fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
        .map((text) => text.trim())
        .filter(Boolean),
    }),
    { minLength: 1, maxLength: 20 },
  );

  it('come back as they were handed on, as text and as an address', async () => {
    await fc.assert(
      fc.asyncProperty(pack, async (all) => {
        const whole = { kind: 'pack', queries: all, skipped: 0 };
        expect(await found(packText(all, 2))).toEqual(whole);
        expect(await found(`Look: ${await packAddress(all)} !`)).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  it('may stand in an address without compression', async () => {
    const plain = Buffer.from(packText([{ name: 'Ä', text: 'cat:cs.AI' }])).toString('base64url');
    expect(await queries(`https://arxiv.org/#arxiv-daily=${plain}`)).toEqual([['Ä', 'cat:cs.AI']]);
  });

  it('say nothing else in their address than what they hold', async () => {
    const address = await packAddress([{ name: 'x', text: 'cat:cs.AI' }]);
    expect(address).toMatch(/^https:\/\/arxiv\.org\/#arxiv-daily=[\w-]+$/);
  });
});

it('takes an address of arXiv as a query', async () => {
  expect(await queries('https://arxiv.org/list/cs.LG/recent')).toEqual([
    ['Machine Learning', 'cat:cs.LG'],
  ]);
});

describe('what cannot be used', () => {
  const one = { name: 'x', query: 'cat:cs.AI' };
  const head = { format: 'arxiv-daily-queries', version: 1 };
  const nested = '['.repeat(200_000);
  const cases: [string, string, ExchangeProblem][] = [
    ['nothing', ' \n', 'empty'],
    ['10 MB', 'x'.repeat(10_000_000), 'tooLarge'],
    ['a file cut off', '{"query": "cat:cs', 'notJson'],
    ['brackets without end', nested, 'notJson'],
    ['deep nesting', nested + ']'.repeat(200_000), 'unknownForm'],
    ['a query of a wrong type', '{"query": ["a"]}', 'unknownForm'],
    ['a blank query', '{"query": "  "}', 'unknownForm'],
    ['a bare number', '[1, null, {}]', 'unknownForm'],
    ['an empty object', '{}', 'noPapers'],
    ['a text', 'machine learning', 'unknownForm'],
    ['a page', '<html><body>no</body></html>', 'unknownForm'],
    ['a list without arXiv', opml('<outline xmlUrl="https://example.org/"/>'), 'noFeeds'],
    ['another address', 'https://example.org/list/cs.LG/recent', 'unknownForm'],
    ['a newer pack', JSON.stringify({ ...head, version: 2, queries: [one] }), 'newerPack'],
    [
      'a pack of no version',
      JSON.stringify({ ...head, version: '1', queries: [one] }),
      'brokenPack',
    ],
    ['an empty pack', JSON.stringify({ ...head, queries: [] }), 'brokenPack'],
    [
      'a pack with a wrong type',
      JSON.stringify({ ...head, queries: [one, { name: 1 }] }),
      'brokenPack',
    ],
    [
      'a pack whose fields are inherited',
      '{"format":"arxiv-daily-queries","version":1,"queries":[{"__proto__":{"name":"x","query":"y"}}]}',
      'brokenPack',
    ],
    [
      'too many queries',
      JSON.stringify({ ...head, queries: Array(mostQueries + 1).fill(one) }),
      'tooMany',
    ],
    ['a long query', JSON.stringify({ query: 'a '.repeat(5_000) }), 'tooLong'],
    ['a damaged address', 'https://arxiv.org/#arxiv-daily=abcdef', 'brokenPack'],
    ['an address of half a byte', 'https://arxiv.org/#arxiv-daily=a', 'brokenPack'],
  ];

  test.each(cases)('is named: %s', async (_, text, problem) => {
    expect(await readExchange(text)).toEqual({ ok: false, problem });
  });

  it('is let go when a small address unfolds to a large text', async () => {
    const bomb = await packAddress([{ name: 'x', text: ' '.repeat(longestText + 1) }]);
    expect(bomb.length).toBeLessThan(20_000);
    expect(await readExchange(bomb)).toEqual({ ok: false, problem: 'brokenPack' });
  });

  it('never throws and never reaches a prototype', async () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.string().map((inside) => opml(`<outline ${inside}/>`)),
      fc.base64String().map((data) => `https://arxiv.org/#arxiv-daily=${data}`),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        await readExchange(text);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['unclosed tags', '<opml ><outline "'.repeat(400_000)],
    ['one endless tag', `<opml ><outline ${'a'.repeat(7_000_000)}`],
    ['words without a value', `<opml >${`<outline ${'a '.repeat(4_000)}>`.repeat(800)}`],
    ['long words', `<opml >${`<outline ${'a'.repeat(9_000)}>`.repeat(800)}`],
    ['comments', `<opml >${'<!--'.repeat(1_500_000)}`],
  ])('takes no long time: %s', async (_, text) => {
    const start = performance.now();
    expect(await readExchange(text)).toEqual({ ok: false, problem: 'noFeeds' });
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
