import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSearch } from './read-search';
import { anyText } from './some-documents';
import { PREFIXES, STATES } from './types';

/** Search, code of the problem, and the text it is about. */
const problems: [text: string, code: string, about: string][] = [
  ['spin foo:bar', 'unknown-prefix', 'foo:'],
  ['-foo:"spin ice"', 'unknown-prefix', 'foo:'],
  ['title:magnon', 'unknown-prefix', 'title:'],
  ['is:unraed', 'unknown-state', 'is:unraed'],
  ['-is:"new one" spin', 'unknown-state', '-is:"new one"'],
  ['before:2026-02-30', 'bad-date', 'before:2026-02-30'],
  ['after:2026-13', 'bad-date', 'after:2026-13'],
  ['after:2026-00', 'bad-date', 'after:2026-00'],
  ['after:7', 'bad-date', 'after:7'],
  ['after:yesterday', 'bad-date', 'after:yesterday'],
  ['before:20260201', 'bad-date', 'before:20260201'],
];

test.each(problems)('%s is told as %s', (text, code, about) => {
  const { problems } = readSearch(text);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual([about]);
});

test('a problem says what exists', () => {
  expect(readSearch('foo:bar').problems).toMatchObject([{ prefix: 'foo', known: PREFIXES }]);
  expect(readSearch('is:new').problems).toMatchObject([{ value: 'new', known: STATES }]);
});

const sound = [
  '',
  '   ',
  '-',
  'au:',
  'is: tag:"',
  'AU:curie IS:Unread',
  'Attention: a study',
  'https://arxiv.org/abs/2602.01710v1',
  'https://example.org/page',
  'arXiv:2602.01710v1',
  'id:2602.01710',
  'A & B — C',
  'ratio 10:1',
  '"spin ice',
  'after:2026 before:2026-2-1 after:7d before:1Y',
];

test.each(sound)('nothing is wrong with %j', (text) => {
  expect(readSearch(text).problems).toEqual([]);
});

test('what cannot be understood asks for nothing', () => {
  expect(readSearch('is:unraed before:soon au: & -').terms).toEqual([]);
});

test('each term says where it is written', () => {
  const text = ' spin -au:"del maestro"  "ice';
  expect(readSearch(text).terms.map(({ start, end }) => text.slice(start, end))).toEqual([
    'spin',
    '-au:"del maestro"',
    '"ice',
  ]);
});

test('any text is read, and every place lies in it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { terms, problems } = readSearch(text);
      for (const { start, end } of [...terms, ...problems]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

test('words that are written again ask for nothing more', () => {
  expect(readSearch('ice spin ice -ice').terms).toHaveLength(3);
  expect(readSearch('lorem ipsum '.repeat(1000)).terms).toHaveLength(2);
});
