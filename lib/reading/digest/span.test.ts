import { expect, test } from 'vitest';
import { type DigestDays, dateOf, endsOf, spanOfDays } from './span';

const now = new Date(2026, 2, 31, 15, 30).getTime();
const at = (month: number, day: number) => new Date(2026, month - 1, day).getTime();

test.each<[DigestDays, { from: number; until: number } | undefined]>([
  [
    { kind: 'day', date: '2026-03-29' },
    { from: at(3, 29), until: at(3, 30) },
  ],
  [
    { kind: 'day', date: '2026-12-31' },
    { from: at(12, 31), until: at(12, 32) },
  ],
  [{ kind: 'week' }, { from: at(3, 25), until: at(4, 1) }],
  [
    { kind: 'range', from: '2026-01-31', to: '2026-02-28' },
    { from: at(1, 31), until: at(3, 1) },
  ],
  [
    { kind: 'range', from: '2026-02-01', to: '2026-02-01' },
    { from: at(2, 1), until: at(2, 2) },
  ],
  [{ kind: 'range', from: '2026-02-02', to: '2026-02-01' }, undefined],
  [{ kind: 'range', from: '', to: '2026-02-01' }, undefined],
  [{ kind: 'day', date: '' }, undefined],
])('%j', (days, span) => {
  expect(spanOfDays(days, now)).toEqual(span);
});

test('a week names its first and last day', () => {
  expect(endsOf({ kind: 'week' }, now)).toEqual(['2026-03-25', '2026-03-31']);
  expect(dateOf(at(1, 5))).toBe('2026-01-05');
});
