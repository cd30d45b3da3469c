import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { ledgerOf } from '@/tests/support/ledger';
import { markRows } from '@/tests/support/library-rows';
import { markOf } from '@/tests/support/marks';
import { aWednesday, paper } from '@/tests/support/papers';
import * as acts from './acts';
import { changesOf, type Edit } from './changes';
import { LibraryDatabase } from './database';
import { edited as editedBy } from './edited';
import { firstQuery } from './first-query';
import type { Ledger } from './journal';
import { saveLater } from './save-later';
import { addKnown } from './take-over';
import type { Mark } from './types/marks';
import type { EditTimes } from './types/reader';

const id = 'marks/2601.00001';

function edited(former: EditTimes | undefined, edit: Edit, now: number): EditTimes | undefined {
  const [change] = changesOf([edit]);
  return change && editedBy(`${change.table}/${change.ids[0]}`, former, change, now);
}

const mark = (change: Partial<Mark> = {}) => markOf('2601.00001', change);
const change = (before: Partial<Mark>, after: Partial<Mark>): Edit => ({
  table: 'marks',
  before: mark(before),
  after: mark(after),
});

describe('the times of an edit', () => {
  test.each<[string, EditTimes | undefined, Edit, EditTimes | undefined]>([
    ['nothing', undefined, change({}, {}), undefined],
    [
      'what the machine sets',
      undefined,
      change({}, { revised: 1, revisedAt: 3, muted: 1, highlighted: 1, queries: [], firstSeen: 1 }),
      undefined,
    ],
    ['a star', undefined, change({}, { starred: 1 }), { id, at: 9, fields: { starred: 9 } }],
    [
      'a note that goes, after a star',
      { id, at: 3, fields: { starred: 3 } },
      change({ note: 'x' }, {}),
      { id, at: 9, fields: { starred: 3, note: 9 } },
    ],
    [
      'a clock that went back',
      { id, at: 30, fields: { starred: 30 } },
      change({ starred: 1 }, {}),
      { id, at: 31, fields: { starred: 31 } },
    ],
    [
      'tags, one by one',
      { id, at: 3, fields: {}, tags: { a: 3, b: 3, c: -2 } },
      change({ tags: ['a', 'b'] }, { tags: ['b', 'constructor'] }),
      { id, at: 9, fields: {}, tags: { a: -9, b: 3, c: -2, constructor: 9 } },
    ],
    [
      'a mark that is made',
      undefined,
      { table: 'marks', after: mark({ later: 1 }) },
      { id, at: 9, fields: { unread: 9, seenVersion: 9, later: 9 } },
    ],
    [
      'a mark that goes',
      { id, at: 3, fields: { later: 3 }, tags: { a: 3 } },
      { table: 'marks', before: mark() },
      { id, at: 9, fields: {}, gone: 9 },
    ],
    [
      'a query that is back',
      { id: 'queries/q', at: 9, fields: {}, gone: 9 },
      { table: 'queries', after: { ...firstQuery, id: 'q' } },
      {
        id: 'queries/q',
        at: 10,
        fields: { name: 10, text: 10, order: 10, paused: 10, notify: 10 },
        gone: 9,
      },
    ],
  ])('of %s', (_, former, edit, expected) => {
    expect(edited(former, edit, 9)).toEqual(expected);
  });

  test('are of all that changed and of nothing else, and never go back', () => {
    const clocks = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(markRows, markRows, clocks, clocks, (before, after, first, second) => {
        const one = edited(undefined, { table: 'marks', before, after }, first);
        const two = edited(one, { table: 'marks', before: after, after: before }, second);
        expect(Object.keys(two?.fields ?? {}).sort()).toEqual(
          Object.keys(one?.fields ?? {}).sort(),
        );
        for (const [name, at] of Object.entries(one?.fields ?? {})) {
          expect(two?.fields[name]).toBeGreaterThan(at);
        }
        expect(two?.at ?? 0).toBe(one ? Math.max(one.at + 1, second) : 0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('every action of the reader', () => {
  let db: LibraryDatabase;
  let ledger: Ledger & { clock: number };
  const [one, two] = ['2601.00001', '2601.00002'];
  const run = { id: 'run', since: 0 };
  const snapshot = { until: aWednesday + 1, open: [], ids: new Set<string>() };

  beforeEach(async () => {
    db = new LibraryDatabase(`edits-${Math.random()}`);
    ledger = ledgerOf(db, 500);
    const queries = [firstQuery.id];
    await db.marks.bulkPut([
      markOf(one, { queries }),
      markOf(two, { queries, asideFor: 'q', unread: 0 }),
    ]);
    await db.papers.bulkPut([one, two].map((id) => ({ ...paper({ id }), asOf: 5 })));
  });

  async function made(): Promise<[string, ...string[]][]> {
    const rows = await db.edits.toArray();
    return rows.map(({ id, fields, tags = {}, gone }): [string, ...string[]] => [
      id,
      ...Object.keys(fields).sort(),
      ...Object.keys(tags).map((tag) => `#${tag}`),
      ...(gone === undefined ? [] : ['gone']),
    ]);
  }

  test.each<[string, (ledger: Ledger) => Promise<unknown>, string[]]>([
    ['read', (on) => acts.markRead(on, [one]), ['marks/2601.00001', 'readAt', 'unread']],
    ['unread', (on) => acts.markUnread(on, [two]), ['marks/2601.00002', 'unread']],
    ['star', (on) => acts.star(on, [one], true), ['marks/2601.00001', 'starred']],
    [
      'later',
      (on) => acts.readLater(on, [one], true),
      ['marks/2601.00001', 'later', 'readAt', 'unread'],
    ],
    ['archive', (on) => acts.archive(on, [two], true), ['marks/2601.00002', 'archived']],
    ['tag', (on) => acts.changeTags(on, [one], { add: ['x'] }), ['marks/2601.00001', '#x']],
    ['note', (on) => acts.writeNote(on, one, 'x'), ['marks/2601.00001', 'note']],
    [
      'triage',
      (on) => acts.decide(on, run, one, 'kept'),
      ['marks/2601.00001', 'readAt', 'starred', 'unread'],
    ],
    ['aside', (on) => acts.decideAside(on, 'q', false), ['marks/2601.00002', 'asideFor']],
    [
      'known',
      (on) => addKnown(on, [{ id: '2601.00003', version: 1, published: 5 }]),
      ['marks/2601.00003', 'seenVersion', 'unread'],
    ],
    [
      'save',
      (on) => saveLater(on, [{ ...paper({ id: '2601.00003' }), asOf: 5 }]),
      ['marks/2601.00003', 'later', 'seenVersion', 'unread'],
    ],
    [
      'pause',
      (on) => acts.changeQuery(on, firstQuery.id, { paused: true }),
      [`queries/${firstQuery.id}`, 'paused'],
    ],
    ['delete', (on) => acts.removeQuery(on, firstQuery.id), [`queries/${firstQuery.id}`, 'gone']],
    [
      'all read',
      (on) => acts.readSnapshot(on, { view: 'new' }, snapshot),
      ['marks/2601.00001', 'readAt', 'unread'],
    ],
  ])('leaves its times: %s', async (_, act, expected) => {
    await act(ledger);
    expect(await made()).toEqual([expected]);
    expect((await db.edits.toArray()).map(({ at }) => at)).toEqual([500]);
  });

  test('leaves its times: queries, rules and filters that are added', async () => {
    await acts.addQueries(ledger, [{ name: 'x', text: 'all:x' }]);
    await acts.addRule(ledger, { kind: 'mute', text: 'all:x' });
    await acts.saveFilter(ledger, { name: 'x', view: 'new' });
    const names = (await made()).map(([id, ...fields]) => [id.split('/')[0], ...fields]);
    expect(names).toEqual([
      ['filters', 'name', 'order', 'view'],
      ['queries', 'name', 'notify', 'order', 'paused', 'text'],
      ['rules', 'kind', 'order', 'text'],
    ]);
  });

  test('leaves later times when it is taken back, done again or restored', async () => {
    const at = async () => (await db.edits.get('marks/2601.00001'))?.fields.starred;
    await acts.star(ledger, [one], true);
    expect(await at()).toBe(500);
    await acts.undoLatest(ledger);
    expect(await at()).toBe(501);
    await acts.redoLatest(ledger);
    expect(await at()).toBe(502);
    ledger.clock = 900;
    await acts.restoreTo(ledger, 0);
    expect(await at()).toBe(900);
    await acts.decide(ledger, run, one, 'kept');
    await acts.takeBackDecision(ledger, run);
    expect(await at()).toBe(902);
    await acts.decide(ledger, run, one, 'kept');
    await acts.undoRun(ledger, run);
    expect(await at()).toBe(904);
  });
});
