import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adapt } from './query/adapt';
import own from './query/fixtures/query-cases.json';
import { parse, toCase } from './query/parse';
import { withinSpan } from './within-span';

const from = Date.UTC(2026, 0, 5, 7, 9);
const until = Date.UTC(2026, 10, 24);
const dates = 'submittedDate:"202601050709 TO 202611240000"';

test.each([
  ['all:a OR all:b', '(all:a OR all:b) AND submittedDate:[202601050709 TO 202611240000]'],
  // A leading ANDNOT would swallow the dates.
  ['ANDNOT ti:a', '(ANDNOT ti:a) AND submittedDate:[202601050709 TO 202611240000]'],
  // The quote would find its partner in the dates.
  ['ti:"a b', '(ti:a OR all:b) AND submittedDate:[202601050709 TO 202611240000]'],
  // Names are mended in the second word of a query alone.
  ['au:del_maestro', '(au:"del maestro") AND submittedDate:[202601050709 TO 202611240000]'],
  [
    'cat:a AND submittedDate:[2025 TO 2026]',
    '(cat:a AND submittedDate:"202501010000 TO 202612312359") AND submittedDate:[202601050709 TO 202611240000]',
  ],
  ['NOT all:a', '(ANDNOT all:a) AND submittedDate:[202601050709 TO 202611240000]'],
  ['a b OR', undefined],
  ['', undefined],
  ['(a', undefined],
])('%s', (text, expected) => {
  expect(withinSpan(text, from, until)).toBe(expected);
});

function expectMeant(text: string): void {
  const whole = parse(text);
  const within = withinSpan(text, from, until);
  if (within === undefined) return;
  const read = parse(within);
  expect(adapt(within)).toContain(dates);
  expect(read.ok && toCase(read.tree)).toEqual(
    whole.ok && ['AND', toCase(whole.tree), `submittedDate:${dates.split(':').slice(1).join(':')}`],
  );
}

test('what arXiv reads is the query and the dates, whatever the text', () => {
  const word = fc.constantFrom(
    ...['a', 'au:', 'ti:', 'x_y', '"', '"a b"', '(', ')', 'AND', 'OR', 'NOT', 'ANDNOT', 'a\\'],
    ...['title:', 'submittedDate:[2020 TO 2021]', 'submittedDate:', 'lastUpdatedDate:[2020 TO *]'],
  );
  const texts = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));
  fc.assert(fc.property(texts, expectMeant), { numRuns: 2000 });
});

const recorded = `${process.env.ARXIV_DATA ?? '../shared/arxiv'}/query-cases.json`;
const others: { query: string }[] = existsSync(recorded)
  ? JSON.parse(readFileSync(recorded, 'utf8')).cases
  : [];

test('every query that arXiv reads can be asked within a span', () => {
  for (const { query } of [...own, ...others]) {
    expectMeant(query);
    const isAsked = withinSpan(query, from, until) !== undefined;
    expect({ query, isAsked }).toEqual({ query, isAsked: parse(query).ok });
  }
});
