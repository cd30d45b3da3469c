import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepare } from '@/lib/arxiv/query/match/prepare';
import { matches } from '@/lib/arxiv/query/matches';
import { parse } from '@/lib/arxiv/query/parse';
import type { Tree } from '@/lib/arxiv/query/types';
import { paper } from '@/tests/support/papers';
import { why } from './why';

const glass = prepare(
  paper({
    id: '2601.00001',
    title: 'Ageing of spin glasses',
    abstract: 'We cool a glass slowly.',
    authors: [{ name: 'Rosa Muster', affiliations: [] }],
    categories: ['cond-mat.dis-nn', 'cs.LG'],
  }),
);

function treeOf(text: string): Tree {
  const result = parse(text);
  if (!result.ok) throw new Error(`${text} is no query`);
  return result.tree;
}

test.each([
  ['ti:glass', true, ['ti:glass']],
  ['ti:glass AND au:muster', true, ['ti:glass', 'au:muster']],
  ['ti:liquid OR abs:cool', true, ['abs:cool']],
  ['(ti:glass AND ti:liquid) OR cat:cs.LG', true, ['cat:cs.LG']],
  ['ti:glass ANDNOT abs:quantum', true, ['ti:glass']],
  ['ti:glass ANDNOT abs:cool', false, []],
  ['ANDNOT ti:liquid', true, []],
  ['ti:glass AND rn:LAB', 'unknown', ['ti:glass']],
  ['ti:glass OR rn:LAB', true, ['ti:glass']],
  ['ti:liquid AND rn:LAB', false, []],
  ['ti:liquid OR rn:LAB', 'unknown', []],
] as const)('%s: %s, because of %j', (text, matched, wanted) => {
  const answer = why(treeOf(text), glass);
  const reasons = answer.reasons.map(({ term }) => `${term.field}:${term.value}`);
  expect({ matched: answer.matched, reasons }).toEqual({ matched, reasons: wanted });
});

test('always agrees with the matcher, and every reason is a clause that matched', () => {
  const value = fc.constantFrom('ti:glass', 'ti:liquid', 'abs:cool', 'rn:LAB', 'cat:cs.LG');
  const operator = fc.constantFrom('AND', 'OR', 'ANDNOT');
  const { text } = fc.letrec<{ text: string; pair: string }>((tie) => ({
    text: fc.oneof({ depthSize: 'small' }, value, tie('pair')),
    pair: fc
      .tuple(tie('text'), operator, tie('text'))
      .map(([left, between, right]) => `(${left} ${between} ${right})`),
  }));
  fc.assert(
    fc.property(text, (written) => {
      const tree = treeOf(written);
      const answer = why(tree, glass);
      expect(answer.matched).toBe(matches(tree, glass).matched);
      expect(answer.reasons.every(({ matched }) => matched === true)).toBe(true);
    }),
  );
});
