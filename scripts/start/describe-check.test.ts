import { describe, expect, it } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import type { Check } from '@/lib/library/types/checks';
import { areSettled, describeCheck } from './describe-check';

const check: Check = {
  queryId: firstQuery.id,
  text: firstQuery.text,
  state: 'done',
  started: 0,
  baseline: true,
  next: 0,
  atLeast: 100,
  page: 1,
  pages: 1,
  found: 128,
  read: 128,
  added: 12,
  revised: 3,
  aside: 0,
  unreadable: 0,
};
const trouble = { code: 'offline', words: 'Failed to fetch', at: 0, attempt: 1 } as const;

describe('the line about a check', () => {
  it('names the query and what came', () => {
    expect(describeCheck(check, [firstQuery])).toBe(
      'checked "AI for Materials Science": 128 found, 12 new, 3 revised',
    );
  });

  it('names what was put aside or unreadable only where something was', () => {
    const line = describeCheck({ ...check, aside: 60, unreadable: 1 }, [firstQuery]);
    expect(line).toContain('3 revised, 60 older put aside, 1 could not be read');
  });

  it('gives the words of a trouble', () => {
    const line = describeCheck({ ...check, state: 'waiting', trouble }, [firstQuery]);
    expect(line).toBe('check of "AI for Materials Science" failed: offline: Failed to fetch');
  });
});

it.each<[string, Partial<Check>[], boolean]>([
  ['there is none', [], false],
  ['one still runs', [{}, { state: 'running' }], false],
  ['all are done', [{}, {}], true],
  ['one waits for its turn', [{ state: 'waiting' }], false],
  ['one waits after a trouble', [{ state: 'waiting', trouble }], true],
  ['one was refused', [{ state: 'refused', trouble }], true],
])('checks are settled or not when %s', (_, checks, settled) => {
  expect(areSettled(checks.map((some) => ({ ...check, ...some })))).toBe(settled);
});
