import { describe, expect, test } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import type { Audit, Coverage } from '@/lib/library/types/coverage';
import { aWednesday, day } from '@/tests/support/papers';
import { countedOf, provenOf, provenOfAll } from './coverage';

const row: Coverage = { queryId: firstQuery.id, text: firstQuery.text, head: aWednesday, gaps: [] };
const gap = { from: aWednesday - 9 * day, until: aWednesday - day, cause: 'not-reached' } as const;
const span = { from: gap.from, until: gap.until };
const audit: Audit = {
  purpose: 'gap',
  span,
  queue: [span, span],
  done: 4,
  at: aWednesday,
  lastDone: gap.from,
  asideAt: [],
  aside: 0,
  due: aWednesday + 1,
};

describe('a query is proven', () => {
  test.each<[string, Coverage | undefined, object]>([
    ['not at all before its first check', undefined, { kind: 'unproven' }],
    ['not at all as it is worded now', { ...row, text: 'all:other' }, { kind: 'unproven' }],
    ['up to its head', row, { kind: 'complete', until: aWednesday }],
    [
      'up to where counting proved more',
      { ...row, counted: aWednesday + day },
      { kind: 'complete', until: aWednesday + day },
    ],
    ['but for its first gap', { ...row, gaps: [gap] }, { kind: 'open', span, cause: gap.cause }],
    [
      'but for a gap that is being counted',
      { ...row, gaps: [gap], audit },
      { goesOn: { done: 4, left: 2, at: aWednesday + 1 } },
    ],
  ])('%s', (_, given, expected) => {
    expect(provenOf(firstQuery, given)).toMatchObject(expected);
  });

  test('no further while it is paused', () => {
    expect(provenOf({ ...firstQuery, paused: true }, row)).toEqual({ kind: 'paused' });
  });
});

describe('all queries together are proven', () => {
  const other = { ...firstQuery, id: 'other' };
  const late = { ...row, queryId: 'other', head: aWednesday + day };

  test.each<[string, Coverage[], object]>([
    ['up to the earliest', [late, row], { kind: 'complete', until: aWednesday }],
    ['but for a gap of any', [{ ...late, gaps: [gap] }, row], { kind: 'open', span }],
    ['not at all while one is not', [late], { kind: 'unproven' }],
  ])('%s', (_, rows, expected) => {
    expect(provenOfAll([firstQuery, other], rows)).toMatchObject(expected);
  });

  test('leaving out the paused ones', () => {
    const paused = { ...other, paused: true };
    expect(provenOfAll([firstQuery, paused], [row])).toEqual({
      kind: 'complete',
      until: aWednesday,
    });
    expect(provenOfAll([paused], [late])).toBeUndefined();
  });
});

test('what was counted of another text is not shown', () => {
  const counted = { ...row, gone: ['2601.00001'] };
  expect(countedOf(firstQuery, counted).gone).toEqual(['2601.00001']);
  expect(countedOf({ ...firstQuery, text: 'all:other' }, counted).gone).toBeUndefined();
});
