import fc from 'fast-check';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day, paper } from '@/tests/support/papers';
import { markRead, markUnread } from '../actions';
import { LibraryDatabase } from '../database';
import { takeIn } from '../take-in';
import type { Mark, StoredPaper } from '../types/marks';
import { countOld } from './count-old';
import { forgetSome } from './forget-texts';
import { isGentler, isMuch, mayGo, type RetentionRule } from './may-go';

const rule: RetentionRule = {
  forgetRead: true,
  forgetDays: 180,
  keepArchived: false,
  keepHighlighted: false,
};
const now = aWednesday + 200 * day;
const signal = new AbortController().signal;
const read: Partial<Mark> = { unread: 0, readAt: aWednesday };

let db: LibraryDatabase;
let count = 0;

beforeEach(() => {
  count += 1;
  db = new LibraryDatabase(`retention-${count}`);
});

async function put(marks: readonly Mark[], change: Partial<StoredPaper> = {}): Promise<void> {
  await db.marks.bulkPut([...marks]);
  const papers = marks.map(({ id }) => ({ ...paper({ id }), asOf: aWednesday, ...change }));
  await db.papers.bulkPut(papers);
  await db.checks.put({ state: 'done', arrived: now } as never);
}

async function forgetAll(by = rule, time = now): Promise<void> {
  let after: string | undefined = '';
  while (after !== undefined) after = await forgetSome(db, by, { now: time, after });
}

const left = async () => (await db.papers.toCollection().primaryKeys()).join(' ');

const cases: [string, Partial<Mark>, Partial<RetentionRule>, boolean][] = [
  ['read long ago', {}, {}, true],
  ['known from the start', { readAt: undefined }, {}, true],
  ['archived', { archived: 1 }, {}, true],
  ['muted and read', { muted: 1 }, {}, true],
  ['archived, where these stay', { archived: 1 }, { keepArchived: true }, false],
  ['pointed out', { highlighted: 1 }, {}, true],
  ['pointed out, where these stay', { highlighted: 1 }, { keepHighlighted: true }, false],
  ['read within the days', { readAt: now - 179 * day }, {}, false],
  ['revised and seen within the days', { revisedAt: now - 179 * day }, {}, false],
  ['come within the days', { firstSeen: now - 179 * day, readAt: 0 }, {}, false],
  ['read by a clock that ran ahead', { readAt: now + 900 * day }, {}, false],
  ['unread', { unread: 1, readAt: undefined }, {}, false],
  ['revised', { revised: 1 }, {}, false],
  ['starred', { starred: 1 }, {}, false],
  ['for later', { later: 1 }, {}, false],
  ['noted', { note: 'x' }, {}, false],
  ['tagged', { tags: ['x'] }, {}, false],
  ['aside', { asideFor: 'q' }, {}, false],
  ['read, where nothing goes', {}, { forgetRead: false }, false],
];

test.each(cases)('a paper that is %s', async (_, change, own, goes) => {
  await put([markOf('2601.00001', { ...read, ...change })]);
  await forgetAll({ ...rule, ...own });
  expect(await left()).toBe(goes ? '' : '2601.00001');
  expect(await db.marks.get('2601.00001')).toMatchObject(change);
});

test('with the paper go its earlier versions, and those of no other', async () => {
  await put([markOf('2601.00002', { ...read, seenVersion: 3 })], { version: 3 });
  await db.versions.bulkPut(
    [1, 2].flatMap((version) =>
      ['2601.00001', '2601.00002', '2601.000021'].map((id) => ({
        ...paper({ id, version }),
        asOf: aWednesday,
      })),
    ),
  );
  await forgetAll();
  expect(await left()).toBe('');
  const versions = await db.versions.toArray();
  expect(versions.map(({ id }) => id)).toEqual([
    '2601.00001',
    '2601.00001',
    '2601.000021',
    '2601.000021',
  ]);
});

test.each([
  ['arXiv listed within the days', { asOf: now - 179 * day }],
  ['has a version the reader has not seen', { version: 2 }],
])('a read paper stays that %s', async (_, change) => {
  await put([markOf('2601.00001', read)], change);
  await forgetAll();
  expect(await left()).toBe('2601.00001');
});

test('a text without a mark goes once arXiv has not told of it for long', async () => {
  await db.papers.bulkPut([
    { ...paper({ id: '2601.00001' }), asOf: aWednesday },
    { ...paper({ id: '2601.00002' }), asOf: now - day },
  ]);
  await forgetAll();
  expect(await left()).toBe('2601.00002');
});

test('what can still be undone keeps its text, so that an undo never leaves an unread paper without', async () => {
  await put([markOf('2601.00001'), markOf('2601.00002', read)]);
  await markRead({ db, now: () => aWednesday }, ['2601.00001']);
  await forgetAll();
  expect(await left()).toBe('2601.00001');
});

test('a computer clock that runs ahead removes nothing, as long as arXiv says another time', async () => {
  await put([markOf('2601.00001', read)]);
  expect(await countOld(db, rule, { now: now + 900 * day, signal })).toEqual({ old: 1, of: 1 });
  await db.checks.clear();
  await db.checks.put({ state: 'done', arrived: aWednesday + day } as never);
  expect(await countOld(db, rule, { now: now + 900 * day, signal })).toEqual({ old: 0, of: 1 });
});

describe('a paper whose text was removed', () => {
  const rules = { queryId: 'q', arrived: now, asOf: now, baseline: false, lastDone: now - day };

  beforeEach(async () => {
    await put([markOf('2601.00001', read)]);
    await forgetAll();
  });

  it('comes back known when arXiv lists it again', async () => {
    const outcome = await db.transaction('rw', db.tables, () =>
      takeIn(db, [paper({ id: '2601.00001' })], rules),
    );
    expect(outcome).toMatchObject({ added: 0, revised: 0, aside: 0, unknown: 0 });
    expect(await db.marks.get('2601.00001')).toEqual(markOf('2601.00001', read));
    await forgetAll();
    expect(await left()).toBe('2601.00001');
  });

  it('comes back as revised, and not as new, with a later version', async () => {
    const outcome = await db.transaction('rw', db.tables, () =>
      takeIn(db, [paper({ id: '2601.00001', version: 2, updated: now })], rules),
    );
    expect(outcome).toMatchObject({ added: 0, revised: 1, aside: 0, unknown: 1 });
    expect(await db.marks.get('2601.00001')).toMatchObject({ unread: 0, revised: 1 });
  });
});

test('the count is what then goes, whatever the library holds', async () => {
  const flag = fc.constantFrom<0 | 1>(0, 1);
  const times = fc.integer({ min: 0, max: 400 }).map((days) => now - days * day);
  const someMark = fc.record({
    unread: flag,
    revised: flag,
    starred: flag,
    later: flag,
    archived: flag,
    muted: flag,
    highlighted: flag,
    tags: fc.constantFrom<string[]>([], ['a']),
    note: fc.constantFrom(undefined, 'a note'),
    asideFor: fc.constantFrom(undefined, 'q'),
    readAt: fc.option(times, { nil: undefined }),
    firstSeen: times,
    asOf: times,
  });
  const someRule = fc.record({
    forgetRead: fc.boolean(),
    forgetDays: fc.constantFrom(30, 180),
    keepArchived: fc.boolean(),
    keepHighlighted: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(someMark, { maxLength: 30 }), someRule, async (some, by) => {
      await Promise.all([db.marks.clear(), db.papers.clear()]);
      const marks = some.map(({ asOf, ...change }, index) =>
        markOf(`2601.${10_000 + index}`, change),
      );
      await put(marks);
      await db.papers.bulkPut(
        some.map(({ asOf }, index) => ({ ...paper({ id: `2601.${10_000 + index}` }), asOf })),
      );
      const counted = await countOld(db, by, { now, signal });
      await forgetAll(by);
      const kept = new Set(await db.papers.toCollection().primaryKeys());
      expect(counted).toEqual({ old: marks.length - kept.size, of: marks.length });
      expect(await db.marks.toArray()).toEqual(marks);
      const dear = marks.filter(
        ({ unread, revised, starred, later, tags, note, asideFor }) =>
          unread || revised || starred || later || tags.length || note || asideFor,
      );
      for (const { id } of dear) expect(kept).toContain(id);
    }),
    { numRuns: 25 },
  );
});

test('a rule that is gentler lets nothing go that the other keeps', () => {
  const someRule = fc.record({
    forgetRead: fc.boolean(),
    forgetDays: fc.constantFrom(30, 100, 180),
    keepArchived: fc.boolean(),
    keepHighlighted: fc.boolean(),
  });
  const flag = fc.constantFrom<0 | 1>(0, 1);
  const someMark = fc
    .record({ archived: flag, highlighted: flag, readAt: fc.constantFrom(0, 50, 150) })
    .map((change) => markOf('2601.00001', { unread: 0, firstSeen: 0, ...change }));
  const goes = (mark: Mark, one: RetentionRule) =>
    one.forgetRead && mayGo(mark, one, 200 - one.forgetDays);
  fc.assert(
    fc.property(someRule, someRule, someMark, (one, other, mark) => {
      if (isGentler(one, other)) expect(goes(mark, one) && !goes(mark, other)).toBe(false);
    }),
  );
  expect(isGentler(rule, { ...rule, forgetRead: false })).toBe(false);
  expect(isGentler({ ...rule, forgetDays: 100 }, rule)).toBe(false);
});

test.each([
  [5, 5, false],
  [6, 30, false],
  [6, 29, true],
  [0, 0, false],
])('%i of %i texts at once are many: %s', (old, of, much) => {
  expect(isMuch({ old, of })).toBe(much);
});

test('many papers are gone through in parts', async () => {
  const marks = Array.from({ length: 350 }, (_, at) => markOf(`2601.${10_000 + at}`, read));
  await put(marks);
  expect(await countOld(db, rule, { now, signal })).toEqual({ old: 350, of: 350 });
  const first = await forgetSome(db, rule, { now, after: '' });
  expect([first, await db.papers.count()]).toEqual(['2601.10299', 50]);
  await markUnread({ db, now: () => now }, ['2601.10340']);
  await forgetAll();
  expect(await left()).toBe('2601.10340');
});
