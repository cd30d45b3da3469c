import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Run, standingOf } from '@/lib/reading/triage';
import { keepRun, recallRun } from '@/lib/reading/triage-memory';
import { ledgerOf } from '@/tests/support/ledger';
import { markOf } from '@/tests/support/marks';
import { aWednesday, paper } from '@/tests/support/papers';
import { changeTags, markRead, star, writeNote } from './actions';
import { LibraryDatabase } from './database';
import { restoreTo } from './restore';
import { takeSnapshot } from './snapshot';
import {
  type Decision,
  decide,
  decisionsOf,
  journalEnd,
  takeBackDecision,
  undoRun,
} from './triage';
import { unseenIn } from './triage-list';
import type { Mark } from './types/marks';
import { redoLatest, undoLatest } from './undo';

let db: LibraryDatabase;
let ledger: ReturnType<typeof ledgerOf>;
let run: Run;

const ids = ['2601.00004', '2601.00003', '2601.00002', '2601.00001'];

async function begin(): Promise<void> {
  db = new LibraryDatabase(`triage-${Math.random()}`);
  ledger = ledgerOf(db, aWednesday);
  await db.marks.bulkAdd(ids.map((id) => markOf(id)));
  run = { id: 'run', since: await journalEnd(db), begun: aWednesday, ids };
}

beforeEach(begin);

function marks(): Promise<Mark[]> {
  return db.marks.toArray();
}

async function standing() {
  return standingOf(run, await decisionsOf(db, run));
}

/** Decides the paper that stands there, if one does. */
async function press(decision: Decision): Promise<void> {
  const { paper: now } = await standing();
  ledger.clock += 1000;
  if (now) await decide(ledger, run, now, decision);
}

const wanted: Record<Decision, Partial<Mark>> = {
  kept: { unread: 0, starred: 1, later: 0 },
  skipped: { unread: 0, starred: 0, later: 0 },
  later: { unread: 0, starred: 0, later: 1 },
};

const decision = fc.constantFrom<Decision>('kept', 'skipped', 'later');

describe('a triage', () => {
  it('stands where the marks say, whatever was pressed and however often the page died', async () => {
    const step = fc.oneof(decision, fc.constant('back' as const), fc.constant('death' as const));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        await begin();
        const before = await marks();
        const kept = new Map<string, string>();
        const memory = {
          getItem: (key: string) => kept.get(key) ?? null,
          setItem: (key: string, value: string) => void kept.set(key, value),
          removeItem: (key: string) => void kept.delete(key),
        };
        keepRun(memory, run);
        const model: Decision[] = [];
        for (const one of steps) {
          if (one === 'death') {
            db.close();
            db = new LibraryDatabase(db.name);
            ledger = ledgerOf(db, ledger.clock);
            const recalled = recallRun(memory, ledger.clock);
            expect(recalled).toEqual(run);
          } else if (one === 'back') {
            await takeBackDecision(ledgerOf(db), run);
            model.pop();
          } else {
            await press(one);
            if (model.length < ids.length) model.push(one);
          }
          const { paper: now, left, counts } = await standing();
          expect(now).toBe(ids[model.length]);
          expect(left).toBe(ids.length - model.length);
          expect(counts.kept + counts.later + counts.skipped).toBe(model.length);
          for (const [index, id] of ids.entries()) {
            const done = model[index];
            expect(await db.marks.get(id)).toMatchObject(
              done ? wanted[done] : { unread: 1, starred: 0, later: 0 },
            );
          }
        }
        await undoRun(ledger, run);
        expect(await marks()).toEqual(before);
        expect((await standing()).left).toBe(ids.length);
      }),
      { numRuns: 60 },
    );
  });

  it('is taken back as one step and alone, and that step has its way back too', async () => {
    const other = fc.constantFrom('tag', 'note', 'outside');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(decision, other), { maxLength: 10 }), async (steps) => {
        await begin();
        await db.marks.add(markOf('2601.00009'));
        let expected = await marks();
        async function apart(work: () => Promise<unknown>, change: (mark: Mark) => Mark) {
          await work();
          expected = expected.map(change);
        }
        for (const one of steps) {
          if (one === 'tag') {
            await apart(
              () => changeTags(ledger, ids, { add: ['t'] }),
              (mark) => (ids.includes(mark.id) ? { ...mark, tags: ['t'] } : mark),
            );
          } else if (one === 'note') {
            await apart(
              () => writeNote(ledger, '2601.00003', 'words'),
              (mark) => (mark.id === '2601.00003' ? { ...mark, note: 'words' } : mark),
            );
          } else if (one === 'outside') {
            await apart(
              () => star(ledger, ['2601.00009'], true),
              (mark) => (mark.id === '2601.00009' ? { ...mark, starred: 1 } : mark),
            );
          } else await press(one);
        }
        const whole = await marks();
        const done = await undoRun(ledger, run);
        expect(await marks()).toEqual(expected);
        if (!done) return;
        await undoLatest(ledgerOf(db));
        expect(await marks()).toEqual(whole);
        await redoLatest(ledgerOf(db));
        expect(await marks()).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('counts a decision that changed nothing, since the paper was read elsewhere', async () => {
    await markRead(ledger, [ids[0] ?? '']);
    await press('skipped');
    expect((await standing()).place).toBe(2);
    await takeBackDecision(ledgerOf(db), run);
    expect((await standing()).place).toBe(1);
    expect((await db.marks.get(ids[0] ?? ''))?.unread).toBe(0);
  });

  it('goes back by its own last decision, not by what was done elsewhere since', async () => {
    await press('kept');
    await star(ledger, ['2601.00001'], true);
    await takeBackDecision(ledgerOf(db), run);
    expect(await db.marks.get('2601.00004')).toMatchObject({ unread: 1, starred: 0 });
    expect((await db.marks.get('2601.00001'))?.starred).toBe(1);
  });

  it('follows an undo of the list, and a way back to an earlier moment', async () => {
    await press('kept');
    await press('skipped');
    await undoLatest(ledgerOf(db));
    expect((await standing()).place).toBe(2);
    await redoLatest(ledgerOf(db));
    expect((await standing()).place).toBe(3);
    await restoreTo(ledger, aWednesday + 1500);
    expect((await standing()).place).toBe(2);
    await undoLatest(ledgerOf(db));
    expect((await standing()).place).toBe(3);
  });

  it('keeps a decision when only what came after it is taken back', async () => {
    await press('skipped');
    const moment = ledger.clock;
    ledger.clock += 1000;
    await star(ledger, ['2601.00004'], true);
    await restoreTo(ledger, moment);
    expect((await db.marks.get('2601.00004'))?.starred).toBe(0);
    expect((await standing()).place).toBe(2);
  });

  it('sees the newest version of a revised paper', async () => {
    const stored = { ...paper({ id: '2601.00004', version: 3 }), asOf: aWednesday };
    await db.papers.put(stored);
    await db.marks.update('2601.00004', { unread: 0, revised: 1, revisedAt: aWednesday });
    await press('later');
    expect(await db.marks.get('2601.00004')).toMatchObject({ revised: 0, seenVersion: 3 });
  });
});

describe('the papers of a triage', () => {
  it('are the unseen ones of the list as it was drawn, in its order', async () => {
    await db.queries.clear();
    await db.queries.add({ id: 'q', name: 'Q', text: 'x', order: 0, paused: false, notify: true });
    const all = [...ids, '2601.00005', '2601.00006'];
    await db.papers.bulkPut(all.map((id) => ({ ...paper({ id }), asOf: aWednesday })));
    await db.marks.put(markOf('2601.00005', { muted: 1 }));
    await markRead(ledger, ['2601.00002']);
    const snapshot = await takeSnapshot(db);
    await db.marks.put(markOf('2601.00006', { firstSeen: aWednesday + 1 }));
    const given = { snapshot, limit: 1000 };
    const found = await unseenIn(db, { view: 'new' }, given);
    expect(found).toEqual(['2601.00004', '2601.00003', '2601.00001']);
    const searched = { ...given, found: ['2601.00003', '2601.00002', 'gone'] };
    expect(await unseenIn(db, { view: 'new' }, searched)).toEqual(['2601.00003']);
    expect(await unseenIn(db, { view: 'new' }, { snapshot, limit: 2 })).toHaveLength(2);
    expect(await unseenIn(db, { view: 'revised' }, given)).toEqual([]);
  });
});
