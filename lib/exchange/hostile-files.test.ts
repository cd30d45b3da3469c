import { expect, test } from 'vitest';
import { parseSettings } from '@/lib/settings/schema';
import { mostKnown } from './limits';
import { readExchange } from './read-exchange';

const pack = { format: 'arxiv-daily-queries', version: 1 };
const query = { name: 'a', query: 'all:x' };
const wrong = [null, true, 0, -1, 1.5, [], {}, [[]], [{}], '', ' ', { length: 1, 0: 'a' }];

function nested(depth: number, [open, close]: [string, string], inside = '1'): string {
  return `${open.repeat(depth)}${inside}${close.repeat(depth)}`;
}

const shapes: [string, string][] = [
  ['[', ']'],
  ['{"a":', '}'],
  ['{"papers":', '}'],
  ['{"known_papers":[', ']}'],
  ['{"__proto__":', '}'],
  ['{"constructor":{"prototype":', '}}'],
  ['{"query":', '}'],
  ['{"queries":[', ']}'],
];

const files: [string, string][] = [
  ...shapes.flatMap((shape) =>
    [100, 5_000, 200_000].map((depth): [string, string] => [
      `${depth} times ${shape[0]}`,
      nested(depth, shape),
    ]),
  ),
  ...wrong.flatMap((value, at): [string, string][] => [
    [
      `a pack whose version is wrong, ${at}`,
      JSON.stringify({ ...pack, version: value, queries: [query] }),
    ],
    [`a pack whose list is wrong, ${at}`, JSON.stringify({ ...pack, queries: value })],
    [`a pack with a wrong query, ${at}`, JSON.stringify({ ...pack, queries: [query, value] })],
    [
      `a pack with a wrong text, ${at}`,
      JSON.stringify({ ...pack, queries: [{ ...query, query: value }] }),
    ],
    [`a configuration with a wrong query, ${at}`, JSON.stringify({ query: value })],
    [`known papers that are wrong, ${at}`, JSON.stringify({ known_papers: value })],
    [`a known paper that is wrong, ${at}`, JSON.stringify([value])],
    [`a known paper of a wrong id, ${at}`, JSON.stringify([{ id: value }])],
  ]),
  ['a pack of a million queries', JSON.stringify({ ...pack, queries: Array(300_000).fill(query) })],
  ['a list of known papers without end', `[${'"2601.00001v1",'.repeat(mostKnown)}"2601.00002"]`],
  [
    'prototypes all over',
    '{"__proto__":{"format":"arxiv-daily-queries","version":1,"queries":[{"name":"a","query":"b"}]}}',
  ],
  ['a constructor for a pack', '{"constructor":{"prototype":{"query":"all:x"}}}'],
  ['half a file', JSON.stringify({ ...pack, queries: [query] }).slice(0, -3)],
  ['two files in one', '{"query":"a"}{"query":"b"}'],
  ['NUL bytes', '\0\0\0\0'],
  ['a file in UTF-16 read as UTF-8', '\uFFFD\uFFFD{\0"\0q\0u\0e\0r\0y\0"\0:\0"\0a\0"\0}\0'],
  ['script', 'fetch("https://evil.example/")'],
  ['a page that is no list', '<html><body onload="alert(1)"><outline xmlUrl="x"/></body></html>'],
  ['a list of entities', '<!DOCTYPE opml [<!ENTITY a "x">]><opml ><outline xmlUrl="&a;"/></opml>'],
  ['a list of script', '<opml ><outline xmlUrl="javascript:alert(1)"/></opml>'],
  ['a list of files', '<opml ><outline xmlUrl="file:///etc/passwd"/></opml>'],
  [
    'a list of another arXiv',
    '<opml ><outline xmlUrl="https://rss.arxiv.org.evil.example/rss/cs.LG"/></opml>',
  ],
  ['a list nested without end', `<opml >${'<outline text="a">'.repeat(100_000)}`],
];

test('each has a name of its own, and there are a hundred', () => {
  expect(files.length).toBeGreaterThanOrEqual(100);
  expect(new Set(files.map(([name]) => name)).size).toBe(files.length);
});

test.each(files)('a file of %s is refused by name', async (_, text) => {
  expect(await readExchange(text)).toEqual({ ok: false, problem: expect.any(String) });
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.get({}, 'query')).toBeUndefined();
});

test.each([
  '{"__proto__":{"theme":"dark"}}',
  '{"theme":{"__proto__":"dark"},"constructor":{"prototype":{"theme":"dark"}}}',
  '{"linkTemplates":{"length":1,"0":{"name":"a","template":"b"}}}',
  '{"forgetDays":"180","forgetRead":1,"keepArchived":null,"keepHighlighted":[]}',
  '{"forgetDays":0.5,"hours":1e99,"quietFrom":-1,"quietUntil":1440}',
  `{"keys":${nested(5_000, ['[', ']'])}}`,
])('stored settings of %s fall back', (text) => {
  const { settings } = parseSettings(JSON.parse(text));
  expect(settings).toEqual(parseSettings(undefined).settings);
  expect(Reflect.get({}, 'theme')).toBeUndefined();
});
