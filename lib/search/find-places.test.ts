import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPlaces } from './find-places';
import { waysOf } from './fold';
import { makeTest } from './make-test';
import { prepare } from './prepare';
import { readSearch } from './read-search';
import { anyPaper, anyText, corpus, paperWith } from './some-documents';
import type { FieldPlace, Searchable } from './types';

function textAt(document: Searchable, { field, index }: FieldPlace): string {
  const value = document[field] ?? '';
  return typeof value === 'string' ? value : (value[index ?? -1] ?? '');
}

function marked(text: string, document: Searchable): string[] {
  return findPlaces(readSearch(text), prepare(document)).map(
    (place) => `${place.field}: ${textAt(document, place).slice(place.start, place.end)}`,
  );
}

const decomposed = paperWith({ title: 'Scho\u0308n, 𝒪(n), cafe\u0301 and ﬁelds' });

const namesakes = paperWith({ authors: ['Ada Dorn', 'Ada Bell'] });

/** Search, number of the paper in the corpus or a paper, and what is marked in it. */
const table: [text: string, paper: number | Searchable, marks: string[]][] = [
  ['spin', 0, ['title: Spin']],
  ['spi', 2, ['authors: Spi']],
  ['spin orbit', 0, ['title: Spin', 'title: orbit']],
  ['spinorb', 0, ['title: Spin-orb']],
  ['nonlinear', 0, ['abstract: non-linear']],
  ['li2o', 0, ['title: Li$_2$O']],
  ['li2', 0, ['title: Li$_2']],
  ['beta', 1, ['title: β']],
  ['schroedinger', 0, ['abstract: Schrödinger']],
  ['strass', 0, ['note: straß']],
  ['mueller', 0, ['note: Müller']],
  ['mueller', 1, ['authors: Müller']],
  ['obrien', 0, ["authors: O'Brien"]],
  ['"the stra', 0, ['note: the stra']],
  ['计算', 2, ['title: 计算']],
  ['au:"Maestro, A"', 0, ['authors: A', 'authors: Maestro']],
  ['au:li', 1, ['authors: Li']],
  ['au:"bell ada"', namesakes, ['authors: Ada', 'authors: Bell']],
  ['abs:networks', 1, ['abstract: networks']],
  ['ti:ga2o3', 1, ['title: Ga$_2$O$_3']],
  ['2602.017', 0, ['id: 2602.017']],
  ['arXiv:2501.00042v3', 0, ['abstract: 2501.00042']],
  ['cat:cs', 0, ['categories: cs.LG']],
  ['tag:read', 0, ['tags: to read']],
  ['read', 0, ['tags: read']],
  ['-ice is:unread after:1y query:magnons', 0, []],
  ['schön', decomposed, ['title: Scho\u0308n']],
  ['schoe', decomposed, ['title: Scho\u0308']],
  ['cafe', decomposed, ['title: cafe\u0301']],
  ['o', decomposed, ['title: 𝒪']],
  ['fi', decomposed, ['title: ﬁ']],
];

test.each(table)('%s is marked in %j', (text, paper, marks) => {
  const document = typeof paper === 'number' ? corpus[paper] : paper;
  expect(document && marked(text, document)).toEqual(marks);
});

test('every place is found once, in the order of its text', () => {
  const paper = paperWith({ abstract: 'ice, spin ice and Ice age' });
  expect(findPlaces(readSearch('ice'), prepare(paper))).toEqual([
    { field: 'abstract', start: 0, end: 3 },
    { field: 'abstract', start: 10, end: 13 },
    { field: 'abstract', start: 18, end: 21 },
  ]);
});

const words = fc
  .array(
    fc.constantFrom('spin', 'Li$_2$O', 'Schrödinger', 'é', '量子', "O'Brien", 'non-linear', 'α'),
  )
  .map((some) => some.join(' '));

test('places lie within their text and read as the words that were searched', () => {
  fc.assert(
    fc.property(anyPaper, words, words, (paper, title, text) => {
      const document = { ...paper, title };
      for (const { condition } of readSearch(text).terms) {
        const search = {
          terms: [{ condition, isExcluded: false, start: 0, end: 0 }],
          problems: [],
        };
        for (const place of findPlaces(search, prepare(document))) {
          const whole = textAt(document, place);
          expect(place.end).toBeLessThanOrEqual(whole.length);
          const ways = waysOf(whole.slice(place.start, place.end));
          const phrase = condition.kind === 'words' ? condition.phrase : [];
          expect(ways.some((way) => phrase.some((word) => way.startsWith(word)))).toBe(true);
        }
      }
    }),
  );
});

test('any search marks only what lies in its text, and something where its words are found', () => {
  fc.assert(
    fc.property(anyPaper, anyText, (paper, text) => {
      const prepared = prepare(paper);
      for (const term of readSearch(text).terms) {
        if (term.isExcluded) continue;
        const search = { terms: [term], problems: [] };
        const places = findPlaces(search, prepared);
        for (const place of places) {
          expect(place.start).toBeLessThan(place.end);
          expect(place.end).toBeLessThanOrEqual(textAt(paper, place).length);
        }
        const isInText = ['words', 'author', 'category'].includes(term.condition.kind);
        if (isInText) expect(places.length > 0).toBe(makeTest(search, 0)(prepared));
      }
    }),
  );
});
