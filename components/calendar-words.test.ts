// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { fakeExtension } from '@/tests/support/fake-extension';
import { quietWords } from './calendar-words';

beforeEach(() => {
  fakeExtension();
});

it.each([
  ['2026-11-21T17:00', {}, 'No announcement on Saturday'],
  ['2026-11-22T17:00', {}, 'No announcement on Saturday'],
  ['2026-11-27T17:00', {}, 'No announcement on Thursday (Thanksgiving)'],
  ['2026-06-22T17:00', {}, 'No announcement on Sunday (Juneteenth)'],
  ['2026-11-25T17:00', { '2026-11-24': true }, 'No announcement on Tuesday (added by you)'],
  ['2026-11-24T17:00', {}, undefined],
  ['2026-11-27T17:00', { '2026-11-26': false }, undefined],
])('at %s with %j is said: %s', (at, holidays, title) => {
  const now = Date.parse(`${at}Z`);
  const status = { kind: 'checked', last: now, unchecked: 0, unreadable: 0 } as const;
  const words = quietWords(status, now, { holidays });
  expect(quietWords({ ...status, unchecked: 1 }, now, { holidays })).toBeUndefined();
  expect(words?.title).toBe(title);
  if (words) expect(words.next).toMatch(/^The next one comes .+\.$/);
});
