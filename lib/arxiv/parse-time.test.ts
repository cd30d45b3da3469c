import { expect, test } from 'vitest';
import { parseTime } from './parse-time';

test.each([
  ['2026-02-04T06:00:07Z', Date.UTC(2026, 1, 4, 6, 0, 7)],
  [' 2026-02-04T06:00:07.250Z\n', Date.UTC(2026, 1, 4, 6, 0, 7, 250)],
  ['2024-06-07T00:00:00-04:00', Date.UTC(2024, 5, 7, 4)],
  ['', undefined],
  ['2026-02-04', undefined],
  ['2026-13-04T06:00:07Z', undefined],
  ['2026-02-04T06:00:07', undefined],
  ['Wed, 04 Feb 2026 06:00:07 GMT', undefined],
  ['page 1', undefined],
])('reads %j as %j', (text, expected) => {
  expect(parseTime(text)).toBe(expected);
});
