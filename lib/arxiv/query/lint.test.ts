import fc from 'fast-check';
import { expect, test } from 'vitest';
import { categoryName } from '../category-names';
import { lint } from './lint';
import { applyFix } from './lint/edits';
import type { Finding, FindingCode } from './lint/types';
import { parse } from './parse';
import { print } from './print';

/** Query, what is found, the words it is about, and what the query says once it is fixed. */
type Row = [query: string, code: FindingCode, about: string, fixed: string | undefined];

const table: Row[] = [
  [
    'all:"spin ice" or all:"spin glass"',
    'lowerCaseOperator',
    'or',
    'all:"spin ice" OR all:"spin glass"',
  ],
  ['ti:spin and abs:ice', 'lowerCaseOperator', 'and', 'ti:spin AND abs:ice'],
  ['ti:spin andnot abs:ice', 'lowerCaseOperator', 'andnot', 'ti:spin ANDNOT abs:ice'],
  ['ti:spin Not abs:ice', 'lowerCaseOperator', 'Not', 'ti:spin ANDNOT abs:ice'],
  ['ti:spin AND not abs:ice', 'lowerCaseOperator', 'not', 'ti:spin ANDNOT abs:ice'],
  [
    'cat:quant-ph ti:magnon',
    'missingOperator',
    'cat:quant-ph ti:magnon',
    'cat:quant-ph AND ti:magnon',
  ],
  ['cat:cs.RO cat:cs.CV', 'missingOperator', 'cat:cs.RO cat:cs.CV', 'cat:cs.RO OR cat:cs.CV'],
  ['(ti:a1)(abs:b1)', 'missingOperator', '(ti:a1)(abs:b1)', 'ti:a1 OR abs:b1'],
  ['spin liquid', 'missingOperator', 'spin liquid', 'all:"spin liquid"'],
  ['ti:(spin liquid)', 'missingOperator', 'spin liquid', 'ti:spin OR ti:liquid'],
  [
    'ti:a1 AND ti:b1 OR ti:c1',
    'mixedOperators',
    'ti:a1 AND ti:b1 OR ti:c1',
    '(ti:a1 AND ti:b1) OR ti:c1',
  ],
  [
    'cat:cs.RO OR cat:cs.CV AND ti:x1',
    'mixedOperators',
    'cat:cs.RO OR cat:cs.CV AND ti:x1',
    '(cat:cs.RO OR cat:cs.CV) AND ti:x1',
  ],
  [
    'ti:x1 AND cat:cs.RO OR cat:cs.CV',
    'mixedOperators',
    'ti:x1 AND cat:cs.RO OR cat:cs.CV',
    'ti:x1 AND (cat:cs.RO OR cat:cs.CV)',
  ],
  [
    'ti:a1 ANDNOT ti:b1 ANDNOT ti:c1',
    'mixedOperators',
    'ti:a1 ANDNOT ti:b1 ANDNOT ti:c1',
    '(ti:a1 ANDNOT ti:b1) ANDNOT ti:c1',
  ],
  [
    'ti:a1 ANDNOT ti:b1 AND abs:c1',
    'mixedOperators',
    'ti:a1 ANDNOT ti:b1 AND abs:c1',
    '(ti:a1 ANDNOT ti:b1) AND abs:c1',
  ],
  [
    'ti:x1 ANDNOT cat:cs.RO OR cat:cs.CV',
    'mixedOperators',
    'ti:x1 ANDNOT cat:cs.RO OR cat:cs.CV',
    'ti:x1 ANDNOT (cat:cs.RO OR cat:cs.CV)',
  ],
  [
    '(ti:a1 OR abs:b1 AND co:c1)',
    'mixedOperators',
    'ti:a1 OR abs:b1 AND co:c1',
    'ti:a1 OR (abs:b1 AND co:c1)',
  ],
  ['au:marie curie', 'secondWord', 'curie', 'au:"marie curie"'],
  [
    'ti:spin liquid phase AND cat:quant-ph',
    'secondWord',
    'liquid phase',
    'ti:"spin liquid phase" AND cat:quant-ph',
  ],
  ['Author:curie', 'otherPrefix', 'Author:', 'au:curie'],
  ['abstract:"spin liquid"', 'otherPrefix', 'abstract:', 'abs:"spin liquid"'],
  ['arXiv:2401.00001', 'otherPrefix', 'arXiv:', 'id:2401.00001'],
  ['colour:red', 'unknownPrefix', 'colour:', undefined],
  ['TI:"spin liquid"', 'wrongCasePrefix', 'TI:', 'ti:"spin liquid"'],
  [
    'submitteddate:[2024 TO 2024]',
    'wrongCasePrefix',
    'submitteddate:',
    'submittedDate:"202401010000 TO 202412312359"',
  ],
  ['title:magnon', 'titlePrefix', 'title:', 'ti:magnon'],
  ['cat:cs', 'wholeArchive', 'cs', 'cat:cs.*'],
  ['cat:astro-ph', 'wholeArchive', 'astro-ph', 'cat:astro-ph*'],
  ['cat:(stat OR econ.EM)', 'wholeArchive', 'stat', 'cat:stat.* OR cat:econ.EM'],
  ['cat:cs.ML', 'unknownCategory', 'cs.ML', 'cat:cs.LG'],
  ['cat:cs.lg', 'unknownCategory', 'cs.lg', 'cat:cs.LG'],
  ['cat:"Quantum Physics"', 'unknownCategory', '"Quantum Physics"', 'cat:quant-ph'],
  ['cat:bananas', 'unknownCategory', 'bananas', undefined],
  ['cat:cs.SY', 'aliasCategory', 'cs.SY', 'cat:eess.SY'],
  ['cat:"math.IT"', 'aliasCategory', '"math.IT"', 'cat:cs.IT'],
  ['cat:cmp-lg', 'aliasCategory', 'cmp-lg', 'cat:cs.CL'],
  ['cat:cs.RO cs.CV', 'bareWordAfterCategory', 'cs.CV', 'cat:cs.RO OR cat:cs.CV'],
  [
    'cat:cs.RO soft gripper',
    'bareWordAfterCategory',
    'soft gripper',
    'cat:cs.RO AND all:"soft gripper"',
  ],
  [
    'lastUpdatedDate:[2024 TO 2024]',
    'lastUpdatedDate',
    'lastUpdatedDate:',
    'submittedDate:"202401010000 TO 202412312359"',
  ],
  [
    'submittedDate:[2024-01-01 TO 2024-06-30]',
    'badDate',
    'submittedDate:[2024-01-01 TO 2024-06-30]',
    'submittedDate:"202401010000 TO 202406302359"',
  ],
  [
    'submittedDate:[20240101 to 20240630]',
    'badDate',
    'submittedDate:[20240101 to 20240630]',
    'submittedDate:"202401010000 TO 202406302359"',
  ],
  [
    'submittedDate:[202406 TO *]',
    'badDate',
    'submittedDate:[202406 TO *]',
    'submittedDate:"202406010000 TO 209912312359"',
  ],
  [
    'submittedDate:2024*',
    'badDate',
    'submittedDate:2024*',
    'submittedDate:"202401010000 TO 202412312359"',
  ],
  [
    'submittedDate:"20240101 TO 20240102"',
    'badDate',
    'submittedDate:"20240101 TO 20240102"',
    'submittedDate:"202401010000 TO 202401022359"',
  ],
  ['submittedDate:[202413 TO 202414]', 'badDate', 'submittedDate:[202413 TO 202414]', undefined],
  [
    'submittedDate:[20240230 TO 20240301]',
    'badDate',
    'submittedDate:[20240230 TO 20240301]',
    undefined,
  ],
  [
    'submittedDate:[2025 TO 2024]',
    'reversedDate',
    'submittedDate:[2025 TO 2024]',
    'submittedDate:"202401010000 TO 202512312359"',
  ],
  ['ti:radium AND au:curie_m', 'authorUnderscore', 'au:curie_m', 'ti:radium AND au:"curie m"'],
  ['(au:sklodowska_curie)', 'authorUnderscore', 'au:sklodowska_curie', 'au:"sklodowska curie"'],
  [
    'ti:alpha_decay AND au:curie',
    'underscoreSpoilsAuthors',
    'ti:alpha_decay',
    '(ti:alpha_decay AND au:curie)',
  ],
  ['ti:*onium', 'leadingWildcard', '*onium', undefined],
  ['ti:magnon AND all:*', 'leadingWildcard', '*', 'ti:magnon'],
  ['ti:magnon OR abs:""', 'emptyTerm', 'abs:""', 'ti:magnon'],
  ['"" AND ti:magnon', 'emptyTerm', '""', 'ti:magnon'],
  ['ti:magnon AND au:', 'emptyPrefix', 'au:', 'ti:magnon'],
  ['ti:magnon AND ()', 'emptyBrackets', '()', 'ti:magnon'],
  ['(ti:magnon AND abs:spin', 'unclosedBracket', '(', 'ti:magnon AND abs:spin'],
  ['ti:magnon) AND abs:spin', 'unopenedBracket', ')', 'ti:magnon AND abs:spin'],
  ['ti:"spin liquid', 'unbalancedQuote', '"', 'ti:"spin liquid"'],
  [
    'ti:"spin liquid AND abs:"spin ice"',
    'unbalancedQuote',
    '"',
    'ti:"spin liquid" AND abs:"spin ice"',
  ],
  ['(ti:"spin liquid) AND abs:ice', 'unbalancedQuote', '"', 'ti:"spin liquid" AND abs:ice'],
  ['ANDNOT ti:a1 AND ti:b1', 'leadingAndnot', 'ANDNOT', 'ti:b1 ANDNOT ti:a1'],
  ['NOT (ti:a1 OR ti:b1) AND abs:c1', 'leadingAndnot', 'NOT', 'abs:c1 ANDNOT (ti:a1 OR ti:b1)'],
  ['ANDNOT ti:a1', 'onlyAndnot', 'ANDNOT', undefined],
  ['ANDNOT (ti:a1 OR ti:b1)', 'leadingAndnot', 'ANDNOT', undefined],
  ['AND ti:magnon', 'danglingOperator', 'AND', 'ti:magnon'],
  ['(ti:magnon OR) AND abs:spin', 'danglingOperator', 'OR', 'ti:magnon AND abs:spin'],
  ['ti:magnon AND OR abs:spin', 'repeatedOperator', 'AND OR', 'ti:magnon OR abs:spin'],
  ['ti:magnon OR NOT abs:spin', 'repeatedOperator', 'OR NOT', 'ti:magnon OR (ANDNOT abs:spin)'],
  ['magnon -review', 'luceneSign', '-', 'all:magnon ANDNOT all:review'],
  ['magnon AND -ti:review', 'luceneSign', '-', 'all:magnon ANDNOT ti:review'],
  ['magnon +spin', 'luceneSign', '+', 'all:magnon AND all:spin'],
  ['+magnon', 'luceneSign', '+', 'all:magnon'],
  ['ti:magnon && abs:spin', 'luceneSign', '&&', 'ti:magnon AND abs:spin'],
  ['ti:magnon || abs:spin', 'luceneSign', '||', 'ti:magnon OR abs:spin'],
  ['ti:magnon^4', 'luceneSign', '^4', 'ti:magnon'],
  ['ti:magnon~2', 'luceneSign', '~2', 'ti:magnon'],
  [
    'ti:magnon+AND+cat:quant-ph',
    'encoded',
    'ti:magnon+AND+cat:quant-ph',
    'ti:magnon AND cat:quant-ph',
  ],
  [
    'ti:%22spin%20ice%22%2BAND%2Babs:x1',
    'encoded',
    'ti:%22spin%20ice%22%2BAND%2Babs:x1',
    'ti:"spin ice" AND abs:x1',
  ],
];

function find(query: string, code: FindingCode, about: string): Finding | undefined {
  return lint(query, categoryName).find(
    (one) => one.code === code && query.slice(one.start, one.end) === about,
  );
}

function said(text: string): string {
  const result = parse(text);
  return result.ok ? print(result.tree) : result.error.reason;
}

test.each(table)('%s: %s about %s, fixed as %s', (query, code, about, fixed) => {
  const finding = find(query, code, about);
  expect(finding).toBeDefined();
  if (fixed === undefined) {
    expect(finding?.fix).toBeUndefined();
    return;
  }
  const text = applyFix(query, finding?.fix ?? { words: '', edits: [] });
  expect(said(text)).toBe(fixed);
  expect(lint(text).map((one) => one.code)).not.toContain(code);
});

test.each([
  '',
  'magnon',
  'ti:"spin liquid"',
  'au:sklodowska_curie',
  'au:"Marie Curie" AND cat:physics.hist-ph',
  '(cat:cs.RO OR cat:eess.SY) AND (abs:gripper OR abs:"soft robot") ANDNOT ti:review',
  'cat:cs.* AND submittedDate:[20240101 TO 202402]',
  'ti:a1 AND ti:b1 AND ti:c1 ANDNOT ti:d1',
  'ti:$x^2$ OR ti:"C++" OR ti:graph-neural OR ti:10^5',
  'ti:elect* OR ti:elect?on',
  'all:(magnon OR "spin wave")',
])('%s has nothing to be said about', (query) => {
  expect(lint(query)).toEqual([]);
});

test('mixed operators are shown as arXiv groups them', () => {
  const finding = find('ti:a1 OR ti:b1 AND ti:c1', 'mixedOperators', 'ti:a1 OR ti:b1 AND ti:c1');
  expect(finding?.params).toEqual({ arxiv: 'ti:a1 OR (ti:b1 AND ti:c1)' });
});

test('brackets as arXiv groups leave the tree as it was', () => {
  const word = fc.constantFrom('ti:a1', 'abs:b1', 'cat:cs.RO', '(ti:c1 OR ti:d1)');
  const operator = fc.constantFrom('AND', 'OR', 'ANDNOT');
  const rest = fc.array(fc.tuple(operator, word), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(word, rest, (first, more) => {
      const query = [first, ...more.flat()].join(' ');
      const finding = lint(query).find(({ code }) => code === 'mixedOperators');
      if (finding?.code !== 'mixedOperators') return finding === undefined;
      return said(finding.params.arxiv) === said(query);
    }),
  );
});

test('a query too long for an address is named', () => {
  const query = Array.from({ length: 300 }, (_, i) => `ti:word${i}`).join(' OR ');
  expect(lint(query).map(({ code }) => code)).toEqual(['tooLong']);
});

test('a sign beyond the basic plane counts as what it takes in an address', () => {
  const [finding] = lint(`ti:${'𝔤'.repeat(330)}`);
  expect(finding).toMatchObject({ code: 'tooLong', params: { length: 5 + 330 * 12 } });
});

test('a refused query has an error, and no text makes the lint fail', () => {
  const piece = fc.constantFrom(
    ...[
      'ti:',
      'au:a_b',
      'TI:x',
      'and',
      'OR',
      'AND',
      'NOT',
      'ANDNOT',
      '(',
      ')',
      '"',
      'a b',
      ' ',
      '-x',
    ],
    ...['cat:cs', 'submittedDate:[2', '2024 TO 2025]', '""', '*', '%20', '\\', 'é', '[', '||'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, spaced) => {
      const query = pieces.join(spaced ? ' ' : '');
      const findings = lint(query);
      const result = parse(query);
      const isRefused = !result.ok && result.error.kind === 'invalid';
      expect(
        findings.every(({ start, end }) => start >= 0 && start <= end && end <= query.length),
      ).toBe(true);
      expect(!isRefused || findings.some(({ severity }) => severity === 'error')).toBe(true);
    }),
    { numRuns: 500 },
  );
});
