import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenNow } from '@/entrypoints/shared/first-copy';
import { keepFirst } from '@/entrypoints/shared/keep-first';

const keep = vi.fn(async () => {});

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { languages: ['en'] });
  globalThis.arxivDailyFirst = { draw: async () => undefined, keep };
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  keep.mockClear();
});

const first = () => ({ ids: [], change: 'a', when: whenNow() });

it.each([
  ['nothing is kept', () => ({ change: 'a' }), 1],
  ['what is kept is true', () => ({ change: 'a', first: first() }), 0],
  ['the library has changed', () => ({ change: 'b', first: first() }), 1],
  ['it is of another day', () => ({ change: 'a', first: { ...first(), when: '' } }), 1],
])('a background that wakes reads the library only if it must: %s', async (_, kept, times) => {
  vi.stubGlobal('chrome', { storage: { session: { get: async () => kept() } } });
  keepFirst({ anew: false });
  await vi.runAllTimersAsync();
  expect(keep).toHaveBeenCalledTimes(times);
});

it('a page keeps it anew', async () => {
  keepFirst({ anew: true });
  await vi.runAllTimersAsync();
  expect(keep).toHaveBeenCalledTimes(1);
});

it('names the day and the languages', () => {
  const evening = new Date(2026, 10, 3, 23, 59);
  vi.setSystemTime(evening);
  const then = whenNow();
  vi.setSystemTime(new Date(2026, 10, 3, 0, 1));
  expect(whenNow()).toBe(then);
  vi.stubGlobal('navigator', { languages: ['tlh'] });
  expect(whenNow()).not.toBe(then);
  vi.stubGlobal('navigator', { languages: ['en'] });
  vi.setSystemTime(evening.getTime() + 60_000);
  expect(whenNow()).not.toBe(then);
});
