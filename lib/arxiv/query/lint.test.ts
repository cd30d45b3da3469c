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
    'lower-case-operator',
    'or',
    'all:"spin ice" OR all:"spin glass"',
  ],
  ['ti:spin and abs:ice', 'lower-case-operator', 'and', 'ti:spin AND abs:ice'],
  ['ti:spin andnot abs:ice', 'lower-case-operator', 'andnot', 'ti:spin ANDNOT abs:ice'],
  ['ti:spin Not abs:ice', 'lower-case-operator', 'Not', 'ti:spin ANDNOT abs:ice'],
  ['ti:spin AND not abs:ice', 'lower-case-operator', 'not', 'ti:spin ANDNOT abs:ice'],
  [
    'cat:quant-ph ti:magnon',
    'missing-operator',
    'cat:quant-ph ti:magnon',
    'cat:quant-ph AND ti:magnon',
  ],
  ['cat:cs.RO cat:cs.CV', 'missing-operator', 'cat:cs.RO cat:cs.CV', 'cat:cs.RO OR cat:cs.CV'],
  ['(ti:a1)(abs:b1)', 'missing-operator', '(ti:a1)(abs:b1)', 'ti:a1 OR abs:b1'],
  ['spin liquid', 'missing-operator', 'spin liquid', 'all:"spin liquid"'],
  ['ti:(spin liquid)', 'missing-operator', 'spin liquid', 'ti:spin OR ti:liquid'],
  [
    'ti:a1 AND ti:b1 OR ti:c1',
    'mixed-operators',
    'ti:a1 AND ti:b1 OR ti:c1',
    '(ti:a1 AND ti:b1) OR ti:c1',
  ],
  [
    'cat:cs.RO OR cat:cs.CV AND ti:x1',
    'mixed-operators',
    'cat:cs.RO OR cat:cs.CV AND ti:x1',
    '(cat:cs.RO OR cat:cs.CV) AND ti:x1',
  ],
  [
    'ti:x1 AND cat:cs.RO OR cat:cs.CV',
    'mixed-operators',
    'ti:x1 AND cat:cs.RO OR cat:cs.CV',
    'ti:x1 AND (cat:cs.RO OR cat:cs.CV)',
  ],
  [
    'ti:a1 ANDNOT ti:b1 ANDNOT ti:c1',
    'mixed-operators',
    'ti:a1 ANDNOT ti:b1 ANDNOT ti:c1',
    '(ti:a1 ANDNOT ti:b1) ANDNOT ti:c1',
  ],
  [
    'ti:a1 ANDNOT ti:b1 AND abs:c1',
    'mixed-operators',
    'ti:a1 ANDNOT ti:b1 AND abs:c1',
    '(ti:a1 ANDNOT ti:b1) AND abs:c1',
  ],
  [
    '(ti:a1 OR abs:b1 AND co:c1)',
    'mixed-operators',
    'ti:a1 OR abs:b1 AND co:c1',
    'ti:a1 OR (abs:b1 AND co:c1)',
  ],
  ['au:marie curie', 'second-word', 'curie', 'au:"marie curie"'],
  [
    'ti:spin liquid phase AND cat:quant-ph',
    'second-word',
    'liquid phase',
    'ti:"spin liquid phase" AND cat:quant-ph',
  ],
  ['Author:curie', 'unknown-prefix', 'Author:', 'au:curie'],
  ['abstract:"spin liquid"', 'unknown-prefix', 'abstract:', 'abs:"spin liquid"'],
  ['arXiv:2401.00001', 'unknown-prefix', 'arXiv:', 'id:2401.00001'],
  ['colour:red', 'unknown-prefix', 'colour:', undefined],
  ['TI:"spin liquid"', 'wrong-case-prefix', 'TI:', 'ti:"spin liquid"'],
  [
    'submitteddate:[2024 TO 2024]',
    'wrong-case-prefix',
    'submitteddate:',
    'submittedDate:"202401010000 TO 202412312359"',
  ],
  ['title:magnon', 'title-prefix', 'title:', 'ti:magnon'],
  ['cat:cs', 'whole-archive', 'cs', 'cat:cs.*'],
  ['cat:astro-ph', 'whole-archive', 'astro-ph', 'cat:astro-ph*'],
  ['cat:(stat OR econ.EM)', 'whole-archive', 'stat', 'cat:stat.* OR cat:econ.EM'],
  ['cat:cs.ML', 'unknown-category', 'cs.ML', 'cat:cs.LG'],
  ['cat:cs.lg', 'unknown-category', 'cs.lg', 'cat:cs.LG'],
  ['cat:"Quantum Physics"', 'unknown-category', '"Quantum Physics"', 'cat:quant-ph'],
  ['cat:bananas', 'unknown-category', 'bananas', undefined],
  ['cat:cs.SY', 'alias-category', 'cs.SY', 'cat:eess.SY'],
  ['cat:"math.IT"', 'alias-category', '"math.IT"', 'cat:cs.IT'],
  ['cat:cmp-lg', 'alias-category', 'cmp-lg', 'cat:cs.CL'],
  ['cat:cs.RO cs.CV', 'bare-word-after-category', 'cs.CV', 'cat:cs.RO OR cat:cs.CV'],
  [
    'cat:cs.RO soft gripper',
    'bare-word-after-category',
    'soft gripper',
    'cat:cs.RO AND all:"soft gripper"',
  ],
  [
    'lastUpdatedDate:[2024 TO 2024]',
    'last-updated-date',
    'lastUpdatedDate:',
    'submittedDate:"202401010000 TO 202412312359"',
  ],
  [
    'submittedDate:[2024-01-01 TO 2024-06-30]',
    'bad-date',
    'submittedDate:[2024-01-01 TO 2024-06-30]',
    'submittedDate:"202401010000 TO 202406302359"',
  ],
  [
    'submittedDate:[20240101 to 20240630]',
    'bad-date',
    'submittedDate:[20240101 to 20240630]',
    'submittedDate:"202401010000 TO 202406302359"',
  ],
  [
    'submittedDate:[202406 TO *]',
    'bad-date',
    'submittedDate:[202406 TO *]',
    'submittedDate:"202406010000 TO 209912312359"',
  ],
  [
    'submittedDate:2024*',
    'bad-date',
    'submittedDate:2024*',
    'submittedDate:"202401010000 TO 202412312359"',
  ],
  [
    'submittedDate:"20240101 TO 20240102"',
    'bad-date',
    'submittedDate:"20240101 TO 20240102"',
    'submittedDate:"202401010000 TO 202401022359"',
  ],
  ['submittedDate:[202413 TO 202414]', 'bad-date', 'submittedDate:[202413 TO 202414]', undefined],
  [
    'submittedDate:[20240230 TO 20240301]',
    'bad-date',
    'submittedDate:[20240230 TO 20240301]',
    undefined,
  ],
  [
    'submittedDate:[2025 TO 2024]',
    'reversed-date',
    'submittedDate:[2025 TO 2024]',
    'submittedDate:"202401010000 TO 202512312359"',
  ],
  ['ti:radium AND au:curie_m', 'author-underscore', 'au:curie_m', 'ti:radium AND au:"curie m"'],
  ['(au:sklodowska_curie)', 'author-underscore', 'au:sklodowska_curie', 'au:"sklodowska curie"'],
  [
    'ti:alpha_decay AND au:curie',
    'underscore-spoils-authors',
    'ti:alpha_decay',
    '(ti:alpha_decay AND au:curie)',
  ],
  ['ti:*onium', 'leading-wildcard', '*onium', undefined],
  ['ti:magnon AND all:*', 'leading-wildcard', '*', 'ti:magnon'],
  ['ti:magnon OR abs:""', 'empty-term', 'abs:""', 'ti:magnon'],
  ['"" AND ti:magnon', 'empty-term', '""', 'ti:magnon'],
  ['ti:magnon AND au:', 'empty-prefix', 'au:', 'ti:magnon'],
  ['ti:magnon AND ()', 'empty-brackets', '()', undefined],
  ['(ti:magnon AND abs:spin', 'unbalanced-bracket', '(', 'ti:magnon AND abs:spin'],
  ['ti:magnon) AND abs:spin', 'unbalanced-bracket', ')', 'ti:magnon AND abs:spin'],
  ['ti:"spin liquid', 'unbalanced-quote', '"', 'ti:"spin liquid"'],
  [
    'ti:"spin liquid AND abs:"spin ice"',
    'unbalanced-quote',
    '"',
    'ti:"spin liquid" AND abs:"spin ice"',
  ],
  ['(ti:"spin liquid) AND abs:ice', 'unbalanced-quote', '"', 'ti:"spin liquid" AND abs:ice'],
  ['ANDNOT ti:a1 AND ti:b1', 'leading-andnot', 'ANDNOT', 'ti:b1 ANDNOT ti:a1'],
  ['NOT (ti:a1 OR ti:b1) AND abs:c1', 'leading-andnot', 'NOT', 'abs:c1 ANDNOT (ti:a1 OR ti:b1)'],
  ['ANDNOT ti:a1', 'leading-andnot', 'ANDNOT', undefined],
  ['ANDNOT (ti:a1 OR ti:b1)', 'leading-andnot', 'ANDNOT', undefined],
  ['AND ti:magnon', 'dangling-operator', 'AND', 'ti:magnon'],
  ['(ti:magnon OR) AND abs:spin', 'dangling-operator', 'OR', 'ti:magnon AND abs:spin'],
  ['ti:magnon AND OR abs:spin', 'repeated-operator', 'AND OR', 'ti:magnon OR abs:spin'],
  ['ti:magnon OR NOT abs:spin', 'repeated-operator', 'OR NOT', 'ti:magnon OR (ANDNOT abs:spin)'],
  ['magnon -review', 'lucene-sign', '-', 'all:magnon ANDNOT all:review'],
  ['magnon AND -ti:review', 'lucene-sign', '-', 'all:magnon ANDNOT ti:review'],
  ['magnon +spin', 'lucene-sign', '+', 'all:magnon AND all:spin'],
  ['+magnon', 'lucene-sign', '+', 'all:magnon'],
  ['ti:magnon && abs:spin', 'lucene-sign', '&&', 'ti:magnon AND abs:spin'],
  ['ti:magnon || abs:spin', 'lucene-sign', '||', 'ti:magnon OR abs:spin'],
  ['ti:magnon^4', 'lucene-sign', '^4', 'ti:magnon'],
  ['ti:magnon~2', 'lucene-sign', '~2', 'ti:magnon'],
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
  return result.ok ? print(result.tree) : result.error.message;
}

test.each(table)('%s: %s about %s, fixed as %s', (query, code, about, fixed) => {
  const finding = find(query, code, about);
  expect(finding?.message).toMatch(/^\S.*\.$/s);
  if (fixed === undefined) {
    expect(finding?.fix).toBeUndefined();
    return;
  }
  const text = applyFix(query, finding?.fix ?? { label: '', edits: [] });
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
  const finding = find('ti:a1 OR ti:b1 AND ti:c1', 'mixed-operators', 'ti:a1 OR ti:b1 AND ti:c1');
  expect(finding?.params.arxiv).toBe('ti:a1 OR (ti:b1 AND ti:c1)');
});

test('brackets as arXiv groups leave the tree as it was', () => {
  const word = fc.constantFrom('ti:a1', 'abs:b1', 'cat:cs.RO', '(ti:c1 OR ti:d1)');
  const operator = fc.constantFrom('AND', 'OR', 'ANDNOT');
  const rest = fc.array(fc.tuple(operator, word), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(word, rest, (first, more) => {
      const query = [first, ...more.flat()].join(' ');
      const finding = lint(query).find(({ code }) => code === 'mixed-operators');
      const keeping = [finding?.fix, ...(finding?.otherFixes ?? [])].find(
        (fix) => fix?.label === `Group as ${finding?.params.arxiv}`,
      );
      if (!keeping) return finding === undefined;
      return said(applyFix(query, keeping)) === said(query);
    }),
  );
});

test('a query too long for an address is named', () => {
  const query = Array.from({ length: 300 }, (_, i) => `ti:word${i}`).join(' OR ');
  expect(lint(query).map(({ code }) => code)).toEqual(['too-long']);
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
