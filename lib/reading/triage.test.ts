import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decided } from '@/lib/library/triage';
import {
  minutesLeft,
  paceOf,
  type Run,
  standingOf,
  type TriagePress,
  triageCommandOf,
} from './triage';
import { forgetRun, keepRun, recallRun } from './triage-memory';

const run: Run = { id: 'r', since: 0, begun: 1000, ids: ['a', 'b', 'c'] };

function decided(...papers: string[]): Decided[] {
  return papers.map((paper) => ({ paper, decision: 'skipped', at: 0 }));
}

function times(...at: number[]): Decided[] {
  return at.map((time, index) => ({ paper: String(index), decision: 'kept', at: time }));
}

describe('where a triage stands', () => {
  it.each<[string[], string | undefined, number, number]>([
    [[], 'a', 1, 3],
    [['a'], 'b', 2, 2],
    [['b'], 'a', 1, 2],
    [['a', 'b', 'c'], undefined, 3, 0],
  ])('after %j it is at %s', (papers, paper, place, left) => {
    expect(standingOf(run, decided(...papers))).toMatchObject({ paper, place, left, of: 3 });
  });

  it('counts what became of the papers', () => {
    const all: Decided[] = [
      { paper: 'a', decision: 'kept', at: 0 },
      { paper: 'b', decision: 'later', at: 0 },
    ];
    expect(standingOf(run, all).counts).toEqual({ kept: 1, later: 1, skipped: 0 });
  });
});

describe('the pace', () => {
  it.each<[string, Decided[], number]>([
    ['is a usual one before three decisions', times(2000, 3000), 12_000],
    ['is the median of three', times(2000, 4000, 10_000), 2000],
    ['lies between the middle two of four', times(2000, 4000, 8000, 18_000), 3000],
    ['leaves out a break', times(2000, 4000, 10_000, 4_000_000), 2000],
    ['leaves out a clock that was set back', times(5000, 1000, 2000, 4000), 2000],
  ])('%s', (_, given, pace) => {
    expect(paceOf(run, given)).toBe(pace);
  });

  it('is never longer than the longest time a paper took', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300_000 }), { minLength: 3 }), (gaps) => {
        let at = run.begun;
        const all = times(
          ...gaps.map((gap) => {
            at += gap;
            return at;
          }),
        );
        const pace = paceOf(run, all);
        expect(pace).toBeGreaterThanOrEqual(Math.min(...gaps));
        expect(pace).toBeLessThanOrEqual(Math.max(...gaps));
      }),
    );
  });

  it.each([
    [20, 12_000, 4],
    [1, 1000, 1],
    [0, 1000, 1],
  ])('%i papers of %i ms take %i minutes', (left, pace, minutes) => {
    expect(minutesLeft(left, pace)).toBe(minutes);
  });
});

describe('keys of a triage', () => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  function press(key: string, change: Partial<TriagePress> = {}): TriagePress {
    return { key, ...none, repeat: false, inControl: false, ...change };
  }

  it.each<[TriagePress, string | undefined]>([
    [press('y'), 'kept'],
    [press('n'), 'skipped'],
    [press('l'), 'later'],
    [press('z'), 'back'],
    [press('n', { inControl: true }), 'skipped'],
    [press(' '), 'down'],
    [press(' ', { shiftKey: true }), 'up'],
    [press(' ', { repeat: true }), 'down'],
    [press(' ', { inControl: true }), undefined],
    [press('n', { repeat: true }), undefined],
    [press('a', { ctrlKey: true }), undefined],
    [press('constructor'), undefined],
    [press('Enter'), undefined],
  ])('%o means %s', (given, command) => {
    expect(triageCommandOf(given)).toBe(command);
  });
});

describe('a triage that was left', () => {
  function newMemory(first?: string) {
    const kept = new Map(first === undefined ? [] : [['triage', first]]);
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  }
  const day = 86_400_000;

  it('is remembered for a day', () => {
    const memory = newMemory();
    keepRun(memory, run);
    expect(recallRun(memory, run.begun + day)).toEqual(run);
    expect(recallRun(memory, run.begun + day + 1)).toBeUndefined();
    forgetRun(memory);
    expect(recallRun(memory, run.begun)).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '{"id":"r"}', '{"id":"r","since":0,"begun":1000,"ids":[1]}'])(
    'is not made of %j',
    (text) => {
      expect(recallRun(newMemory(text), run.begun)).toBeUndefined();
    },
  );

  it('costs nothing but itself where nothing can be kept', () => {
    const full = {
      ...newMemory(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => keepRun(full, run)).not.toThrow();
  });
});
