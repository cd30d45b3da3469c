import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArxivError } from './errors';
import type { Paper } from './paper';
import { parseFeed } from './parse-feed';

function fixture(name: string): string {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
}

function errorFrom(text: string): ArxivError {
  try {
    parseFeed(text);
  } catch (error) {
    if (error instanceof ArxivError) return error;
    throw error;
  }
  throw new Error(`parsed without an error: ${text.slice(0, 80)}`);
}

const PAGE: Paper[] = [
  {
    id: '2602.91710',
    version: 1,
    title:
      '$ω$-Dreaming Lattices: $\\textit{Ab Initio}$ Notes on $T_c < 4$ K & Łattices of Ångström Size',
    abstract:
      'A lattice that dreams is invented here. Its gap obeys $\\Delta > 2k_BT$, or so we pretend.\n\n' +
      'The second paragraph says that nothing was measured: \\b{eta} stays broken.\n\n' +
      'The third one thanks nobody.',
    authors: [
      {
        name: 'Žofie Müller-Ångström',
        affiliations: ['Institute of Nowhere', 'University of Örtlich & Sons'],
      },
      { name: '李 梦', affiliations: [] },
      { name: "J. O'Dreamer Jr.", affiliations: ['Institute of Nowhere'] },
    ],
    published: Date.UTC(2026, 1, 1, 17, 45, 9),
    updated: Date.UTC(2026, 1, 1, 17, 45, 9),
    primaryCategory: 'cond-mat.mtrl-sci',
    categories: ['cond-mat.mtrl-sci', 'cs.LG', 'physics.comp-ph'],
    comment: '7 pages, 0 figures; code at https://example.org/dream?a=1&b=2',
    journalRef: 'Journal of Invented Matter 12, 34-41 (2026)',
    dois: ['10.9999/invented.2026.1', '10.9999/invented(2026)2<3'],
  },
  {
    id: '2312.90042',
    version: 9,
    title: 'The Literal Text &lt; and &amp; in Titles, Numbered &#38; and ωΩ',
    abstract: 'Nine versions of one line.',
    authors: [{ name: 'Una Sola', affiliations: [] }],
    published: Date.UTC(2023, 11, 31),
    updated: Date.UTC(2026, 0, 30, 23, 59, 59),
    primaryCategory: 'cs.DL',
    categories: ['cs.DL'],
    dois: [],
  },
  {
    id: 'cond-mat/0603994',
    version: 2,
    title: 'An Old Identifier with Two Leading Blanks',
    abstract: 'Old abstracts begin with two blanks.',
    authors: [{ name: 'Otto Altmann', affiliations: [] }],
    published: Date.UTC(2006, 2, 29, 8),
    updated: Date.UTC(2006, 3, 2, 10, 11, 12),
    primaryCategory: 'cond-mat.str-el',
    categories: ['cond-mat.str-el', 'cond-mat.mtrl-sci'],
    comment: 'withdrawn by its inventor',
    dois: [],
  },
  {
    id: 'math/0309994',
    version: 1,
    title: '0',
    abstract: '1e5',
    authors: [{ name: '0x10', affiliations: [] }],
    published: Date.UTC(2003, 8, 9, 9, 9, 9),
    updated: Date.UTC(2003, 8, 9, 9, 9, 9),
    primaryCategory: 'math.GT',
    categories: ['math.GT'],
    comment: '007',
    journalRef: '1.50',
    dois: [],
  },
];

describe('a page of papers', () => {
  test('gives every field as arXiv wrote it', () => {
    expect(parseFeed(fixture('page.xml'))).toEqual({
      updated: Date.UTC(2026, 1, 4, 6, 0, 7),
      total: 1_234,
      start: 40,
      papers: PAGE,
      unreadable: 0,
    });
  });

  test('says the same with other line ends, a byte order mark and blanks before it', () => {
    const text = `\uFEFF\n ${fixture('page.xml').replace(/\n/g, '\r\n')}`;
    expect(parseFeed(text)).toEqual(parseFeed(fixture('page.xml')));
  });

  test('is read by name, whatever the prefixes and the order', () => {
    expect(parseFeed(fixture('prefixed.xml'))).toEqual({
      updated: Date.UTC(2026, 1, 4, 6, 0, 7),
      total: 1,
      start: 0,
      unreadable: 0,
      papers: [
        {
          id: '2602.90009',
          version: 2,
          title: 'Other Prefixes',
          abstract: 'In another order.',
          authors: [{ name: 'Dr Ada <Nobody> &amp; Co', affiliations: ['Nowhere'] }],
          published: Date.UTC(2026, 1, 1, 12),
          updated: Date.UTC(2026, 1, 2, 12),
          primaryCategory: 'cs.AI',
          categories: ['cs.AI', 'cs.LG'],
          dois: ['10.9999/prefixed'],
        },
      ],
    });
  });

  test('may be hard-wrapped', () => {
    const { papers, updated } = parseFeed(fixture('hard-wrapped.xml'));
    expect(updated).toBe(Date.UTC(2024, 5, 7, 4));
    expect(papers).toMatchObject([
      {
        title: 'A Title So Long That the Server of Those Days Broke It After Some Eighty Columns',
        abstract:
          'The abstract of those days is broken as well, wherever the eightieth column happens ' +
          'to be, and it ends with a line break.\n\nIts paragraphs are indented, so that they can ' +
          'be told from the breaks of the server.\n\nSome are parted by an empty line.',
        authors: [{ name: 'Ada Nobody', affiliations: ['Institute of Nowhere'] }],
        comment: '3 pages, wrapped',
        primaryCategory: 'math.NA',
        categories: ['math.NA', 'cs.NA', '65F10'],
      },
    ]);
  });

  test('may have no papers', () => {
    expect(parseFeed(fixture('empty.xml'))).toMatchObject({ total: 0, start: 0, papers: [] });
  });

  test('may have more entities than a parser expects', () => {
    const many = '&amp;&lt;&#969;'.repeat(50_000);
    const text = fixture('page.xml').replace('Nine versions of one line.', many);
    expect(parseFeed(text).papers[1]?.abstract).toBe('&<ω'.repeat(50_000));
  });

  test('may hold a paper that is titled Error', () => {
    const text = fixture('prefixed.xml').replace('Other Prefixes', 'Error');
    expect(parseFeed(text).papers).toMatchObject([{ id: '2602.90009', title: 'Error' }]);
  });
});

describe('an entry that cannot be read', () => {
  const survivors = [{ id: '2602.90001' }, { id: '2602.90003', version: 2 }];
  const whole = fixture('entry-without-id.xml').replace(
    '<title>Nameless',
    '<id>http://arxiv.org/abs/2602.90002v1</id><title>Nameless',
  );

  test('is one that lacks an id', () => {
    const feed = parseFeed(fixture('entry-without-id.xml'));
    expect(feed).toMatchObject({ unreadable: 1, papers: survivors });
  });

  test('is one that lacks a title', () => {
    const feed = parseFeed(fixture('entry-without-title.xml'));
    expect(feed).toMatchObject({ unreadable: 1, papers: survivors });
  });

  test.each([
    ['whose id is of no paper', 'abs/2602.90002v1', 'abs/nonsense'],
    ['whose title is blank', '<title>Nameless<', '<title> \n <'],
  ])('is one %s', (_name, from, to) => {
    expect(parseFeed(whole).unreadable).toBe(0);
    expect(parseFeed(whole.replace(from, to))).toMatchObject({ unreadable: 1, papers: survivors });
  });

  test('is one that looks like an error, but stands among papers', () => {
    const text = whole
      .replace('http://arxiv.org/abs/2602.90001v1', 'https://arxiv.org/api/errors')
      .replace('The First Survivor', 'Error');
    expect(parseFeed(text)).toMatchObject({ unreadable: 1, papers: [{}, { id: '2602.90003' }] });
  });

  test('is one without any date, but one date stands in for the other', () => {
    const text = fixture('prefixed.xml');
    const unpublished = text.replace(/<a:published>.*<\/a:published>/, '');
    const undated = unpublished.replace(/<a:updated>2026-02-02.*<\/a:updated>/, '');
    const updated = Date.UTC(2026, 1, 2, 12);
    expect(parseFeed(unpublished).papers).toMatchObject([{ updated, published: updated }]);
    const published = Date.UTC(2026, 1, 1, 12);
    const unrevised = text.replace(/<a:updated>2026-02-02.*<\/a:updated>/, '');
    expect(parseFeed(unrevised).papers).toMatchObject([{ published, updated: published }]);
    expect(parseFeed(undated)).toMatchObject({ unreadable: 1, papers: [] });
  });
});

describe('what is no page of papers', () => {
  test.each([
    [
      'an error entry',
      fixture('error-400.xml'),
      'rejected-query',
      "Invalid query string: '(ti:<dream>'",
    ],
    [
      'an error entry that leads to the manual',
      fixture('error-sort.xml'),
      'rejected-query',
      'sortBy must be in: relevance, lastUpdatedDate, submittedDate',
    ],
    [
      'an error entry about the server',
      fixture('error-500.xml'),
      'server',
      'The server met an internal error and could not finish.',
    ],
    [
      'the line for too many requests',
      fixture('rate-exceeded.txt'),
      'rate-limited',
      'Rate exceeded.',
    ],
    ['the same with a line break', '\nRate exceeded.\n', 'rate-limited', 'Rate exceeded.'],
    ['nothing', '', 'empty', 'arXiv sent an empty answer'],
    ['blanks', ' \r\n\t', 'empty', 'arXiv sent an empty answer'],
    ['a web page', fixture('denied.html'), 'malformed', /not readable XML/],
    ['a tidy web page', '<html><body><p>No</p></body></html>', 'malformed', /not a feed/],
    ['another feed', '<rss version="2.0"><channel></channel></rss>', 'malformed', /not a feed/],
    ['a feed inside something', '<x><feed/></x>', 'malformed', /not a feed/],
    ['a feed cut off', fixture('truncated.xml'), 'malformed', /not readable XML/],
    ['an entity bomb', fixture('bomb.xml'), 'malformed', /not readable XML/],
    ['a lone XML declaration', '<?xml version="1.0"?>', 'malformed', /./],
    ['plain words', 'upstream connect error', 'malformed', /./],
    [
      'a feed without its counts',
      '<feed><updated>2026-02-04T06:00:07Z</updated></feed>',
      'malformed',
      /counts/,
    ],
    [
      'a feed without its time',
      fixture('empty.xml').replace(/<updated>.*<\/updated>/, ''),
      'malformed',
      /time/,
    ],
    [
      'a feed with a count that is none',
      fixture('empty.xml').replace('>0<', '>many<'),
      'malformed',
      /counts/,
    ],
  ])('is told from it: %s', (_name, text, code, message) => {
    const error = errorFrom(text);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.cause).toBeDefined();
  });

  test('the bomb is refused in no time', () => {
    const start = performance.now();
    errorFrom(fixture('bomb.xml'));
    expect(performance.now() - start).toBeLessThan(100);
  });
});

describe('whatever arrives', () => {
  const page = fixture('page.xml');
  const end = page.trimEnd().length;

  function parseOrArxivError(text: string): void {
    try {
      parseFeed(text);
    } catch (error) {
      expect(error).toBeInstanceOf(ArxivError);
    }
  }

  test('is a feed or an ArxivError', () => {
    const markup = fc.constantFrom(
      '<',
      '>',
      '/',
      'feed',
      'entry',
      '<!',
      '[CDATA[',
      ']]>',
      '--',
      '?',
      '&',
      ' ',
      '"',
      '=',
      '__proto__',
      'constructor',
      ':',
    );
    const soup = fc.array(markup).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), soup), parseOrArxivError), {
      numRuns: 500,
    });
  });

  test('is a feed or an ArxivError when a page was damaged on its way', () => {
    const place = fc.nat(page.length);
    const scrap = fc.oneof(
      fc.string(),
      fc.constantFrom('<', '>', '</', '&', '"', '\0', '<a>', ']]>', '<!--'),
    );
    fc.assert(
      fc.property(place, fc.nat(60), scrap, (at, length, inserted) => {
        parseOrArxivError(page.slice(0, at) + inserted + page.slice(at + length));
      }),
      { numRuns: 300 },
    );
  });

  test('a page cut off anywhere is never taken for a shorter page', () => {
    fc.assert(
      fc.property(fc.nat(end - 1), (length) => {
        expect(errorFrom(page.slice(0, length)).code).toBe(length === 0 ? 'empty' : 'malformed');
      }),
      { numRuns: 300 },
    );
  });
});
