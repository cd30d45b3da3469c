import { expect, test } from 'vitest';
import { stamp, utcDate } from './stamp';

const at = Date.UTC(2026, 1, 3, 22, 27, 36);

test.each([
  ['Asia/Singapore', '2026-02-04 06:27:36 (SGT)'],
  ['UTC', '2026-02-03 22:27:36 (UTC)'],
  ['America/New_York', '2026-02-03 17:27:36 (EST)'],
  ['Europe/Berlin', '2026-02-03 23:27:36 (CET)'],
  ['Asia/Kolkata', '2026-02-04 03:57:36 (IST)'],
  ['Australia/Sydney', '2026-02-04 09:27:36 (AEDT)'],
  ['Asia/Shanghai', '2026-02-04 06:27:36 (GMT+8)'],
  ['America/Sao_Paulo', '2026-02-03 19:27:36 (GMT-3)'],
])('%s', (timeZone, text) => {
  expect(stamp(at, timeZone)).toBe(text);
});

test('midnight is 00, and summer has its own name', () => {
  expect(stamp(Date.UTC(2026, 6, 1, 22), 'Europe/Berlin')).toBe('2026-07-02 00:00:00 (CEST)');
});

test('papers are dated in UTC', () => {
  expect(utcDate(Date.UTC(2026, 0, 31, 0, 22, 52))).toBe('2026-01-31');
});
