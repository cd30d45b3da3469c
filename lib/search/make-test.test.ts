import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTest } from './make-test';
import { prepare } from './prepare';
import { readSearch } from './read-search';
import { anyPaper, anyText, corpus, paperWith } from './some-documents';
import type { Searchable } from './types';

const now = Date.UTC(2026, 1, 4);

function isFound(text: string, document: Searchable): boolean {
  return makeTest(readSearch(text), now)(prepare(document));
}

/** Which papers of the corpus are found, by their numbers. */
const table: [text: string, found: number[]][] = [
  ['', [0, 1, 2]],
  ['spin', [0, 2]],
  ['SPIN torque', [0]],
  ['torque spin', [0]],
  ['spi', [0, 2]],
  ['pin', []],
  ['spin orbit', [0]],
  ['spin-orbit', [0]],
  ['spinorbit', [0]],
  ['orbit-spin', []],
  ['nonlinear', [0, 1]],
  ['non-linear', [0, 1]],
  ['"spin"', [0, 2]],
  ['"spi"', []],
  ['"spin orbit"', [0]],
  ['"orbit spin"', []],
  ['"spin orb', [0]],
  ['"spi orb', []],
  ['“spin orbit”', [0]],
  ['li2o', [0]],
  ['Li$_2$O', [0]],
  ['Li₂O', [0]],
  ['beta-ga2o3', [1]],
  ['β-Ga2O3', [1]],
  ['schrodinger', [0]],
  ['schroedinger', [0]],
  ['Schrödinger', [0]],
  ['strasse', [0]],
  ['straße', [0]],
  ['mueller', [0, 1]],
  ['muller', [0, 1]],
  ["o'brien", [0]],
  ['obrien', [0]],
  ['brien', [0]],
  ['siobhan', [0]],
  ['计算', [2]],
  ['AI模型', [2]],
  ['"ai"', [2]],
  ['算计', []],
  ['자', [2]],
  ['小明', [2]],
  ['読', [2]],
  ['-spin', [1]],
  ['-"spin orbit"', [1, 2]],
  ['spin -torque', [2]],
  ['2602.01710', [0]],
  ['2602.017', [0]],
  ['arXiv:2602.01710v1', [0]],
  ['arxiv: 2602.01710', [0]],
  ['https://arxiv.org/pdf/2602.01710v2.pdf', [0]],
  ['http://www.arxiv.org/abs/2602.01710?context=cs#top', [0]],
  ['https://doi.org/10.48550/arXiv.2602.01710', [0]],
  ['cond-mat/0603304', [1]],
  ['arXiv:cond-mat/0603304v3', [1]],
  ['cond-mat.str-el/0603304', [1]],
  ['https://arxiv.org/abs/cond-mat/0603304', [1]],
  ['2501.00042', [0]],
  ['"2501.00042v2"', [0]],
  ['-2602.01710', [1, 2]],
  ['au:spin', [2]],
  ['au:maestro', [0]],
  ['au:"del maestro"', [0]],
  ['au:"Maestro, A"', [0]],
  ['au:"Maestro, X"', []],
  ['au:li', [0, 1]],
  ['au:"li"', [0]],
  ['au:"Li, X"', [0]],
  ['au:müller', [1]],
  ['au:王', [2]],
  ['AU:maestro', [0]],
  ['-au:li', [2]],
  ['au: maestro', [0]],
  ['ti:spin', [0]],
  ['ti:"graph networks"', [1]],
  ['ti:nonlinear', []],
  ['abs:networks', [1]],
  ['abs:spin', []],
  ['cat:cs', [0]],
  ['cat:CS.lg', [0]],
  ['cat:cs.*', [0]],
  ['cat:cs.L', [0]],
  ['cat:math', [2]],
  ['cat:math-ph', [1]],
  ['cat:math*', [1, 2]],
  ['cat:cond-mat', [0, 1]],
  ['cat:cond-mat.str', [1]],
  ['cat:"math.NT"', [2]],
  ['cat:c', []],
  ['-cat:cs', [1, 2]],
  ['tag:"to read"', [0]],
  ['tag:read', [0]],
  ['tag:"read"', []],
  ['tag:c+', [0]],
  ['tag:"C++"', [0]],
  ['tag:"c"', []],
  ['tag:ops', [2]],
  ['tag:"ml', [2]],
  ['query:magnons', [0]],
  ['query:ox', [0, 1]],
  ['query:"oxides" -query:magnons', [1]],
  ['is:unread', [0]],
  ['is:read', [1, 2]],
  ['is:starred', [0]],
  ['is:revised', [2]],
  ['is:later', [2]],
  ['is:archived', [1]],
  ['is:muted', [2]],
  ['-is:muted spin', [0]],
  ['is:unraed', [0, 1, 2]],
  ['-is:unraed', [0, 1, 2]],
  ['before:2026-02-01', [1, 2]],
  ['after:2026-02-01', [0]],
  ['after:2026-01', [0, 2]],
  ['after:2026-01 before:2026-02', [2]],
  ['after:2026', [0, 2]],
  ['-after:2026', [1]],
  ['after:3d', [0]],
  ['after:1w', [0, 2]],
  ['before:1y', [1]],
  ['before:soon', [0, 1, 2]],
  ['foo:bar', []],
  ['& — spin', [0, 2]],
  ['for: ga2o3', [1]],
];

test.each(table)('%s finds %j', (text, found) => {
  const numbers = corpus.flatMap((paper, index) => (isFound(text, paper) ? [index] : []));
  expect(numbers).toEqual(found);
});

test('no phrase reaches from one field or name into the next', () => {
  const paper = paperWith({ title: 'spin', abstract: 'ice', authors: ['Ada Bell', 'Carl Dorn'] });
  for (const text of ['"spin ice"', '"bell carl"', 'au:"ada dorn"']) {
    expect(isFound(text, paper)).toBe(false);
  }
});

// A word may be a sign of the search itself; in quotes it is only a word.
function asWord(word: string): string {
  return `"${word.replace(/["“”„]/g, ' ')}"`;
}

test('every paper is found by each word of its title, and by the word as typed so far', () => {
  fc.assert(
    fc.property(anyPaper, (paper) => {
      for (const word of paper.title.split(' ')) {
        expect(isFound(asWord(word), paper)).toBe(true);
        expect(isFound(`ti:${asWord(word)}`, paper)).toBe(true);
      }
    }),
  );
});

test('every paper is found by plain words of its title as they are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 })), (words) => {
      const title = words.map((word) => word.replace(/["“”„:\s-]/g, '')).join(' ');
      const paper = paperWith({ title });
      for (const word of title.split(' ')) {
        const letters = Array.from(word);
        for (let end = 1; end <= letters.length; end++) {
          expect(isFound(letters.slice(0, end).join(''), paper)).toBe(true);
        }
      }
    }),
  );
});

test('every paper is found by its id in any form', () => {
  fc.assert(
    fc.property(anyPaper, fc.integer({ min: 1, max: 20 }), (paper, version) => {
      const { id } = paper;
      for (const text of [id, `${id}v${version}`, `arXiv:${id}`, `https://arxiv.org/abs/${id}`]) {
        expect(isFound(text, paper)).toBe(true);
      }
    }),
  );
});

test('every paper is found by the last name of each author, by tag, category, query and state', () => {
  fc.assert(
    fc.property(anyPaper, (paper) => {
      for (const name of paper.authors) {
        expect(isFound(`au:${asWord(name.split(' ').at(-1) ?? '')}`, paper)).toBe(true);
      }
      for (const tag of paper.tags ?? []) expect(isFound(`tag:${asWord(tag)}`, paper)).toBe(true);
      for (const id of paper.categories) expect(isFound(`cat:${id}`, paper)).toBe(true);
      for (const name of paper.queryNames) {
        expect(isFound(`query:${asWord(name)}`, paper)).toBe(true);
      }
      for (const state of paper.states) expect(isFound(`is:${state}`, paper)).toBe(true);
    }),
  );
});

const term = fc.constantFrom(
  'spin',
  '"a b"',
  'au:o',
  'ti:a',
  'abs:"e"',
  'cat:math',
  'tag:a',
  'is:unread',
  'query:o',
  'before:2024',
  'after:700d',
  '2602.01710',
  'é',
  'か',
);

test('an exclusion finds what the term does not', () => {
  fc.assert(
    fc.property(anyPaper, fc.oneof(term, anyText), (paper, text) => {
      const { terms } = readSearch(text);
      for (const one of terms) {
        const other = { ...one, isExcluded: !one.isExcluded };
        const [found, left] = [one, other].map((single) =>
          makeTest({ terms: [single], problems: [] }, now)(prepare(paper)),
        );
        expect(found).toBe(!left);
      }
    }),
  );
  for (const [text, found] of table) {
    if (/^-|\s|^$/.test(text) || readSearch(text).terms.length === 0) continue;
    const left = corpus.flatMap((paper, index) => (isFound(`-${text}`, paper) ? [index] : []));
    expect([...left, ...found].sort()).toEqual([0, 1, 2]);
  }
});

test('the order of terms does not matter', () => {
  fc.assert(
    fc.property(anyPaper, fc.array(term), fc.func(fc.integer()), (paper, terms, key) => {
      const others = [...terms].sort((a, b) => key(a) - key(b));
      expect(isFound(others.join(' '), paper)).toBe(isFound(terms.join(' '), paper));
    }),
  );
});

test('no text and no paper is too much', () => {
  fc.assert(
    fc.property(anyText, anyPaper, (text, paper) => {
      expect(typeof isFound(text, paper)).toBe('boolean');
    }),
  );
});
