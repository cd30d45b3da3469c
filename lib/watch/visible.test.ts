import { expect, test } from 'vitest';
import { lastVisible, nextVisible } from './announcements';

/** Eastern is four hours behind in summer, five in winter. */
const at = (iso: string) => Date.parse(iso);

test.each([
  ['a Wednesday', '2026-07-22T10:00-04:00', '2026-07-21T20:00-04:00', '2026-07-22T20:00-04:00'],
  ['an evening', '2026-07-22T22:00-04:00', '2026-07-21T20:00-04:00', '2026-07-22T20:00-04:00'],
  ['a Friday', '2026-07-24T10:00-04:00', '2026-07-23T20:00-04:00', '2026-07-26T20:00-04:00'],
  ['a Sunday', '2026-07-26T21:00-04:00', '2026-07-23T20:00-04:00', '2026-07-26T20:00-04:00'],
  ['a Monday', '2026-07-27T00:00-04:00', '2026-07-26T20:00-04:00', '2026-07-27T20:00-04:00'],
  ['winter', '2026-01-14T10:00-05:00', '2026-01-13T20:00-05:00', '2026-01-14T20:00-05:00'],
])('on %s what was announced before its midnight is there', (_, moment, last, next) => {
  expect(lastVisible(at(moment)).at).toBe(at(last));
  expect(nextVisible(at(moment)).at).toBe(at(next));
});
