import { expect, test } from 'vitest';
import { hostilePaper, trapText } from '@/tests/support/hostile-paper';
import { paper } from '@/tests/support/papers';
import { XMLParser, XMLValidator } from '@/tests/support/whole-xml';
import { digest } from './digest';

type Parsed = Record<string, unknown>;

const papers = [hostilePaper, paper({ id: 'cond-mat/0603304', authors: [], abstract: '' })];
const { text, mime, extension } = digest('atom', {
  papers,
  at: Date.UTC(2026, 1, 3, 22, 27, 36),
  timeZone: 'UTC',
  title: 'My <query>',
  id: 'urn:uuid:1',
});

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['entry', 'author', 'category', 'link'].includes(name),
  parseTagValue: false,
  trimValues: false,
});

/** Without the line ends between elements. */
function without(parsed: Parsed): Parsed {
  const { '#text': _, ...rest } = parsed;
  return rest;
}

test('the file is well-formed', () => {
  expect(XMLValidator.validate(text)).toBe(true);
  expect([mime, extension]).toEqual(['application/atom+xml', 'xml']);
  expect(text).not.toMatch(/<!--|<script/);
  expect(text).not.toContain('\u0001');
});

test('it has what RFC 4287 asks for, and every text arrives as it was', () => {
  const { feed } = parser.parse(text);
  expect(feed).toMatchObject({
    xmlns: 'http://www.w3.org/2005/Atom',
    id: 'urn:uuid:1',
    title: 'My <query>',
    updated: '2026-02-03T22:27:36.000Z',
    author: [{ name: 'arXiv' }],
  });
  expect(feed.entry.map(without)).toMatchObject([
    {
      id: 'https://arxiv.org/abs/2602.00666v2',
      title: `Title ${trapText}`,
      updated: new Date(hostilePaper.updated).toISOString(),
      published: new Date(hostilePaper.published).toISOString(),
      author: [{ name: `Name ${trapText}` }],
      category: [{ term: `cs.LG ${trapText}` }, { term: 'cs.AI' }],
      link: [{ rel: 'alternate', href: 'https://arxiv.org/abs/2602.00666v2' }],
      summary: `One ${trapText}\n\nTwo`,
    },
    { id: 'https://arxiv.org/abs/cond-mat/0603304v1', summary: '' },
  ]);
});
