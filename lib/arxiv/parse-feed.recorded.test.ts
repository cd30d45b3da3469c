import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeAnswer } from './judge-answer';
import type { Paper } from './paper';
import { parseFeed } from './parse-feed';

const FOLDER = join(process.env.ARXIV_DATA ?? '../shared/arxiv', 'recorded');
const INDEX = join(FOLDER, 'index.json');

type Recording = { file: string; url: string; status: number };

const isThere = existsSync(INDEX);
const recordings: Recording[] = isThere ? JSON.parse(readFileSync(INDEX, 'utf8')) : [];

if (!isThere) test.skip(`no recorded answers in ${FOLDER}, so none were read`);

describe.each(recordings)('recorded answer $file', ({ file, url, status }) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');

  if (status !== 200 || isErrorFeed(text)) {
    test('is an error in its own words', () => {
      const message = plain(inner(text, 'summary') ?? '');
      const code = status === 400 || status === 200 ? 'rejected-query' : 'server';
      expect(() => judgeAnswer({ status, body: text })).toThrow(
        expect.objectContaining({ code, message, status }),
      );
    });
    return;
  }

  test('gives the counts it says and the page that was asked for', () => {
    const feed = parseFeed(text);
    expect(feed.total).toBe(Number(inner(text, 'opensearch:totalResults')));
    expect(feed.start).toBe(Number(new URL(url).searchParams.get('start')));
    expect(feed.updated).toBe(Date.parse(inner(text, 'updated') ?? ''));
    expect(feed.unreadable).toBe(0);
    expect(feed.papers).toHaveLength(count(text, '<entry>'));
  });

  test('gives every field of every entry as it is written', () => {
    const entries = text.split('<entry>').slice(1);
    expect(parseFeed(text).papers).toEqual(entries.map(readPlainly));
  });
});

/** Reads an entry with nothing but text search, so that it shares no code with what it checks. */
function readPlainly(entry: string): Paper {
  const [, id, version] = /<id>http:\/\/arxiv\.org\/abs\/(.*)v(\d+)<\/id>/.exec(entry) ?? [];
  const text = (name: string): string | undefined => {
    const found = inner(entry, name);
    return found === undefined ? undefined : plain(found);
  };
  const authors = entry
    .split('<author>')
    .slice(1)
    .map((part) => part.split('</author>')[0] ?? '');
  return {
    id: id ?? '',
    version: Number(version),
    title: text('title') ?? '',
    abstract: (text('summary') ?? '').trim().replaceAll('\n  ', '\n\n'),
    authors: authors.map((author) => ({
      name: plain(inner(author, 'name') ?? ''),
      affiliations: all(author, /<arxiv:affiliation>(.*?)<\/arxiv:affiliation>/gs).map(plain),
    })),
    published: Date.parse(text('published') ?? ''),
    updated: Date.parse(text('updated') ?? ''),
    primaryCategory: all(entry, /<arxiv:primary_category term="(.*?)"/g)[0] ?? '',
    categories: all(entry, /<category term="(.*?)"/g),
    comment: text('arxiv:comment'),
    journalRef: text('arxiv:journal_ref'),
    dois: all(entry, /<arxiv:doi>(.*?)<\/arxiv:doi>/g).map(plain),
  };
}

function isErrorFeed(text: string): boolean {
  return text.includes('<title>Error</title>') && count(text, '<entry>') === 1;
}

function inner(text: string, name: string): string | undefined {
  return text.split(`<${name}>`)[1]?.split(`</${name}>`)[0];
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found]) => found ?? '');
}

function plain(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
