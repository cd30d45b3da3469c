import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArxivError, type ArxivErrorCode } from '../errors';
import { judgeBy } from '../judge-answer';
import { parseDailyFeed } from './parse';
import type { FeedItem } from './types';

function fixture(name: string): string {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
}

const FEED = fixture('cs.DL.xml');
const EMPTY = fixture('empty.xml');
const ERROR = fixture('error.xml');
const PAGE = readFileSync(new URL('../fixtures/empty.xml', import.meta.url), 'utf8');

test('a feed says what was announced, how, and for which day', () => {
  expect(parseDailyFeed(FEED, 'cs.DL')).toEqual({
    category: 'cs.DL',
    day: '2026-03-24',
    generated: Date.UTC(2026, 2, 24, 4, 0, 5, 907),
    unreadable: 0,
    items: [
      {
        id: '2603.90001',
        version: 1,
        announceType: 'new',
        title: 'Shelves That Dream of $T_c < 4$ K and Other \\"Uber-Catalogues',
        abstract:
          'A shelf is invented here. Its Abstract: says so & nothing else.\n\n' +
          'The second paragraph thanks nobody.',
        authors: '\\v{Z}ofie M\\"uller (Institute of Nowhere), Otto Altmann',
        categories: ['cs.DL', 'cs.IR'],
      },
      {
        id: '2603.90007',
        version: 1,
        announceType: 'cross',
        title: '0',
        abstract: '1e5',
        authors: 'Una Sola',
        categories: ['math.ST', 'cs.DL'],
      },
      {
        id: 'cond-mat/0603994',
        version: 2,
        announceType: 'replace-cross',
        title: 'An Old Identifier',
        abstract: 'Old abstracts stay old.',
        authors: 'Otto Altmann',
        categories: ['cond-mat.str-el', 'cs.DL'],
      },
    ],
  });
});

test('a feed without papers is of the New York day on which it was made', () => {
  const { items, day } = parseDailyFeed(EMPTY, 'cs.DL');
  expect({ items, day }).toEqual({ items: [], day: '2026-03-21' });
});

test('the day is that of the papers, also in a feed made later', () => {
  const late = FEED.replace('<updated>2026-03-24', '<updated>2026-03-25');
  expect(parseDailyFeed(late, 'cs.DL').day).toBe('2026-03-24');
});

test.each([
  ['an id', 'oai:arXiv.org:2603.90007v1</id>', 'oai:arXiv.org:x</id>'],
  ['a version', 'oai:arXiv.org:2603.90007v1</id>', 'oai:arXiv.org:2603.90007</id>'],
  ['a title', '<title>0</title>', '<title> </title>'],
  ['a known type', '<arxiv:announce_type>cross<', '<arxiv:announce_type>moved<'],
])('an entry without %s is counted and skipped', (_what, from, to) => {
  const { items, unreadable } = parseDailyFeed(FEED.replace(from, to), 'cs.DL');
  expect({ ids: items.map(({ id }) => id), unreadable }).toEqual({
    ids: ['2603.90001', 'cond-mat/0603994'],
    unreadable: 1,
  });
});

test.each<[status: number, what: string, body: string, code: ArxivErrorCode, message: string]>([
  [400, 'an error feed', ERROR, 'rejected-query', "Bad subject class 'XX'."],
  [200, 'an error feed', ERROR, 'rejected-query', "Bad subject class 'XX'."],
  [200, 'a web page', '<!DOCTYPE html><html></html>', 'malformed', 'not readable XML'],
  [200, 'nothing', '', 'empty', 'empty answer'],
  [200, 'blanks', ' \n', 'empty', 'empty answer'],
  [200, 'the line for too many requests', 'Rate exceeded.', 'rate-limited', 'Rate exceeded.'],
  [429, 'the line for too many requests', 'Rate exceeded.', 'rate-limited', 'Rate exceeded.'],
  [200, 'an empty page of the query interface', PAGE, 'malformed', 'not a daily feed of cs.DL'],
  [200, 'the feed of another', EMPTY.replaceAll('cs.DL', 'cs.DB'), 'malformed', 'of cs.DL'],
  [200, 'no time', EMPTY.replace(/<updated>.*?<\/updated>/, ''), 'malformed', 'of cs.DL'],
  [200, 'another kind of feed', '<rss><channel/></rss>', 'malformed', 'not a feed'],
  [503, 'a feed without papers', EMPTY, 'server', 'status 503'],
  [403, 'a web page', '<html></html>', 'refused', 'status 403'],
])('status %i with %s is an error, not a feed', (status, _what, body, code, message) => {
  const judge = () =>
    judgeBy((text) => parseDailyFeed(text, 'cs.DL'), { status, body, retryAt: 7 });
  const expected = { code, status, retryAt: 7, message: expect.stringContaining(message) };
  expect(judge).toThrow(expect.objectContaining(expected));
});

describe('whatever comes', () => {
  test('a feed that is cut off anywhere is an error', () => {
    const end = FEED.lastIndexOf('</feed>');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: end + 6 }), (length) => {
        expect(() => parseDailyFeed(FEED.slice(0, length), 'cs.DL')).toThrow(ArxivError);
      }),
    );
  });

  test('any text gives a feed or an ArxivError', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, inside) => {
        const body = inside ? FEED.replace('Una Sola', () => text) : text;
        try {
          parseDailyFeed(body, 'cs.DL');
        } catch (error) {
          expect(error).toBeInstanceOf(ArxivError);
        }
      }),
    );
  });

  test('what was written is read', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 12 }), (items) => {
        expect(parseDailyFeed(write(items), 'cs.DL')).toMatchObject({ items, unreadable: 0 });
      }),
    );
  });
});

const word = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 });
const words = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one) => one.replace(/\s/g, '_')).join(' '));

const anyItem: fc.Arbitrary<FeedItem> = fc.record({
  id: fc.integer({ min: 1, max: 99_999 }).map((n) => `2603.${String(n).padStart(5, '0')}`),
  version: fc.integer({ min: 1, max: 5 }),
  announceType: fc.constantFrom('new', 'cross', 'replace', 'replace-cross'),
  title: words,
  abstract: words,
  authors: words,
  categories: fc.uniqueArray(fc.constantFrom('cs.DL', 'cs.IR', 'hep-th'), { minLength: 1 }),
});

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function write(items: readonly FeedItem[]): string {
  const entries = items.map(
    ({ id, version, announceType, title, abstract, authors, categories }) => `<entry>
    <id>oai:arXiv.org:${id}v${version}</id>
    <title>${escaped(title)}</title>
    <summary>arXiv:${id}v${version} Announce Type: ${announceType} \nAbstract: ${escaped(abstract)}</summary>
    ${categories.map((term) => `<category term="${term}"/>`).join('')}
    <published>2026-03-24T00:00:00-04:00</published>
    <arxiv:announce_type>${announceType}</arxiv:announce_type>
    <dc:creator>${escaped(authors)}</dc:creator>
  </entry>`,
  );
  return EMPTY.replace('</feed>', () => `${entries.join('\n')}</feed>`);
}
