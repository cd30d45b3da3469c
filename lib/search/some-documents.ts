import fc from 'fast-check';
import { type Searchable, STATES } from './types';

const bits =
  'a B é ö ü Ø ß o\u0308 が か\u3099 量子 계 α Σ İ 𝒪 ½ ﬁ - ’ \' " “ ” : $ _ ^ { } \\ \\rm \\sqrt \\mathrm{ , . / # ( au: ti: abs: cat: tag: is: query: before: after: -au: is:read is:unread arXiv: 2602.01710v1 cond-mat/0603304 https://arxiv.org/abs/ 2026-02 7d cs.LG spin orbit li2o'.split(
    ' ',
  );

/** Any text, often of what the search treats in a way of its own. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...bits, ' ', ' ', '\n'), { maxLength: 30 })
    .map((parts) => parts.join('')),
);

/** A paper of which only the given fields matter. */
export function paperWith(fields: Partial<Searchable>): Searchable {
  return {
    id: '2602.01710',
    title: '',
    abstract: '',
    authors: [],
    categories: [],
    published: Date.UTC(2026, 1, 1),
    firstSeen: Date.UTC(2026, 1, 3),
    queryNames: [],
    states: new Set(),
    ...fields,
  };
}

/** A handful of made-up papers, as a reader's library might have them. */
export const corpus: readonly Searchable[] = [
  paperWith({
    id: '2602.01710',
    title: 'Spin-orbit torque in Li$_2$O films',
    abstract: 'We study non-linear magnons near the Schrödinger limit.\n\nSee arXiv:2501.00042v2.',
    authors: ['Adrian Del Maestro', 'Xiao Li', "Siobhán O'Brien"],
    categories: ['cond-mat.mtrl-sci', 'cs.LG'],
    published: Date.UTC(2026, 1, 1, 9),
    firstSeen: Date.UTC(2026, 1, 3),
    note: 'Ask Müller about the straße figure',
    tags: ['to read', 'c++'],
    queryNames: ['Magnons', 'Oxides'],
    states: new Set(['unread', 'starred']),
  }),
  paperWith({
    id: 'cond-mat/0603304',
    title: 'Graph networks for $β$-Ga$_2$O$_3$',
    abstract: 'Nonlinear optics of quantum dots, learned by neural networks.',
    authors: ['Jürgen Müller', 'Wei Lindgren'],
    categories: ['cond-mat.str-el', 'math-ph'],
    published: Date.UTC(2006, 2, 12),
    firstSeen: Date.UTC(2026, 0, 10),
    queryNames: ['Oxides'],
    states: new Set(['read', 'archived']),
  }),
  paperWith({
    id: '2601.00007',
    title: '量子计算与AI模型',
    abstract: 'A note on mathematics of the 양자 계산.',
    authors: ['王小明', 'Ada Spin'],
    categories: ['math.NT'],
    published: Date.UTC(2026, 0, 31, 23, 59),
    firstSeen: Date.UTC(2026, 1, 3),
    tags: ['ml-ops', '読む'],
    queryNames: [],
    states: new Set(['read', 'revised', 'later', 'muted']),
  }),
];

const word = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
  fc.constantFrom(...bits),
);
const texts = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const id = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map((n) => `2602.${String(n).padStart(5, '0')}`),
  fc.integer({ min: 1, max: 999 }).map((n) => `hep-th/9901${String(n).padStart(3, '0')}`),
);
const time = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2026, 11, 31) });

/** Any paper. */
export const anyPaper: fc.Arbitrary<Searchable> = fc.record({
  id,
  title: texts,
  abstract: fc.oneof(texts, anyText),
  authors: fc.array(texts, { maxLength: 4 }),
  categories: fc.array(fc.constantFrom('cs.LG', 'math.NT', 'math-ph', 'hep-th'), { maxLength: 3 }),
  published: time,
  firstSeen: time,
  note: fc.option(texts, { nil: undefined }),
  tags: fc.option(fc.array(texts, { maxLength: 3 }), { nil: undefined }),
  queryNames: fc.array(texts, { maxLength: 3 }),
  states: fc.subarray([...STATES]).map((states) => new Set(states)),
});
