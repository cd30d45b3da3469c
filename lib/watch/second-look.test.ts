import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import type { Check } from '@/lib/library/types/checks';
import { checked } from '@/tests/support/checks';
import { hasNewPapers } from './announcements';
import { secondLooks, startOfEasternDay } from './second-look';

const hour = 3_600_000;
const utc = (text: string) => Date.parse(`${text}Z`);
const other = { ...firstQuery, id: 'other' };
const both = [firstQuery, other];
const morning = utc('2026-01-14T08:00');

function look(change: Partial<Check> = {}): Check {
  const started = change.started ?? morning;
  return checked({ started, finished: started + 4321, ...change });
}

const nothing = [look(), look({ queryId: 'other' })];
const later = look({ queryId: 'other', started: morning + 4 * hour, added: 2 });

test.each([
  ['no query brought anything', nothing, [firstQuery.id, 'other']],
  ['one had its second look already', [...nothing, later], [firstQuery.id]],
  ['both had it', [...nothing, later, look({ started: morning + 4 * hour })], []],
  ['one brought a paper', [look({ added: 1 }), look({ queryId: 'other' })], []],
  ['one brought a revision', [look(), look({ queryId: 'other', revised: 1 })], []],
  ['one put older papers aside', [look({ aside: 60 }), look({ queryId: 'other' })], []],
  ['one was not checked yet', [look()], []],
  ['one was checked by another text', [look(), look({ queryId: 'other', text: 'all:x' })], []],
  ['one is stopped by trouble', [look(), look({ queryId: 'other', state: 'waiting' })], []],
  ['one was checked for the first time', [look(), look({ queryId: 'other', baseline: true })], []],
  ['there was no check', [], []],
])('when %s', (_, today, expected) => {
  expect([...secondLooks(both, today, morning + hour).keys()]).toEqual(expected);
});

test('paused queries are not waited for, and without any other there is nothing to look at', () => {
  const paused = { ...other, paused: true };
  expect([...secondLooks([firstQuery, paused], [look()], morning).keys()]).toEqual([firstQuery.id]);
  expect(secondLooks([paused], [], morning).size).toBe(0);
});

test.each([
  ['a Saturday', '2026-01-17T12:00', {}],
  ['the day after a holiday', '2026-11-27T12:00', {}],
  ["the day after a holiday of the reader's", '2026-01-15T12:00', { '2026-01-14': true }],
])('nothing is looked at again on %s', (_, at, holidays) => {
  expect(secondLooks([firstQuery], [look({ started: utc(at) })], utc(at), holidays).size).toBe(0);
});

test('it is three to six hours after the last first look, the same at each waking, and that day', () => {
  const start = fc.integer({ min: utc('2026-01-01T00:00'), max: utc('2036-01-01T00:00') });
  fc.assert(
    fc.property(start, fc.integer({ min: 0, max: 9 * hour }), (started, on) => {
      fc.pre(hasNewPapers(started));
      const first = look({ started });
      const evening = startOfEasternDay(started) + 19 * hour;
      const due = secondLooks([firstQuery], [first], started + 5000).get(firstQuery.id);
      if (due === undefined) {
        expect(started + 6 * hour + 4321).toBeGreaterThan(evening);
        return;
      }
      expect(due - (first.finished ?? 0)).toBeGreaterThanOrEqual(3 * hour);
      expect(due - (first.finished ?? 0)).toBeLessThan(6 * hour);
      expect(due).toBeLessThanOrEqual(evening);
      fc.pre(startOfEasternDay(started + on) === startOfEasternDay(started));
      expect(secondLooks([firstQuery], [first], started + on).get(firstQuery.id)).toBe(due);
    }),
  );
});
