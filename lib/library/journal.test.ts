import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ledgerOf } from '@/tests/support/ledger';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day } from '@/tests/support/papers';
import { archive, changeTags, markRead, markUnread, readLater, star, writeNote } from './actions';
import { addRule } from './change-rules';
import { LibraryDatabase } from './database';
import { firstQuery } from './first-query';
import { noteLimit } from './note';
import { addQueries, changeQuery, orderQueries, removeQuery } from './queries';
import { journalStart, previewRestore, recentActions, restoreTo } from './restore';
import { tagsInUse } from './tags';
import { redoLatest, undoLatest } from './undo';

let db: LibraryDatabase;
let ledger: ReturnType<typeof ledgerOf>;

const ids = ['2601.00001', '2601.00002', '2601.00003'];

beforeEach(async () => {
  db = new LibraryDatabase(`journal-${Math.random()}`);
  ledger = ledgerOf(db, aWednesday);
  await db.marks.bulkAdd(ids.map((id) => markOf(id)));
});

async function state(): Promise<unknown> {
  return [await db.marks.toArray(), await db.queries.orderBy('id').toArray()];
}

/** Steps of a reader; a check that comes between them adds to what no action owns. */
type Step = (own: { db: LibraryDatabase; now(): number }) => Promise<unknown>;

const someIds = fc.subarray(ids, { minLength: 1 });
const tag = fc.constantFrom('to do', 'Ω', 'a');
const steps: fc.Arbitrary<Step> = fc.oneof(
  someIds.map(
    (some): Step =>
      (own) =>
        markRead(own, some),
  ),
  someIds.map(
    (some): Step =>
      (own) =>
        markUnread(own, some),
  ),
  fc.tuple(someIds, fc.boolean()).map(
    ([some, on]): Step =>
      (own) =>
        star(own, some, on),
  ),
  fc.tuple(someIds, fc.boolean()).map(
    ([some, on]): Step =>
      (own) =>
        readLater(own, some, on),
  ),
  fc.tuple(someIds, fc.boolean()).map(
    ([some, on]): Step =>
      (own) =>
        archive(own, some, on),
  ),
  fc.tuple(someIds, tag).map(
    ([some, name]): Step =>
      (own) =>
        changeTags(own, some, { add: [name] }),
  ),
  fc.tuple(someIds, tag).map(
    ([some, name]): Step =>
      (own) =>
        changeTags(own, some, { remove: [name] }),
  ),
  fc.constantFrom('', 'a note').map(
    (text): Step =>
      (own) =>
        writeNote(own, '2601.00001', text),
  ),
  fc.constant<Step>((own) => addQueries(own, [{ name: 'n', text: 'all:n' }])),
  fc.constant<Step>(async (own) => {
    const [query] = await own.db.queries.toArray();
    if (query) await changeQuery(own, query.id, { paused: !query.paused });
  }),
  fc.constant<Step>(async (own) => {
    const [first, ...rest] = await own.db.queries.orderBy('order').toArray();
    if (first) await orderQueries(own, [...rest.map(({ id }) => id), first.id], first);
  }),
  fc.constant<Step>(async (own) => {
    const [id] = await own.db.queries.toCollection().primaryKeys();
    if (id) await removeQuery(own, id);
  }),
);

describe('the journal', () => {
  it('takes everything back and does everything again, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 12 }), async (run) => {
        db = new LibraryDatabase(`journal-${Math.random()}`);
        ledger = ledgerOf(db, aWednesday);
        await db.marks.bulkAdd(ids.map((id) => markOf(id)));
        const states = [await state()];
        for (const step of run) {
          const before = await db.journal.count();
          await step(ledger);
          if ((await db.journal.count()) > before) states.push(await state());
        }
        for (const expected of states.slice(0, -1).reverse()) {
          await undoLatest(ledgerOf(db));
          expect(await state()).toEqual(expected);
        }
        expect(await undoLatest(ledgerOf(db))).toBeUndefined();
        for (const expected of states.slice(1)) {
          await redoLatest(ledgerOf(db));
          expect(await state()).toEqual(expected);
        }
        expect(await redoLatest(ledgerOf(db))).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  it('leaves alone what a check has written since', async () => {
    await db.marks.update('2601.00001', { unread: 0, revised: 1, revisedAt: 5 });
    await markRead(ledger, ['2601.00001']);
    await db.marks.update('2601.00001', { revised: 1, revisedAt: 9, queries: ['q', 'late'] });
    await undoLatest(ledgerOf(db));
    expect(await db.marks.get('2601.00001')).toMatchObject({
      revised: 1,
      revisedAt: 9,
      seenVersion: 1,
      queries: ['q', 'late'],
    });
  });

  it('writes a bulk action as one row of alike changes', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => markOf(`2602.${n}`));
    await db.marks.bulkAdd(many);
    await markRead(
      ledger,
      many.map(({ id }) => id),
    );
    const [entry] = await db.journal.toArray();
    expect(entry?.changes).toHaveLength(1);
    expect(entry?.changes[0]?.ids).toHaveLength(3000);
  });

  it('forgets what was undone when something new is done', async () => {
    await star(ledger, ['2601.00001'], true);
    await undoLatest(ledgerOf(db));
    await star(ledger, ['2601.00002'], true);
    expect(await redoLatest(ledgerOf(db))).toBeUndefined();
  });

  it('says nothing of an action that changes nothing', async () => {
    expect(await star(ledger, ['2601.00001'], false)).toBeUndefined();
    expect(await markRead(ledger, ['unknown'])).toBeUndefined();
    expect(await db.journal.count()).toBe(0);
  });

  it('keeps a hundred actions, and all of the last fourteen days', async () => {
    for (let n = 0; n < 130; n += 1) await star(ledger, ['2601.00001'], n % 2 === 0);
    expect(await db.journal.count()).toBe(130);
    ledger.clock += 15 * day;
    await star(ledger, ['2601.00002'], true);
    expect(await db.journal.count()).toBe(100);
    expect(await journalStart(db)).toBe(aWednesday);
  });
});

describe('a note that is saved while it is typed', () => {
  const [id = ''] = ids;
  const note = async () => (await db.marks.get(id))?.note;

  /** Saves as a field does: each save tells of the entry the one before it gave. */
  async function type(...texts: string[]): Promise<void> {
    let last: number | undefined;
    for (const text of texts) last = (await writeNote(ledger, id, text, last))?.id ?? last;
  }

  it('is one action, which goes back to what stood there before', async () => {
    await writeNote(ledger, id, 'before');
    await type('b', 'be', 'better');
    expect(await db.journal.count()).toBe(2);
    await undoLatest(ledgerOf(db));
    expect(await note()).toBe('before');
    await redoLatest(ledgerOf(db));
    expect(await note()).toBe('better');
  });

  it('is two actions where something else was done in between', async () => {
    const first = await writeNote(ledger, id, 'a');
    await star(ledger, [id], true);
    await writeNote(ledger, id, 'ab', first?.id);
    expect(await db.journal.count()).toBe(3);
    await undoLatest(ledgerOf(db));
    expect(await note()).toBe('a');
  });

  it('does not go on with an action that was taken back', async () => {
    const first = await writeNote(ledger, id, 'a');
    await undoLatest(ledgerOf(db));
    await writeNote(ledger, id, 'b', first?.id);
    await undoLatest(ledgerOf(db));
    expect(await note()).toBeUndefined();
    expect(await undoLatest(ledgerOf(db))).toBeUndefined();
  });

  it('leaves no action behind when all is as it was', async () => {
    await type('a', 'ab', '');
    expect(await db.journal.count()).toBe(0);
    expect(await note()).toBeUndefined();
  });

  it('does not take a check in between back with it', async () => {
    const first = await writeNote(ledger, id, 'a');
    await db.marks.update(id, { queries: ['q', 'late'] });
    await writeNote(ledger, id, 'ab', first?.id);
    await undoLatest(ledgerOf(db));
    expect(await db.marks.get(id)).toMatchObject({ queries: ['q', 'late'] });
  });

  it('keeps no half of a character where it is cut', async () => {
    await writeNote(ledger, id, `${'x'.repeat(noteLimit - 1)}😀`);
    expect(await note()).toBe('x'.repeat(noteLimit - 1));
    await writeNote(ledger, id, `${'x'.repeat(noteLimit)}y`);
    expect(await note()).toBe('x'.repeat(noteLimit));
  });
});

describe('a tag', () => {
  it('of odd characters is kept as it is, but for blanks around it', async () => {
    const odd = ' a,b; "Ω"\u202e<i>\u0000 ';
    await changeTags(ledger, ids, { add: [odd, 'a'] });
    expect((await db.marks.get('2601.00001'))?.tags).toEqual([odd.trim(), 'a']);
    expect(await tagsInUse(db)).toEqual(['a', odd.trim()].sort((a, b) => a.localeCompare(b)));
  });
});

describe('the state of an earlier moment', () => {
  it('is shown before it is restored, and can itself be taken back', async () => {
    await star(ledger, ['2601.00001'], true);
    const moment = ledger.clock;
    ledger.clock += 1000;
    await markRead(ledger, ids);
    ledger.clock += 1000;
    await star(ledger, ['2601.00001'], false);
    const done = await star(ledger, ['2601.00002'], true);
    const after = await state();
    expect(await previewRestore(db, moment)).toEqual({
      actions: 3,
      papers: 3,
      queries: { back: [], gone: [], changed: [] },
      rules: { back: [], gone: [], changed: [] },
      flags: {
        unread: 3,
        read: 0,
        starred: 1,
        unstarred: 1,
        later: 0,
        unlater: 0,
        archived: 0,
        unarchived: 0,
      },
      tags: 0,
      notes: 0,
    });
    expect(await state()).toEqual(after);
    expect((await restoreTo(ledger, moment))?.action).toEqual({ kind: 'restored', count: 3 });
    const marks = await db.marks.toArray();
    expect(marks.map(({ unread, starred }) => [unread, starred])).toEqual([
      [1, 1],
      [1, 0],
      [1, 0],
    ]);
    await undoLatest(ledgerOf(db));
    expect(await state()).toEqual(after);
    expect((await undoLatest(ledgerOf(db)))?.id).toBe(done?.id);
  });

  it('counts what was undone as never done', async () => {
    const moment = ledger.clock - 1;
    await markRead(ledger, ids);
    await undoLatest(ledgerOf(db));
    expect(await previewRestore(db, moment)).toMatchObject({ actions: 0, papers: 0 });
    expect(await restoreTo(ledger, moment)).toBeUndefined();
  });

  it('names queries and rules that come back, go or change, and counts tags and notes', async () => {
    const moment = ledger.clock;
    ledger.clock += 1000;
    await changeQuery(ledger, firstQuery.id, { name: 'Renamed' });
    await addQueries(ledger, [{ name: 'Added', text: 'cat:cs.AI' }]);
    await addRule(ledger, { kind: 'mute', text: 'ti:survey' });
    await changeTags(ledger, ids, { add: ['x'] });
    await writeNote(ledger, '2601.00001', 'a note');
    await archive(ledger, ['2601.00002'], true);
    expect(await previewRestore(db, moment)).toMatchObject({
      actions: 6,
      queries: { back: [], gone: ['Added'], changed: ['Renamed'] },
      rules: { gone: ['ti:survey'] },
      flags: { unarchived: 1, unread: 1 },
      tags: 3,
      notes: 1,
    });
    await removeQuery(ledger, firstQuery.id);
    expect((await previewRestore(db, ledger.clock - 1)).queries.gone).toEqual(['Added']);
    ledger.clock += 1000;
    const later = ledger.clock - 1;
    await restoreTo(ledger, moment);
    expect((await previewRestore(db, later)).queries.back).toEqual(['Added']);
  });

  it('tells the latest actions that stand', async () => {
    await star(ledger, ['2601.00001'], true);
    await markRead(ledger, ids);
    await star(ledger, ['2601.00002'], true);
    await undoLatest(ledgerOf(db));
    const kinds = async (limit: number) =>
      (await recentActions(db, limit)).map(({ action }) => action.kind);
    expect([await kinds(9), await kinds(1)]).toEqual([['read', 'star'], ['read']]);
  });
});
