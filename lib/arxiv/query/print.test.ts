import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIELDS, OPERATOR_WORDS } from './language';
import { parse, toCase } from './parse';
import { print } from './print';
import type { Operator, Tree } from './types';

const plain = fc
  .stringMatching(/^[a-zé0-9_*?.,;:$^+-]{1,8}$/)
  .filter((value) => !OPERATOR_WORDS.has(value) && !/^(?:[a-z]+):/i.test(value));
const quoted = fc
  .stringMatching(/^[a-zA-Zé() _\\-]{1,12}$/)
  .map((value) => value.trim())
  .filter((value) => value !== '' && !value.includes('\\'))
  .map((value) => `"${value}"`);
const date = fc.constant('"202401010000 TO 202412312359"');

const term = fc
  .tuple(fc.constantFrom(...FIELDS), fc.oneof(plain, quoted, date, fc.constant('')))
  .map(([field, value]): Tree => ({ kind: 'term', field, value }));

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    term,
    tie('tree').map((of): Tree => ({ kind: 'not', of })),
    fc
      .tuple(fc.constantFrom<Operator>('AND', 'OR', 'ANDNOT'), tie('tree'), tie('tree'))
      .map(([operator, left, right]): Tree => ({ kind: 'pair', operator, left, right })),
  ),
}));

test('a printed tree is read back as itself', () => {
  fc.assert(
    fc.property(tree, (one) => {
      expect(parse(print(one))).toEqual({ ok: true, tree: one });
    }),
    { numRuns: 1000 },
  );
});

test('a printed tree is strict: arXiv reads it without repairs too', () => {
  fc.assert(
    fc.property(tree, (one) => {
      expect(parse(print(one), { raw: true })).toEqual({ ok: true, tree: one });
    }),
  );
});

test('strict reading repairs nothing', () => {
  expect(parse('magnon', { raw: true })).toMatchObject({
    ok: false,
    error: { reason: 'unreadable', position: 0 },
  });
  expect(parse('ti:a1 ti:b1', { raw: true })).toMatchObject({
    ok: false,
    error: { reason: 'missingOperator', position: 6 },
  });
  expect(parse('ti:a1 ANDti:b1', { raw: true })).toMatchObject({ ok: true });
  expect(parse(' ', { raw: true })).toMatchObject({ ok: false, error: { kind: 'empty' } });
});

test.each([
  ['ti:a1 AND (abs:b1', 'unclosedBracket', 10],
  ['ti:a1) OR b1', 'unopenedBracket', 5],
  ['ti:a1 AND', 'endsEarly', 9],
  ['ti:a1 AND ()', 'emptyBrackets', 11],
  ['OR ti:a1', 'operatorWithoutLeft', 0],
  ['lastUpdatedDate:[2020 TO 2021] AND (x1', 'unclosedBracket', 35],
])('%s is refused: %s at %i', (text, reason, position) => {
  expect(parse(text)).toMatchObject({ ok: false, error: { kind: 'invalid', reason, position } });
});

test('very many brackets and terms are read and not overrun', () => {
  const deep = 5000;
  expect(parse(`${'('.repeat(deep)}x${')'.repeat(deep)}`)).toMatchObject({ ok: true });
  expect(parse('('.repeat(deep))).toMatchObject({ ok: false });
  const result = parse(Array.from({ length: 1500 }, (_, i) => `ti:x${i}`).join(' AND '));
  expect(result.ok && print(result.tree).length).toBeGreaterThan(9000);
  expect(result.ok && toCase(result.tree)[0]).toBe('AND');
});
