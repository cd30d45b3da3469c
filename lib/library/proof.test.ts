import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paper } from '@/lib/arxiv/paper';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day, feed, paper, papers } from '@/tests/support/papers';
import { endingOf, proofAfter, proofAhead } from './proof';
import type { Check, Proof } from './types/checks';
import type { Mark } from './types/marks';

const head = aWednesday - day;
const check = { queryId: 'mine', next: 0 } as Check;

function knownAs(list: readonly Paper[], change: Partial<Mark> = {}) {
  const marks = list.map((one) => [
    one.id,
    markOf(one.id, { firstSeen: head, seenVersion: 1, queries: ['mine'], ...change }),
  ]);
  return { papers: new Map(), marks: new Map(marks as [string, Mark][]) };
}

function read(list: readonly Paper[], change: Partial<Proof> = {}, known = knownAs(list)): Proof {
  const proof = { ...proofAhead(head, []), ...change };
  return proofAfter({ ...check, proof }, feed(list), 100, known);
}

describe('what a check has to prove', () => {
  test.each([
    ['a hundred known entries', [], { overlap: 100, usual: 0 }],
    ['what came at once in the days before', [3, 240, 250, 10], { overlap: 240, usual: 240 }],
    ['not what came after one absence', [5, 1900, 4], { overlap: 100, usual: 5 }],
    ['never more than half of what is read', [1500, 1600], { overlap: 1000, usual: 1500 }],
    ['nothing of long ago', [1, 2, 3, 4, 5, 6, 7, 400, 400], { overlap: 100, usual: 6 }],
    ['the one good check there is', [300], { overlap: 300, usual: 300 }],
  ])('is %s', (_, unknown, expected) => {
    expect(proofAhead(head, unknown)).toMatchObject({ head, run: 0, ...expected });
  });
});

describe('a known entry', () => {
  const [one] = papers(1, { published: head - day }) as [Paper];

  test.each<[string, number, Partial<Paper>, Partial<Mark>]>([
    ['is one this query had', 1, {}, {}],
    ['is not one that another query had', 0, {}, { queries: ['other'] }],
    ['is not one that came later', 0, {}, { firstSeen: head + 1 }],
    ['is not one whose revision came later', 0, {}, { revisedAt: head + 1 }],
    ['is not a version we never had', 0, { version: 2 }, {}],
    ['is not one submitted later', 0, { updated: head + 1 }, {}],
  ])('%s', (_, run, change, mark) => {
    const shown = { ...one, ...change };
    expect(read([shown], {}, knownAs([one], mark)).run).toBe(run);
  });

  test('counts only in a row, to the end of what was read', () => {
    const list = papers(60, { published: head - day });
    const known = knownAs(list.filter((_, index) => index !== 20));
    expect(read(list, { run: 70 }, known).run).toBe(39);
    expect(read(list, { run: 70 }).run).toBe(130);
  });
});

describe('a page', () => {
  const list = papers(100, { published: head - day });

  test.each<[string, Proof['flaw'], readonly Paper[], object, Partial<Proof>]>([
    ['is sound in order and full', undefined, list, {}, {}],
    ['may be the last one', undefined, list.slice(0, 40), { total: 40 }, {}],
    [
      'may hold entries nobody can read',
      undefined,
      list.slice(1),
      { total: 100, unreadable: 1 },
      {},
    ],
    ['is short otherwise', 'short', list.slice(1), { total: 300 }, {}],
    ['is unsteady when the count changed', 'unsteady', list, { total: 100 }, { total: 99 }],
    ['is out of order after an older one', 'disordered', list, {}, { lowest: head - 2 * day }],
    ['keeps the first flaw', 'short', list, { total: 100 }, { total: 99, flaw: 'short' }],
  ])('%s', (_, flaw, shown, page, before) => {
    const proof = { ...proofAhead(head, []), ...before };
    const after = proofAfter({ ...check, proof }, feed(shown, page), 100, knownAs(list));
    expect(after.flaw).toBe(flaw);
  });

  test('is out of order exactly when a date rises in it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 }), (days) => {
        const shown = days.map((ago, index) =>
          paper({ id: `2601.${10000 + index}`, updated: head - ago * day }),
        );
        const rises = days.some((ago, index) => ago < (days[index - 1] ?? 0));
        expect(read(shown).flaw).toBe(rises ? 'disordered' : undefined);
      }),
    );
  });
});

test.each<[string, Partial<Check>, Partial<Proof>, number]>([
  ['all', {}, { run: 3 }, 40],
  ['overlap', {}, { run: 100 }, 400],
  ['overlap', { baseline: true }, {}, 400],
  ['not-reached', {}, { run: 99 }, 400],
  ['short', {}, { run: 100, flaw: 'short' }, 40],
])('a reading ends with %s', (ending, change, proof, total) => {
  const row: Check = { ...check, ...change, proof: { ...proofAhead(head, []), ...proof } };
  expect(endingOf(row, 40, total)).toBe(ending);
});
