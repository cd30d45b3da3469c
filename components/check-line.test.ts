// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import type { Check } from '@/lib/library/types/checks';
import { fakeExtension } from '@/tests/support/fake-extension';
import { aWednesday } from '@/tests/support/papers';
import { checkLine, refusalOf } from './check-line';

const done: Check = {
  queryId: firstQuery.id,
  text: firstQuery.text,
  state: 'done',
  started: aWednesday,
  finished: aWednesday,
  baseline: false,
  next: 100,
  atLeast: 100,
  page: 2,
  pages: 2,
  found: 128,
  read: 128,
  added: 12,
  revised: 3,
  aside: 0,
  unreadable: 0,
};
const now = aWednesday + 2 * 3_600_000;

beforeEach(() => {
  fakeExtension();
});

it.each<[string, Check | undefined, string]>([
  ['a check that went through', done, '128 found · 12 new · 3 revised · 2 hours ago'],
  [
    'one that brought nothing',
    { ...done, added: 0, revised: 0, unreadable: 1 },
    '128 found · none new · none revised · 2 hours ago · 1 entry could not be read',
  ],
  ['one under way', { ...done, state: 'running', page: 1 }, 'checking, page 1 of 2'],
  ['one of another text', { ...done, text: 'cat:cs.AI' }, 'not checked yet'],
  ['none', undefined, 'not checked yet'],
  [
    'one that waits',
    {
      ...done,
      state: 'waiting',
      trouble: { code: 'server', words: '', at: now, retryAt: now - 1, attempt: 1 },
    },
    'arXiv has trouble of its own · Next try any moment now',
  ],
])('tells of %s', (_, check, line) => {
  expect(checkLine(firstQuery, check, now)).toBe(line);
});

it('says that a query is paused before what its last check brought', () => {
  expect(checkLine({ ...firstQuery, paused: true }, done, now)).toMatch(/^paused · 128 found/);
});

it('gives the words of arXiv only for the text that was refused', () => {
  const trouble = { code: 'rejected-query' as const, words: 'Invalid', at: now, attempt: 1 };
  const refused: Check = { ...done, state: 'refused', trouble };
  expect(refusalOf(firstQuery, refused)).toBe('Invalid');
  expect(refusalOf({ ...firstQuery, text: 'cat:cs.AI' }, refused)).toBeUndefined();
  expect(refusalOf(firstQuery, done)).toBeUndefined();
});
