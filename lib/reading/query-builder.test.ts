import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '@/lib/arxiv/query/parse';
import { print } from '@/lib/arxiv/query/print';
import type { Tree } from '@/lib/arxiv/query/types';
import { toGroups, toText } from './query-builder';

function rewritten(text: string): string | undefined {
  const result = parse(text);
  const groups = result.ok ? toGroups(result.tree) : undefined;
  return groups && toText(groups);
}

test.each([
  ['magnon', 'all:magnon'],
  ['ti:a OR ti:"b c"', 'ti:a OR ti:"b c"'],
  ['ti:"magnon"', 'ti:"magnon"'],
  ['cat:cs.LG AND (ti:a OR abs:b)', 'cat:cs.LG AND (ti:a OR abs:b)'],
  ['cat:cs.LG ANDNOT ti:a', 'cat:cs.LG ANDNOT ti:a'],
  ['(ti:a ANDNOT (ti:b OR ti:c)) AND au:d', '(ti:a AND au:d) ANDNOT (ti:b OR ti:c)'],
  ['(ti:a OR ti:b) ANDNOT ti:c', '(ti:a OR ti:b) ANDNOT ti:c'],
  ['(ti:a OR ti:b) AND (ti:c OR ti:d)', '(ti:a OR ti:b) AND (ti:c OR ti:d)'],
  [
    'ti:a AND submittedDate:[2024 TO 2024]',
    'ti:a AND submittedDate:[202401010000 TO 202412312359]',
  ],
])('%s is shown and written as %s', (text, written) => {
  expect(rewritten(text)).toBe(written);
});

test.each([
  '(ti:a AND ti:b) OR ti:c',
  'ti:a ANDNOT (ti:b AND ti:c)',
  'ti:a OR submittedDate:[2024 TO 2024]',
  'ti:a AND submittedDate:[202401011200 TO 202412312359]',
  'ti:""',
])('%s is more than groups can say', (text) => {
  expect(rewritten(text)).toBeUndefined();
});

test('empty entries are left out', () => {
  const entries = [
    { field: 'ti', value: '' },
    { field: 'au', value: ' marie "curie ' },
  ] as const;
  expect(toText({ groups: [{ kind: 'any', entries: [...entries] }] })).toBe('au:"marie curie"');
});

const term = fc
  .tuple(
    fc.constantFrom('ti', 'au', 'cat', 'all'),
    fc.constantFrom('a', 'b_c', '"d e"', '"f"', 'g*', '"OR"', '"x:y"', 'é'),
  )
  .map(([field, value]): Tree => ({ kind: 'term', field: field as 'ti', value }));

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    term,
    tie('tree').map((of): Tree => ({ kind: 'not', of })),
    fc
      .record({
        operator: fc.constantFrom('AND', 'OR', 'ANDNOT'),
        left: tie('tree'),
        right: tie('tree'),
      })
      .map(
        (parts): Tree => ({
          kind: 'pair',
          ...(parts as { operator: 'AND'; left: Tree; right: Tree }),
        }),
      ),
  ),
}));

/** Whether a paper fits of which the terms with these hashes are true. */
function fits(of: Tree, world: number): boolean {
  if (of.kind === 'term') {
    const letters = [...`${of.field}:${of.value}`];
    const hash = letters.reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, world);
    return hash % 2 === 1;
  }
  if (of.kind === 'not') return !fits(of.of, world);
  const [left, right] = [fits(of.left, world), fits(of.right, world)];
  if (of.operator === 'OR') return left || right;
  return of.operator === 'AND' ? left && right : left && !right;
}

test('what is written for groups asks the same as the tree they came from', () => {
  let shown = 0;
  fc.assert(
    fc.property(tree, (given) => {
      // The builder is given what arXiv reads, which for some trees no text can say.
      const read = parse(print(given));
      const groups = read.ok ? toGroups(read.tree) : undefined;
      if (!read.ok || !groups) return;
      shown += 1;
      const again = parse(toText(groups));
      expect(again.ok).toBe(true);
      for (let world = 0; again.ok && world < 40; world++) {
        expect(fits(again.tree, world)).toBe(fits(read.tree, world));
      }
    }),
    { numRuns: 500 },
  );
  expect(shown).toBeGreaterThan(100);
});
