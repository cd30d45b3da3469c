import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adaptQuery } from './adapt';
import { parseQuery, type Tree } from './parse';

type Written = string | [string, Written] | [string, Written, Written];

function write(tree: Tree): Written {
  if (tree.kind === 'not') return ['ANDNOT', write(tree.of)];
  if (tree.kind === 'both') return [tree.operator, write(tree.left), write(tree.right)];
  const text = tree.quoted && tree.text !== '' ? `"${tree.text}"` : tree.text;
  return `${tree.field}:${text}`;
}

type Understood = { adapted: string | null; tree?: Written; error?: 'empty' | 'invalid' };

function understand(query: string): Understood {
  const adapted = adaptQuery(query);
  if (adapted === undefined) return { adapted: null, error: 'empty' };
  const tree = parseQuery(adapted);
  return tree ? { adapted, tree: write(tree) } : { adapted, error: 'invalid' };
}

const AND = (left: Written, right: Written): Written => ['AND', left, right];
const OR = (left: Written, right: Written): Written => ['OR', left, right];
const BUT = (left: Written, right: Written): Written => ['ANDNOT', left, right];

const cases: [query: string, adapted: string | null, tree: Written | 'empty' | 'invalid'][] = [
  ['tea', 'all:tea', 'all:tea'],
  ['tea cup', 'all:tea OR all:cup', OR('all:tea', 'all:cup')],
  ['tea and cup', 'all:tea OR all:and OR all:cup', OR('all:tea', OR('all:and', 'all:cup'))],
  ['"green tea"', 'all:"green tea"', 'all:"green tea"'],
  ['" green tea "', 'all:" green tea "', 'all:"green tea"'],
  ['ti:"green tea"', 'ti:"green tea"', 'ti:"green tea"'],
  ['title:tea', 'ti:tea', 'ti:tea'],
  ['title:"green tea"', 'ti:"green tea"', 'ti:"green tea"'],
  ['Ti:tea', 'all:Ti:tea', 'all:Ti:tea'],
  ['any:tea', 'all:any:tea', 'all:any:tea'],
  ['any:"tea"', 'all:any: OR all:"tea"', OR('all:any:', 'all:"tea"')],
  ['ti:tea AND ti:cup', 'ti:tea AND ti:cup', AND('ti:tea', 'ti:cup')],
  ['a AND b OR c', 'all:a AND all:b OR all:c', AND('all:a', OR('all:b', 'all:c'))],
  ['a OR b AND c', 'all:a OR all:b AND all:c', OR('all:a', AND('all:b', 'all:c'))],
  ['a NOT b', 'all:a ANDNOT all:b', BUT('all:a', 'all:b')],
  ['a AND NOT b', 'all:a ANDNOT all:b', BUT('all:a', 'all:b')],
  ['a NOT b NOT c', 'all:a ANDNOT all:b ANDNOT all:c', BUT('all:a', BUT('all:b', 'all:c'))],
  ['NOT a', 'ANDNOT all:a', ['ANDNOT', 'all:a']],
  ['NOT a OR b', 'ANDNOT all:a OR all:b', ['ANDNOT', OR('all:a', 'all:b')]],
  ['a OR (NOT b)', 'all:a OR ( ANDNOT all:b)', OR('all:a', ['ANDNOT', 'all:b'])],
  ['(a AND b) OR c', '(all:a AND all:b) OR all:c', OR(AND('all:a', 'all:b'), 'all:c')],
  ['((a))', '( (all:a) )', 'all:a'],
  ['(a)(b)', '(all:a) OR (all:b)', OR('all:a', 'all:b')],
  ['ti:(tea cup)', '(ti:tea OR ti:cup)', OR('ti:tea', 'ti:cup')],
  ['ti:(tea AND abs:cup)', '(ti:tea AND abs:cup)', AND('ti:tea', 'abs:cup')],
  ['ti:((tea) OR "a cup")', '( (ti:tea) OR ti:"a cup")', OR('ti:tea', 'ti:"a cup"')],
  ['a AND OR b', 'all:a OR all:b', OR('all:a', 'all:b')],
  ['a AND', 'all:a AND', 'invalid'],
  ['AND a', 'AND all:a', 'invalid'],
  ['(a', '(all:a', 'invalid'],
  ['a)', 'all:a)', 'invalid'],
  ['()', '( )', 'invalid'],
  ['', null, 'empty'],
  ['   ', null, 'empty'],
  ['abs:', null, 'empty'],
  ['"', null, 'empty'],
  ['a"b', 'all:a OR all:b', OR('all:a', 'all:b')],
  ['ti:"" AND a', 'ti:"" AND all:a', AND('ti:', 'all:a')],
  ['a AND co: b', 'all:a AND co:b', AND('all:a', 'co:b')],
  ['a AND co: ti:b', 'all:a AND OR ti:b', 'invalid'],
  ['tea\r\ncup', 'all:tea OR all:cup', OR('all:tea', 'all:cup')],
  ['au:van_gogh', 'au:"van gogh"', 'au:"van gogh"'],
  [
    'au:van_gogh AND au:de_haan',
    'au:"van gogh" AND au:de_haan',
    AND('au:"van gogh"', 'au:de_haan'),
  ],
  ['ti:a_b AND au:haan', 'ti:"a b" AND au:haan', AND('ti:"a b"', 'au:haan')],
  ['ti:a AND au:van_gogh', 'ti:a AND au:van_gogh', AND('ti:a', 'au:van_gogh')],
];

const dates: [range: string, adapted: string][] = [
  ['2024 TO 2024', '202401010000 TO 202412312359'],
  ['202402 TO 202402', '202402010000 TO 202402292359'],
  ['202302 TO 202302', '202302010000 TO 202302282359'],
  ['20240305 TO 20240305', '202403050000 TO 202403052359'],
  ['202403050607 TO 202403050708', '202403050607 TO 202403050708'],
  ['20240305060759 TO 20240305070859', '202403050607 TO 202403050708'],
];

describe('how a query is understood', () => {
  test.each(cases)('%j is adapted to %j', (query, adapted, tree) => {
    const error = tree === 'empty' || tree === 'invalid';
    expect(understand(query)).toEqual(error ? { adapted, error: tree } : { adapted, tree });
  });

  test.each(dates)('the range [%s] is filled to "%s"', (range, adapted) => {
    const text = `submittedDate:"${adapted}"`;
    expect(understand(`submittedDate:[${range}]`)).toEqual({ adapted: text, tree: text });
    expect(understand(`lastUpdatedDate:[${range}]`)).toEqual({ adapted: text, tree: text });
  });

  test('a range with an open end is read as words', () => {
    expect(adaptQuery('submittedDate:[2024 TO *]')).toBe('submittedDate:[2024 OR all:TO OR all:*]');
  });
});

type Case = { query: string } & Understood;

function readCases(): Case[] | undefined {
  const file = `${process.env.ARXIV_DATA ?? '../shared/arxiv'}/query-cases.json`;
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')).cases;
  console.warn(`skipped: ${file} is missing; it holds arXiv's own readings of queries`);
  return undefined;
}

const recorded = readCases();

describe.skipIf(!recorded)('as arXiv’s own parser reads them', () => {
  test('every recorded query is adapted and parsed alike', () => {
    for (const { query, ...expected } of recorded ?? []) {
      expect({ query, ...understand(query) }).toEqual({ query, ...expected });
    }
    expect(recorded?.length).toBeGreaterThan(0);
  });
});
