import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isQuoted, unquoted } from './language';
import { foldInPlace, foldName, hasAccents } from './match/fold';
import { foldWord } from './match/names';
import { prepare } from './match/prepare';
import { lowerOf, wordsOf } from './match/text';
import type { QueryPaper } from './match/types';
import { hasWildcard, isStopWord, keyOf, stemOf, wildcardPattern } from './match/word-tests';
import { matches } from './matches';
import type { Field, Operator, Term, Tree } from './types';

// The same answers without any short cut: every text is cut into all its words.

type Answer = boolean | 'unknown';
type Accepts = (word: string) => boolean;
type Analyzer = 'english' | 'simple';

const anything: Accepts = () => true;

function acceptsOf(word: string, analyzer: Analyzer): Accepts {
  const bare = analyzer === 'english' ? word.replace(/['’]s$/, '') : word;
  if (isStopWord(bare)) return anything;
  if (analyzer === 'simple') return (other) => other === word;
  return (other) => stemOf(other) === stemOf(word);
}

function trimmed(tests: Accepts[]): Accepts[] {
  const from = tests.findIndex((accepts) => accepts !== anything);
  return from < 0 ? [] : tests.slice(from, tests.findLastIndex((a) => a !== anything) + 1);
}

function standsIn(words: string[], tests: Accepts[]): boolean {
  return (
    tests.length > 0 &&
    words.some((_, at) =>
      tests.every((accepts, i) => at + i < words.length && accepts(words[at + i] ?? '')),
    )
  );
}

function hasWords(text: string, value: string, analyzer: Analyzer): boolean {
  const words = wordsOf(text);
  if (hasWildcard(value)) {
    const pattern = wildcardPattern(value);
    return words.some((word) => pattern.test(analyzer === 'english' ? stemOf(word) : word));
  }
  const tests = wordsOf(unquoted(value)).map((word) => acceptsOf(word, analyzer));
  if (isQuoted(value)) return standsIn(words, trimmed(tests));
  const each = trimmed(tests.filter((accepts) => accepts !== anything));
  return each.length > 0 && each.every((accepts) => words.some(accepts));
}

function hasUnstemmed(text: string, value: string): boolean {
  const wanted = wordsOf(unquoted(value));
  if (!isQuoted(value) || !wanted.every(isStopWord)) return false;
  return standsIn(
    wordsOf(text),
    wanted.map((word) => (other) => other === word),
  );
}

function bare(word: string): string {
  return word.replace(/[.,;]/g, '');
}

function hasCombined(text: string, value: string): boolean {
  const words = foldInPlace(lowerOf(text)).split(/\s+/).map(bare).filter(Boolean);
  const wanted = foldName(unquoted(value)).split(/\s+/).map(bare).filter(Boolean);
  const tests = wanted.map((word): Accepts => {
    if (isStopWord(word)) return anything;
    if (!hasWildcard(value)) return (other) => other === word;
    const pattern = wildcardPattern(word);
    return (other) => pattern.test(other);
  });
  return standsIn(words, trimmed(tests));
}

/** Words tell the same where neither text nor value has accents, wildcards or only signs. */
function combinedTellsMore(texts: string[], value: string): boolean {
  return hasWildcard(value) || wordsOf(value).length === 0 || [value, ...texts].some(hasAccents);
}

function hasName(name: string, value: string): boolean {
  const words = name.split(/\s+/).map(foldWord).filter(Boolean);
  const wanted = unquoted(value).split(/\s+/).filter(bare);
  return (
    wanted.length > 0 &&
    wanted.every((word) => {
      const pattern = wildcardPattern(foldWord(word));
      return words.some((other) =>
        hasWildcard(value) ? pattern.test(other) : other === foldWord(word),
      );
    })
  );
}

function has({ title, abstract, comment = '', authors }: QueryPaper, term: Term): Answer {
  const { field, value } = term;
  const inAbstract = hasWords(abstract, value, 'english') || hasUnstemmed(abstract, value);
  const inNames = authors.some(({ name }) => hasName(name, value));
  if (field === 'ti') return hasWords(title, value, 'english');
  if (field === 'abs') return inAbstract;
  if (field === 'co') return hasWords(comment, value, 'simple');
  if (field === 'au') return inNames;
  if (field === 'rn') return 'unknown';
  const inTexts = hasWords(title, value, 'english') || hasWords(comment, value, 'simple');
  const texts = [title, abstract, comment];
  const inCombined =
    combinedTellsMore(texts, value) && texts.some((text) => hasCombined(text, value));
  return inTexts || inAbstract || inNames || inCombined;
}

function evaluate(tree: Tree, paper: QueryPaper): Answer {
  if (tree.kind === 'term') return has(paper, tree);
  if (tree.kind === 'not') throw new Error('not made here');
  const left = evaluate(tree.left, paper);
  const right = evaluate(tree.right, paper);
  const settled = tree.operator === 'OR';
  const other = tree.operator === 'ANDNOT' && right !== 'unknown' ? !right : right;
  if (left === settled || other === settled) return settled;
  return left === 'unknown' || other === 'unknown' ? 'unknown' : !settled;
}

const forms = (
  'material materials Materials materiality design designs designing designed happy happily happiness ' +
  'ability able ably relation relational sizing size U.S. Heisenberg’s it’s it’s-all graph-neural ' +
  'naïve naive Schrödinger schrodinger Müller Mueller Muller J.R. Straße Zhao Yue ﬁeld łódź x² É ' +
  '$\\alpha$ RuCl3 3.14 the of to be or not (materials), design; “designs” —'
).split(' ');
const word = fc.constantFrom(...forms);
const gaps = fc.constantFrom(' ', ' ', ' ', '-', ', ', '. ', '/', '\n', ' (', '.');
const text = fc
  .array(fc.tuple(word, gaps), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));
const plainWord = fc.constantFrom(...forms.filter((one) => !/[$()“—]/.test(one)));
const wild = fc
  .tuple(plainWord, fc.integer({ min: 1, max: 6 }), fc.constantFrom('*', '?', '?*', '*s'))
  .map(([one, length, sign]) => one.slice(0, length) + sign);
const phrase = fc
  .array(plainWord, { minLength: 1, maxLength: 3 })
  .map((words) => `"${words.join(' ')}"`);
const term = fc.record({
  kind: fc.constant('term' as const),
  field: fc.constantFrom<Field>('ti', 'abs', 'co', 'au', 'all', 'all', 'all', 'rn'),
  value: fc.oneof(plainWord, plainWord, wild, phrase, phrase).filter((one) => !/[;,]/.test(one)),
});
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    term,
    fc.record({
      kind: fc.constant('pair' as const),
      operator: fc.constantFrom<Operator>('AND', 'OR', 'ANDNOT'),
      left: tie('tree'),
      right: tie('tree'),
    }),
  ),
}));
const paper = fc.record({ title: text, abstract: text, comment: text, names: fc.array(text) }).map(
  ({ names, ...texts }): QueryPaper => ({
    ...texts,
    id: 'math/0309136',
    version: 1,
    authors: names.map((name) => ({ name, affiliations: [] })),
    categories: [],
    primaryCategory: '',
    published: 0,
    dois: [],
  }),
);

test('the quick way answers each term like the plain one', () => {
  fc.assert(
    fc.property(term, paper, (one, two) => {
      expect(matches(one, two).matched).toBe(has(two, one));
    }),
    { numRuns: 3000 },
  );
});

test('the quick way answers each query like the plain one, whatever was asked before', () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), paper, (trees, one) => {
      const prepared = prepare(one);
      for (const each of trees) {
        const { matched, clauses } = matches(each, prepared);
        expect(matched).toBe(evaluate(each, one));
        expect(clauses.map((clause) => clause.matched)).toEqual(
          clauses.map((clause) => has(one, clause.term)),
        );
      }
    }),
    { numRuns: 500 },
  );
});

const letters = fc.string({
  unit: fc.constantFrom(...'abcdefghilmnoprstuvyz'),
  minLength: 1,
  maxLength: 8,
});
const endings = fc.constantFrom(
  ...(
    's es sses ies ed eed ing y e ational tional enci ence anci ance izer bli bly alli entli eli ousli ization ation ' +
    'ator alism iveness fulness ousness aliti iviti biliti bility logi icate ative alize iciti ical ful ness al ' +
    "er ic able ible ant ement ment ent ou ism ate iti ity ous ive ize ion ll 's ’s"
  ).split(' '),
);
const inflected = fc
  .tuple(letters, fc.array(endings, { maxLength: 3 }))
  .map(([start, ends]) => start + ends.join(''));

test('every word starts with the key of its stem', () => {
  fc.assert(
    fc.property(inflected, (one) => one.startsWith(keyOf(stemOf(one)))),
    { numRuns: 5000 },
  );
});

test('every word starts with the key of any beginning of its stem, which a wildcard may give', () => {
  fc.assert(
    fc.property(inflected, fc.nat({ max: 12 }), (one, length) => {
      const start = stemOf(one).slice(0, length + 1);
      return one.startsWith(keyOf(start));
    }),
    { numRuns: 5000 },
  );
});
