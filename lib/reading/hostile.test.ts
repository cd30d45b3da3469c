import { expect, test } from 'vitest';
import { parse } from '@/lib/arxiv/query/parse';
import { completeSearch } from '@/lib/search/complete-search';
import { findPlaces } from '@/lib/search/find-places';
import { fold } from '@/lib/search/fold';
import { makeTest } from '@/lib/search/make-test';
import { prepare } from '@/lib/search/prepare';
import { readSearch } from '@/lib/search/read-search';
import { paperWith } from '@/lib/search/some-documents';
import { hostilePapers } from '@/tests/support/hostile-paper';
import { hostileTexts } from '@/tests/support/hostile-texts';
import { checkTemplate, fillTemplate } from './link-template';
import { linkTargets, linkTo } from './links';
import { markedPieces } from './marked';
import { paintQuery } from './paint-query';
import { orTopic, topicText } from './rule-text';
import { splitTex, spokenTex } from './tex/split';
import { texPieces } from './tex/tex-pieces';
import { readWords } from './tex/text-commands';
import { diffWords } from './word-diff/diff-words';

const papers = hostilePapers(hostileTexts);
const table = hostileTexts.map(([name, text], at) => ({ name, text, paper: papers[at] }));

/** A text as a search for it as a whole; a quotation mark can't be in one. */
function inQuotes(text: string): string {
  return `"${text.replace(/["“”„]/g, ' ')}"`;
}

test.each(table)('$name is found where it stands, and marked within its text', ({ text }) => {
  const prepared = prepare(
    paperWith({ title: text, abstract: text, authors: [text], note: text, tags: [text] }),
  );
  const isWord = fold(text, 'plain') !== ' ';
  for (const written of [text, inQuotes(text), `ti:${inQuotes(text)}`]) {
    const search = readSearch(written);
    const isFound = makeTest(search, 0)(prepared);
    if (written !== text && isWord) expect(isFound).toBe(true);
    const places = findPlaces(search, prepared).filter(({ field }) => field === 'title');
    expect(
      markedPieces(text, places)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  }
});

test.each(table)('$name is a tag and a name that is suggested and found', ({ text }) => {
  const tag = text.trim();
  const prepared = prepare(paperWith({ tags: [tag], queryNames: [tag] }));
  const known = { tags: [tag], queryNames: [tag], categories: [] };
  for (const prefix of ['tag', 'query'] as const) {
    const [suggestion] = completeSearch(`${prefix}:`, prefix.length + 1, known)?.suggestions ?? [];
    const written = `${prefix}:${suggestion?.insert}`;
    expect(makeTest(readSearch(written), 0)(prepared)).toBe(true);
  }
});

test.each(table)('$name loses no letter to formulas and marks', ({ text, paper }) => {
  for (const wordsAt of [undefined, readWords(text)]) {
    const parts = splitTex(text, wordsAt);
    expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    const places = [{ start: 0, end: text.length }];
    const pieces = texPieces(text, parts, places);
    expect(pieces.every(({ marked }) => marked)).toBe(true);
    if (!wordsAt) expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  }
  expect(typeof (spokenTex(paper?.title ?? '') ?? '')).toBe('string');
});

test.each(table)('$name leads no link elsewhere', ({ text, paper }) => {
  if (!paper) throw new Error('no paper');
  for (const target of linkTargets) {
    const own = new URL(linkTo(target, { ...paper, title: 'plain' }));
    const url = new URL(linkTo(target, paper));
    expect([url.origin, url.pathname]).toEqual([own.origin, own.pathname]);
  }
  const filled = fillTemplate('https://example.org/a?t={title}&d={doi}#x', paper) ?? '';
  const url = new URL(filled);
  expect([url.origin, url.pathname, url.hash]).toEqual(['https://example.org', '/a', '#x']);
  expect([...url.searchParams.keys()]).toEqual(['t', 'd']);
  expect(url.searchParams.get('t')).toBe(paper.title.toWellFormed());
  expect(checkTemplate(text)).toBeDefined();
  const inHost = fillTemplate(`https://${text}/{id}`, paper);
  if (inHost !== undefined) expect(new URL(inHost).username).toBe('');
});

test.each(table)('$name is a word of a rule, and a query is painted whole', ({ text }) => {
  for (const topic of ['word', 'author', 'category'] as const) {
    const rule = topicText(topic, text);
    expect(rule === '' || parse(rule).ok).toBe(true);
    const both = orTopic('cat:cs.LG ANDNOT ti:b', rule);
    expect(parse(both).ok).toBe(true);
  }
  expect(
    paintQuery(text, [])
      .map((run) => run.text)
      .join(''),
  ).toBe(text);
});

test.each(table)('$name is compared with another text and back', ({ text }) => {
  const other = `${text.slice(0, 40)} changed ${text.slice(60)}`;
  const pieces = diffWords(text, other);
  const without = (kind: string) =>
    pieces
      .filter((piece) => piece.kind !== kind)
      .map((piece) => piece.text)
      .join('');
  expect([without('added'), without('removed')]).toEqual([text, other]);
});
