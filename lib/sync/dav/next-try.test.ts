import { expect, test } from 'vitest';
import { nextTry } from './next-try';

const minute = 60_000;

test.each([
  [{ code: 'unreachable' }, 1, 1],
  [{ code: 'locked' }, 2, 5],
  [{ code: 'server' }, 3, 30],
  [{ code: 'changed' }, 9, 1440],
  [{ code: 'full' }, 1, 1440],
  [{ code: 'busy', retryAt: 90 * minute }, 1, 90],
  [{ code: 'password' }, 1, undefined],
  [{ code: 'missing' }, 1, undefined],
] as const)('after %j, failure %i, it tries again in %s minutes', (error, attempt, minutes) => {
  expect(nextTry(error, attempt, 0, () => 0.5)).toBe(minutes && minutes * minute);
});
