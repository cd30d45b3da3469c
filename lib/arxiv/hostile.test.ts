import { expect, test } from 'vitest';
import { arxivTexts, hostileTexts } from '@/tests/support/hostile-texts';
import { writeFeed } from '@/tools/local-arxiv/feed';
import { makeVersion } from '@/tools/local-arxiv/papers/version';
import { oneLine, paragraphs } from './clean-text';
import { parseFeed } from './parse-feed';
import { lint } from './query/lint';
import { prepare } from './query/match/prepare';
import { matches } from './query/matches';
import { parse } from './query/parse';
import { print } from './query/print';
import { queryUrl } from './request';

const versions = arxivTexts.map(([, text], index) =>
  makeVersion({
    id: `2602.${10_000 + index}`,
    title: `Of ${text}`,
    abstract: `Of ${text}`,
    authors: [{ name: text, affiliations: [text] }],
    categories: ['cs.LG', text],
    comment: text,
    journalRef: text,
    dois: [text],
  }),
);
const params = { ids: [], start: 0, maxResults: 2000 };
const { body } = writeFeed({ adapted: 'all:x', params, total: 1, versions, now: 0 });
const { papers } = parseFeed(typeof body === 'string' ? body : '');

test('every field of every paper arrives as the text it was', () => {
  expect(papers).toHaveLength(arxivTexts.length);
  arxivTexts.forEach(([name, text], at) => {
    const line = oneLine(text);
    expect([name, papers[at]]).toEqual([
      name,
      expect.objectContaining({
        title: oneLine(`Of ${text}`),
        abstract: paragraphs(`Of ${text}`),
        authors: [{ name: line, affiliations: [line] }],
        categories: ['cs.LG', line],
        comment: line,
        journalRef: line,
        dois: [line],
      }),
    ]);
  });
});

test('characters that XML forbids become signs of it, written as they are or as numbers', () => {
  const entry = `<entry><id>http://arxiv.org/abs/2602.00001v1</id><title>a\u0001b&#1;c&#xFFFF;d&#0;\uFFFE</title>
    <summary>\u001b[0m</summary><updated>2026-01-01T00:00:00Z</updated></entry>`;
  const feed =
    parseFeed(`<feed><updated>2026-01-01T00:00:00Z</updated><totalResults>1</totalResults>
    <startIndex>0</startIndex>${entry}</feed>`);
  expect(feed.papers[0]).toMatchObject({ title: 'a�b�c�d��', abstract: '�[0m' });
});

test.each(hostileTexts)('%s is read as a query, told of, matched and asked', (_, text) => {
  const read = parse(text);
  if (read.ok) expect(parse(print(read.tree)).ok).toBe(true);
  for (const { start, end } of lint(text)) {
    expect(start).toBeLessThanOrEqual(end);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  const [paper] = papers;
  if (read.ok && paper) expect(matches(read.tree, prepare(paper)).matched).toBeDefined();
  const asked = new URL(queryUrl({ search: text, start: 0, max: 100 }));
  expect([asked.host, asked.searchParams.get('search_query')]).toEqual([
    'export.arxiv.org',
    text.toWellFormed(),
  ]);
});
