import { expect, test } from 'vitest';
import { categoryName } from '../category-names';
import { lint } from './lint';
import { applyFix } from './lint/edits';
import type { FindingCode } from './lint/types';
import { parse, toCase } from './parse';
import type { TreeCase } from './types';

/** What is found, and the words it is about. */
type Found = [code: FindingCode, about: string];

/** A query as configurations of arXiv tools hold it, what is found, and what its words mean. */
type Row = [query: string, found: Found[], meant: string];

const table: Row[] = [
  // Operators
  ['cat:cs.RO and ti:gripper', [['lowerCaseOperator', 'and']], 'cat:cs.RO AND ti:gripper'],
  [
    'ti:ice and not ti:snow',
    [
      ['lowerCaseOperator', 'and'],
      ['lowerCaseOperator', 'not'],
    ],
    'ti:ice ANDNOT ti:snow',
  ],
  [
    'cat:cs.RO and ti:arm or ti:hand',
    [
      ['mixedOperators', 'cat:cs.RO and ti:arm or ti:hand'],
      ['lowerCaseOperator', 'and'],
      ['lowerCaseOperator', 'or'],
    ],
    'cat:cs.RO AND (ti:arm OR ti:hand)',
  ],
  [
    'ti:ice && ti:snow || ti:hail',
    [
      ['mixedOperators', 'ti:ice && ti:snow || ti:hail'],
      ['luceneSign', '&&'],
      ['luceneSign', '||'],
    ],
    '(ti:ice AND ti:snow) OR ti:hail',
  ],
  ['ti:ice & ti:snow', [['luceneSign', '&']], 'ti:ice AND ti:snow'],
  ['ti:ice | ti:snow', [['luceneSign', '|']], 'ti:ice OR ti:snow'],
  ['ti:ice -snow', [['luceneSign', '-']], 'ti:ice ANDNOT all:snow'],
  ['ti:ice AND -ti:snow', [['luceneSign', '-']], 'ti:ice ANDNOT ti:snow'],
  ['ti:ice AND !ti:snow', [['luceneSign', '!']], 'ti:ice ANDNOT ti:snow'],
  [
    'all:"ice" OR snow AND hail ANDNOT rain',
    [['mixedOperators', 'all:"ice" OR snow AND hail ANDNOT rain']],
    'all:"ice" OR (all:snow AND (all:hail ANDNOT all:rain))',
  ],
  ['ti:ice OR NOT ti:snow', [['repeatedOperator', 'OR NOT']], 'ti:ice OR (ANDNOT ti:snow)'],
  ['ti:ice AND AND ti:snow', [['repeatedOperator', 'AND AND']], 'ti:ice AND ti:snow'],
  ['NOT ti:ice AND ti:snow', [['leadingAndnot', 'NOT']], 'ti:snow ANDNOT ti:ice'],
  ['ANDNOT cat:cs.RO', [['onlyAndnot', 'ANDNOT']], 'ANDNOT cat:cs.RO'],
  ['NOT cat:cs.RO', [['onlyAndnot', 'NOT']], 'ANDNOT cat:cs.RO'],
  ['ti:ice AND NOT ti:snow', [], 'ti:ice ANDNOT ti:snow'],
  ['ti:ice AND', [['danglingOperator', 'AND']], 'ti:ice'],
  ['ti:ice AND (OR ti:snow)', [['danglingOperator', 'OR']], 'ti:ice AND ti:snow'],
  // Words and names
  ['au:del maestro', [['secondWord', 'maestro']], 'au:"del maestro"'],
  ['au:del_maestro', [], 'au:"del maestro"'],
  ['au:Curie, Marie', [['secondWord', 'Marie']], 'au:"Curie, Marie"'],
  ['au:"Curie, M"', [], 'au:"Curie, M"'],
  ['ti:radium AND au:curie_m', [['authorUnderscore', 'au:curie_m']], 'ti:radium AND au:"curie m"'],
  ['ti:dark matter', [['secondWord', 'matter']], 'ti:"dark matter"'],
  ['ti:dark -matter', [['luceneSign', '-']], 'ti:dark ANDNOT all:matter'],
  ['dark constructor', [['missingOperator', 'dark constructor']], 'all:"dark constructor"'],
  ['abs:spin-ice', [], 'abs:spin-ice'],
  ['ti:*onium', [['leadingWildcard', '*onium']], 'ti:*onium'],
  ['ti:ice AND *', [['leadingWildcard', '*']], 'ti:ice'],
  ['ti: AND cat:cs.RO', [['emptyPrefix', 'ti:']], 'cat:cs.RO'],
  ['cat:cs.RO OR abs:""', [['emptyTerm', 'abs:""']], 'cat:cs.RO'],
  ['"" ANDNOT cat:cs.RO', [['emptyTerm', '""']], 'ANDNOT cat:cs.RO'],
  ['id:2101.00001', [], 'id:2101.00001'],
  // Prefixes
  ['title:ice', [['titlePrefix', 'title:']], 'ti:ice'],
  ['author:curie', [['otherPrefix', 'author:']], 'au:curie'],
  ['abstract:"spin ice"', [['otherPrefix', 'abstract:']], 'abs:"spin ice"'],
  ['primary_cat:cs.RO', [['otherPrefix', 'primary_cat:']], 'cat:cs.RO'],
  ['Au:curie', [['wrongCasePrefix', 'Au:']], 'au:curie'],
  ['year:2024', [['unknownPrefix', 'year:']], 'all:year:2024'],
  // Categories
  ['cat:cs', [['wholeArchive', 'cs']], 'cat:cs.*'],
  ['cat:cs.Ml', [['unknownCategory', 'cs.Ml']], 'cat:cs.LG'],
  ['cat:stat.ml', [['unknownCategory', 'stat.ml']], 'cat:stat.ML'],
  ['cat:cs.SY', [['aliasCategory', 'cs.SY']], 'cat:eess.SY'],
  ['cat:cs.AI,cs.LG', [['unknownCategory', 'cs.AI,cs.LG']], 'cat:cs.AI OR cat:cs.LG'],
  ['cat:math.AP+cs.LG', [['unknownCategory', 'math.AP+cs.LG']], 'cat:math.AP OR cat:cs.LG'],
  ['cat:cs.AI|cat:cs.LG', [['unknownCategory', 'cs.AI|cat:cs.LG']], 'cat:cs.AI OR cat:cs.LG'],
  [
    'cat:[cs.AI, cs.LG]',
    [
      ['unknownCategory', '[cs.AI,'],
      ['bareWordAfterCategory', 'cs.LG]'],
    ],
    'cat:cs.AI OR cat:cs.LG',
  ],
  [
    'cat:cs.AI cs.LG AND ti:ice',
    [['bareWordAfterCategory', 'cs.LG']],
    '(cat:cs.AI OR cat:cs.LG) AND ti:ice',
  ],
  ['cat:(cs.AI OR cs.LG)', [], 'cat:cs.AI OR cat:cs.LG'],
  ['cs.AI, cs.LG', [['missingOperator', 'cs.AI, cs.LG']], 'cat:cs.AI OR cat:cs.LG'],
  [
    'cat:cs.AI\ncat:cs.LG\n',
    [['missingOperator', 'cat:cs.AI\ncat:cs.LG']],
    'cat:cs.AI OR cat:cs.LG',
  ],
  ['cat:hep–th', [['unknownCategory', 'hep–th']], 'cat:hep-th'],
  // Dates
  ['submittedDate:[2024 TO 2025]', [], 'submittedDate:[2024 TO 2025]'],
  ['submittedDate:[202402 TO 2024]', [], 'submittedDate:[202402 TO 202412]'],
  [
    'lastUpdatedDate:[20240101 TO 20240131]',
    [['lastUpdatedDate', 'lastUpdatedDate:']],
    'submittedDate:[20240101 TO 20240131]',
  ],
  [
    'submittedDate:[20240101TO20240131]',
    [['badDate', 'submittedDate:[20240101TO20240131]']],
    'submittedDate:[20240101 TO 20240131]',
  ],
  [
    'submittedDate:20240101 TO 20240131',
    [['badDate', 'submittedDate:20240101 TO 20240131']],
    'submittedDate:[20240101 TO 20240131]',
  ],
  [
    'submittedDate:[20240131 TO 20240101]',
    [['reversedDate', 'submittedDate:[20240131 TO 20240101]']],
    'submittedDate:[20240101 TO 20240131]',
  ],
  // Signs of other places
  [
    'cat:cs.RO+AND+ti:%22spin+ice%22',
    [['encoded', 'cat:cs.RO+AND+ti:%22spin+ice%22']],
    'cat:cs.RO AND ti:"spin ice"',
  ],
  [
    '%28cat:cs.RO+OR+cat:cs.AI%29',
    [['encoded', '%28cat:cs.RO+OR+cat:cs.AI%29']],
    'cat:cs.RO OR cat:cs.AI',
  ],
  ['ti:“spin ice”', [['typography', '“spin ice”']], 'ti:"spin ice"'],
  ["au:O'Brien", [], "au:O'Brien"],
  ["au:'t-Hooft AND au:d'Alembert", [], "au:'t-Hooft AND au:d'Alembert"],
  ['ti:"C # sharp"', [], 'ti:"C # sharp"'],
  // Brackets and quotes
  ['ti:"spin ice', [['unbalancedQuote', '"']], 'ti:"spin ice"'],
  ['(ti:ice OR ti:snow', [['unclosedBracket', '(']], 'ti:ice OR ti:snow'],
  ['ti:ice OR ti:snow)', [['unopenedBracket', ')']], 'ti:ice OR ti:snow'],
  ['ti:ice AND ()', [['emptyBrackets', '()']], 'ti:ice'],
];

function found(query: string): Found[] {
  return lint(query, categoryName).map(({ code, start, end }) => [code, query.slice(start, end)]);
}

/** The query after the first fix, and the first after that, until there is none. */
function mended(query: string): string {
  const fix = lint(query, categoryName).find((one) => one.fix)?.fix;
  return fix ? mended(applyFix(query, fix)) : query;
}

function treeOf(query: string): TreeCase | undefined {
  const result = parse(query);
  return result.ok ? toCase(result.tree) : undefined;
}

test.each(table)('%s: mistakes are named where they are', (query, wanted) => {
  expect(found(query).sort()).toEqual(wanted.toSorted());
});

test.each(table)('%s: fix after fix ends at what was meant', (query, _, meant) => {
  expect(treeOf(meant)).toBeDefined();
  expect(treeOf(mended(query))).toEqual(treeOf(meant));
});

test("TeX's accents are not taken for escaped quotes", () => {
  const codes = found('au:G\\"odel OR au:Schr\\"odinger').map(([code]) => code);
  expect(codes).not.toContain('typography');
});
