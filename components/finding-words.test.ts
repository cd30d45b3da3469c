// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { parse as readYaml } from 'yaml';
import { categoryName } from '@/lib/arxiv/category-names';
import { lint } from '@/lib/arxiv/query/lint';
import { fixesOf } from '@/lib/arxiv/query/lint/found';
import type { FindingCode, FindingParams } from '@/lib/arxiv/query/lint/types';
import type { ParseErrorReason } from '@/lib/arxiv/query/types';
import { fakeExtension } from '@/tests/support/fake-extension';
import { findingWords, fixWords, refusalWords } from './finding-words';

beforeEach(() => {
  fakeExtension();
});

const params: Omit<FindingParams, 'invalid'> = {
  lowerCaseOperator: { word: 'or', operator: 'OR' },
  missingOperator: { words: 'ti:a1 ti:b1' },
  mixedOperators: { arxiv: 'a1 AND (b1 OR c1)' },
  secondWord: { prefix: 'ti:', words: 'liquid' },
  unknownPrefix: { prefix: 'colour:' },
  otherPrefix: { prefix: 'author:' },
  wrongCasePrefix: { prefix: 'TI:', field: 'ti' },
  titlePrefix: {},
  lastUpdatedDate: {},
  wholeArchive: { id: 'cs', pattern: 'cs.*' },
  unknownCategory: { id: 'cs.XX' },
  aliasCategory: { id: 'cs.SY', category: 'eess.SY' },
  bareWordAfterCategory: { words: 'cs.CV' },
  badDate: {},
  reversedDate: {},
  authorUnderscore: {},
  underscoreSpoilsAuthors: { words: 'alpha decay' },
  leadingWildcard: {},
  emptyTerm: {},
  emptyPrefix: { prefix: 'au:' },
  emptyBrackets: {},
  unclosedBracket: {},
  unopenedBracket: {},
  unbalancedQuote: {},
  leadingAndnot: {},
  onlyAndnot: {},
  danglingOperator: { operator: 'AND' },
  repeatedOperator: { operator: 'OR' },
  luceneSign: { sign: '&&' },
  typography: {},
  encoded: {},
  tooLong: { length: 987, most: 654 },
};

const reasons: Record<ParseErrorReason, undefined> = {
  empty: undefined,
  endsEarly: undefined,
  emptyBrackets: undefined,
  operatorWithoutLeft: undefined,
  unopenedBracket: undefined,
  unclosedBracket: undefined,
  missingOperator: undefined,
  unreadable: undefined,
};

const locale = readYaml(readFileSync('locales/en.yml', 'utf8'));

test.each(Object.entries(params))(
  '%s is said in a sentence with all it is about',
  (code, about) => {
    const words = findingWords({ code: code as FindingCode, params: about });
    expect(words).toMatch(/^\S.*\.$/);
    for (const part of Object.values(about)) expect(words).toContain(`${part}`);
  },
);

test.each(Object.keys(reasons))('a query refused as %s has a sentence', (reason) => {
  const words = refusalWords(reason as ParseErrorReason);
  expect(words).toMatch(/^\S.*\.$/);
  expect(findingWords({ code: 'invalid', params: { reason: reason as ParseErrorReason } })).toBe(
    words,
  );
});

test('no sentence is kept for what is never said', () => {
  expect(Object.keys(locale.finding).sort()).toEqual(Object.keys(params).sort());
  expect(Object.keys(locale.refusal).sort()).toEqual(Object.keys(reasons).sort());
});

const buttons: [query: string, words: string[]][] = [
  ['ti:a1 or ti:b1', ['Write OR']],
  ['ti:spin liquid', ['Write "spin liquid"']],
  ['cat:cs.ML', ['Write cs.LG (Machine Learning)', 'Write stat.ML (Machine Learning)']],
  ['all:a1 AND "" ', ['Remove it']],
  ['(ti:a1 OR ti:b1', ['Close it at the end']],
  ['ti:"spin liquid', ['Close the phrase']],
  ['ti:a1 "', ['Remove it']],
  ['ti:a%20b', ['Decode it']],
  ['ti:“spin liquid”', ['Write plain quotes']],
  ['ti:a_b AND au:curie', ['Put brackets around the query']],
  [
    'ti:a1 AND ti:b1 OR ti:c1',
    ['Group as (ti:a1 AND ti:b1) OR ti:c1', 'Group as ti:a1 AND (ti:b1 OR ti:c1)'],
  ],
];

test.each(buttons)('%s has buttons that say what they do', (query, words) => {
  const [finding] = lint(query, categoryName);
  const said = finding && fixesOf(finding).map((fix) => fixWords(finding, fix));
  expect(said?.slice(0, words.length)).toEqual(words);
});
