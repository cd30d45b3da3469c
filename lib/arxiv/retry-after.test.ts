import { expect, test } from 'vitest';
import { retryAfter } from './retry-after';

const NOW = Date.UTC(2026, 1, 4, 6);
const DAY = 24 * 60 * 60 * 1_000;

test.each<[header: string | null, wait: number | undefined]>([
  [null, undefined],
  ['', undefined],
  ['0', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['1', 1_000],
  [' 300 ', 300_000],
  ['86400', DAY],
  ['86401', DAY],
  ['9'.repeat(400), DAY],
  ['Wed, 04 Feb 2026 06:02:00 GMT', 120_000],
  ['Wed, 04 Feb 2026 05:59:59 GMT', undefined],
  ['Wed, 04 Feb 2026 06:00:00 GMT', undefined],
  ['Wed, 04 Mar 2026 06:00:00 GMT', DAY],
  ['Wednesday, 04-Feb-26 06:01:00 GMT', 60_000],
  ['Wed Feb  4 06:01:00 2026', 60_000],
  ['Wed, 99 Feb 2026 06:02:00 GMT', undefined],
  ['2027', 2_027_000],
])('reads %j', (header, wait) => {
  expect(retryAfter(header, NOW)).toBe(wait === undefined ? undefined : NOW + wait);
});
