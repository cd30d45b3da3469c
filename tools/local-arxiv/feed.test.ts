import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { refuse, writeError } from './error-feed';
import { writeFeed } from './feed';
import type { Version } from './papers/version';

const folder = `${process.env.ARXIV_DATA ?? '../shared/arxiv'}/recorded`;

type Recorded = { file: string; url: string; status: number };

function readIndex(): Recorded[] | undefined {
  if (existsSync(folder)) return JSON.parse(readFileSync(`${folder}/index.json`, 'utf8'));
  console.warn(`skipped: ${folder} is missing; it holds recorded answers of arXiv`);
  return undefined;
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function all(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(([, text = '']) => unescapeXml(text));
}

function one(xml: string, element: string): string | undefined {
  return all(xml, new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))[0];
}

function readVersion(xml: string): Version {
  const [, id = '', version] = /abs\/(.*)v(\d+)$/.exec(one(xml, 'id') ?? '') ?? [];
  const authors = all(xml, /<author>(.*?)<\/author>/gs).map((author) => ({
    name: unescapeXml(one(author, 'name') ?? ''),
    affiliations: all(author, /<arxiv:affiliation>(.*?)</g).map(unescapeXml),
  }));
  return {
    id,
    version: Number(version),
    title: one(xml, 'title') ?? '',
    abstract: one(xml, 'summary') ?? '',
    authors,
    categories: all(xml, /<category term="([^"]*)"/g),
    published: Date.parse(one(xml, 'published') ?? ''),
    updated: Date.parse(one(xml, 'updated') ?? ''),
    announced: 0,
    comment: one(xml, 'arxiv:comment'),
    journalRef: one(xml, 'arxiv:journal_ref'),
    dois: all(xml, /<arxiv:doi>(.*?)</g),
  };
}

function rewrite(xml: string, url: string): string {
  const asked = new URL(url).searchParams;
  const now = Date.parse(one(xml, 'updated') ?? '');
  const [, adapted = ''] = /search_query=(.*?)&id_list=/.exec(one(xml, 'title') ?? '') ?? [];
  const ids = asked.get('id_list')?.split(',').filter(Boolean) ?? [];
  const start = Number(asked.get('start'));
  const maxResults = Number(asked.get('max_results'));
  const total = Number(one(xml, 'opensearch:totalResults'));
  const versions = [...xml.matchAll(/<entry>.*?<\/entry>/gs)].map(([entry]) => readVersion(entry));
  return writeFeed({ adapted, params: { ids, start, maxResults }, total, versions, now }).body;
}

const index = readIndex();

describe.skipIf(!index)('recorded answers', () => {
  const answers = index?.filter(({ status }) => status === 200) ?? [];

  test.each(answers)('$file is written again byte for byte', ({ file, url }) => {
    const xml = readFileSync(`${folder}/${file}`, 'utf8');
    expect(rewrite(xml, url).trimEnd()).toBe(xml.trimEnd());
  });

  test.each(index?.filter(({ status }) => status === 400) ?? [])('$file too', ({ file }) => {
    const xml = readFileSync(`${folder}/${file}`, 'utf8');
    const message = one(xml, 'summary') ?? '';
    const now = Date.parse(one(xml, 'updated') ?? '');
    expect(writeError(refuse(message), now).body.trimEnd()).toBe(xml.trimEnd());
  });
});

describe('a feed', () => {
  const version: Version = {
    id: '2601.00001',
    version: 2,
    title: 'Bands & $n < 3$ "gaps"',
    abstract: 'First.\n  Second.',
    authors: [{ name: 'Zoë X', affiliations: ['Here', 'There'] }],
    categories: ['cs.LG', 'stat.ML'],
    published: Date.UTC(2026, 0, 1),
    updated: Date.UTC(2026, 0, 2),
    announced: 0,
    comment: '3 pages',
    journalRef: 'J. 1',
    dois: ['10.1/a', '10.1/b'],
  };
  const page = {
    adapted: 'ti:"a b" AND all:ö',
    params: { ids: [], start: 0, maxResults: 10 },
    total: 1,
    versions: [version],
    now: Date.UTC(2026, 0, 3),
  };

  test('lists the elements of an entry in arXiv’s order', () => {
    const [, entry = ''] = writeFeed(page).body.split('<entry>');
    expect([...entry.matchAll(/<([a-z][\w:]*)/g)].map(([, name]) => name)).toEqual(
      (
        'id title updated link link summary category category published arxiv:comment ' +
        'arxiv:primary_category arxiv:journal_ref author name arxiv:affiliation ' +
        'arxiv:affiliation arxiv:doi link arxiv:doi link'
      ).split(' '),
    );
  });

  test('escapes text and keeps quotes as they are', () => {
    expect(writeFeed(page).body).toContain('<title>Bands &amp; $n &lt; 3$ "gaps"</title>');
  });

  test('repeats the adapted query in title and self link', () => {
    const { body } = writeFeed(page);
    expect(body).toContain('search_query=ti:"a b" AND all:ö&amp;id_list=&amp;start=0');
    expect(body).toContain(
      'href="https://arxiv.org/api/query?search_query=ti:%22a+b%22+AND+all:%C3%B6&',
    );
  });

  test('keeps its id whatever the sort and the clock', () => {
    const id = (body: string) => /<id>(.*?)<\/id>/.exec(body)?.[1];
    expect(id(writeFeed({ ...page, now: 0 }).body)).toBe(id(writeFeed(page).body));
  });
});
