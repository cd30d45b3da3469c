import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainRow } from '@/lib/library/lift-row';
import type { EditTimes } from '@/lib/library/types/reader';
import { editTimes, markRows, queryRows } from '@/tests/support/library-rows';
import { markOf } from '@/tests/support/marks';
import { canonical } from './canonical';
import { join, type Side } from './join';
import { type MergedTable, mergeRow } from './merge-row';
import { settled } from './settled';

const markFields = [
  'unread',
  'starred',
  'later',
  'archived',
  'note',
  'readAt',
  'seenVersion',
  'asideFor',
];
const queryFields = ['name', 'text', 'order', 'paused', 'notify', 'revisions'];
const option = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined });

const sides: Record<string, fc.Arbitrary<Side>> = {
  marks: fc.record({ row: option(markRows), edit: option(editTimes('marks/x', markFields, true)) }),
  queries: fc.record({ row: option(queryRows), edit: option(editTimes('queries/q', queryFields)) }),
};

/** A side as machines make them: times of tags agree with the tags there are. */
function whole(table: string, side: Side): Side {
  return join(table, side, side);
}

describe.each(['marks', 'queries'] as const)('joining %s', (table) => {
  const side = (sides[table] ?? fc.constant({})).map((one) => whole(table, one));
  const all = (...rows: Side[]) => rows.reduce((one, other) => join(table, one, other));

  test('gives the same in any order, however grouped and however often', () => {
    fc.assert(
      fc.property(side, side, side, (a, b, c) => {
        const joined = canonical(all(a, b, c));
        expect(canonical(all(c, b, a))).toBe(joined);
        expect(canonical(join(table, a, join(table, b, c)))).toBe(joined);
        expect(canonical(all(a, b, c, b, a))).toBe(joined);
      }),
      { numRuns: 1500 },
    );
  });

  test('settles to the same on both machines, and stays so', () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        const [here, there] = [settled(table, a), settled(table, b)];
        const merged = mergeRow(table, here, there);
        expect(canonical(mergeRow(table, there, here))).toBe(canonical(merged));
        expect(canonical(mergeRow(table, merged, there))).toBe(canonical(merged));
        expect(canonical(mergeRow(table, here, merged))).toBe(canonical(merged));
      }),
      { numRuns: 500 },
    );
  });
});

const times = (fields: EditTimes['fields'], more: Partial<EditTimes> = {}): EditTimes => {
  const at = Math.max(
    0,
    more.gone ?? 0,
    ...Object.values(fields),
    ...Object.values(more.tags ?? {}).map(Math.abs),
  );
  return { id: 'marks/x', at, fields, ...more };
};
const mark = (change: Partial<ReturnType<typeof markOf>>): PlainRow => ({
  ...markOf('x'),
  ...change,
});
const query = (change: PlainRow): PlainRow => ({
  ...{ id: 'q', name: 'Q', text: 'all:q', order: 0, paused: false, notify: 'new' },
  ...change,
});

test.each<[string, MergedTable, Side, Side, PlainRow | undefined]>([
  [
    'the later star',
    'marks',
    { row: mark({ starred: 1 }), edit: times({ starred: 5 }) },
    { row: mark({ starred: 0 }), edit: times({ starred: 6 }) },
    { starred: 0 },
  ],
  [
    'any time over none',
    'marks',
    { row: mark({ unread: 1 }), edit: times({ unread: 5 }) },
    { row: mark({ unread: 0 }) },
    { unread: 1 },
  ],
  [
    'read over unread',
    'marks',
    { row: mark({ unread: 1 }) },
    { row: mark({ unread: 0 }) },
    { unread: 0 },
  ],
  [
    'what is starred, later, archived',
    'marks',
    { row: mark({ starred: 1, later: 1 }) },
    { row: mark({ archived: 1 }) },
    { starred: 1, later: 1, archived: 1 },
  ],
  [
    'each field by its own time',
    'marks',
    { row: mark({ starred: 1, note: 'a' }), edit: times({ starred: 9, note: 1 }) },
    { row: mark({ note: 'b' }), edit: times({ starred: 1, note: 9 }) },
    { starred: 1, note: 'b' },
  ],
  [
    'the larger of two at the same time',
    'marks',
    { row: mark({ note: 'a' }), edit: times({ note: 1 }) },
    { row: mark({ note: 'b' }), edit: times({ note: 1 }) },
    { note: 'b' },
  ],
  [
    'the fuller note',
    'marks',
    { row: mark({ note: 'abc' }) },
    { row: mark({ note: 'z' }) },
    { note: 'abc' },
  ],
  [
    'the first arrival and the latest version',
    'marks',
    { row: mark({ firstSeen: 3, seenVersion: 1 }) },
    { row: mark({ firstSeen: 5, seenVersion: 2 }) },
    { firstSeen: 3, seenVersion: 2 },
  ],
  [
    'all queries',
    'marks',
    { row: mark({ queries: ['b'] }) },
    { row: mark({ queries: ['a', 'b'] }) },
    { queries: ['a', 'b'] },
  ],
  [
    'tags one by one',
    'marks',
    { row: mark({ tags: ['a', 'b'] }), edit: times({}, { tags: { a: 3 } }) },
    { row: mark({ tags: ['c'] }), edit: times({}, { tags: { a: -4 } }) },
    { tags: ['b', 'c'] },
  ],
  [
    'a deletion over older edits',
    'queries',
    { row: query({ name: 'X' }), edit: times({ name: 4 }) },
    { edit: times({}, { gone: 5 }) },
    undefined,
  ],
  [
    'a deletion over no edit',
    'queries',
    { row: query({}) },
    { edit: times({}, { gone: 5 }) },
    undefined,
  ],
  [
    'an edit over an older deletion',
    'queries',
    { row: query({ name: 'X' }), edit: times({ name: 6 }) },
    { edit: times({}, { gone: 5 }) },
    { name: 'X' },
  ],
  [
    'an edit over a deletion at the same time',
    'queries',
    { row: query({ name: 'X' }), edit: times({ name: 5 }) },
    { edit: times({}, { gone: 5 }) },
    { name: 'X' },
  ],
  [
    'of a deleted mark what was done at the same time',
    'marks',
    {
      row: mark({ starred: 1, later: 1, tags: ['a', 'b'] }),
      edit: times({ starred: 5, later: 4 }, { tags: { a: 5, b: 4 } }),
    },
    { edit: times({}, { gone: 5 }) },
    { starred: 1, later: 0, tags: ['a'] },
  ],
  [
    'the baseline of the text that wins',
    'queries',
    { row: query({ baseline: 3 }), edit: times({ text: 1 }) },
    { row: query({ text: 'all:wide' }), edit: times({ text: 2 }) },
    { text: 'all:wide', baseline: undefined },
  ],
  [
    'the earlier baseline of one text',
    'queries',
    { row: query({ baseline: 3 }) },
    { row: query({ baseline: 2 }) },
    { baseline: 2 },
  ],
  [
    'a deleted mark over what was done before',
    'marks',
    { row: mark({ queries: [], later: 1 }), edit: times({ later: 3 }) },
    { edit: times({}, { gone: 5 }) },
    undefined,
  ],
  [
    'a paper that a query brought, new again',
    'marks',
    {
      row: mark({ later: 1, unread: 0, tags: ['t'] }),
      edit: times({ later: 3, unread: 3 }, { tags: { t: 3 } }),
    },
    { edit: times({}, { gone: 5 }) },
    { unread: 1, later: 0, tags: [] },
  ],
])('a merge keeps %s', (_, table, one, other, expected) => {
  for (const merged of [mergeRow(table, one, other), mergeRow(table, other, one)]) {
    expect(merged.row === undefined).toBe(expected === undefined);
    for (const [name, value] of Object.entries(expected ?? {})) {
      expect(merged.row?.[name]).toEqual(value);
    }
  }
});
