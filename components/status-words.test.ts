// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import type { TroubleCode } from '@/lib/library/types/checks';
import type { Status } from '@/lib/reading/status';
import { fakeExtension } from '@/tests/support/fake-extension';
import { statusWords } from './status-words';

const now = new Date(2026, 0, 14, 12, 0).getTime();
const at = new Date(2026, 0, 14, 14, 32).getTime();

beforeEach(() => {
  fakeExtension();
});

function trouble(code: TroubleCode): Status {
  return {
    kind: 'trouble',
    trouble: { code, words: 'words of arXiv', at: now, retryAt: at, attempt: 1 },
    query: firstQuery,
    unchecked: 0,
    unreadable: 0,
  };
}

const codes: TroubleCode[] = [
  'offline',
  'timeout',
  'rate-limited',
  'server',
  'refused',
  'rejected-query',
  'malformed',
  'empty',
  'too-large',
  'disordered',
  'unsteady',
  'short',
  'not-reached',
  'no-permission',
  'storage',
  'bug',
];

describe('statusWords', () => {
  it('has words of its own for every trouble', () => {
    const titles = codes.map((code) => statusWords(trouble(code), now).title);
    expect(new Set(titles).size).toBe(codes.length);
    expect(titles.filter((title) => title === '')).toEqual([]);
  });

  it.each<TroubleCode>(['offline', 'rate-limited', 'server', 'timeout', 'empty', 'malformed'])(
    'treats %s as information, not as alarm',
    (code) => {
      expect(statusWords(trouble(code), now).tone).toBe('information');
    },
  );

  it('says until when arXiv asks to wait, and offers nothing that would not help', () => {
    const words = statusWords(trouble('rate-limited'), now);
    expect(words.title).toMatch(/^arXiv asks us to wait until .*2:32/);
    expect(words.action).toBeUndefined();
  });

  it('shows the words of arXiv beside the query it refuses, and the way to change it', () => {
    const words = statusWords(trouble('rejected-query'), now);
    expect(words.title).toContain(firstQuery.name);
    expect(words.next).toBe('words of arXiv');
    expect(words.action).toEqual({ kind: 'edit', queryId: firstQuery.id });
  });

  it('offers to grant the permission that is missing', () => {
    expect(statusWords(trouble('no-permission'), now).action).toEqual({ kind: 'grant' });
  });

  it('says how far a check is', () => {
    const status: Status = { kind: 'checking', name: 'Mine', page: 2, pages: 5, papers: 200 };
    expect(statusWords(status, now)).toMatchObject({
      title: 'Checking “Mine”',
      next: 'At page 2 of 5, 200 papers',
    });
  });

  it('says what was checked, what comes next, and what could not be read', () => {
    const last = now - 2 * 3_600_000;
    const status: Status = { kind: 'checked', last, next: at, unchecked: 0, unreadable: 1 };
    const { title, next } = statusWords(status, now);
    expect(title).toBe('Last checked 2 hours ago');
    expect(next).toMatch(/^Next check at .*2:32.* · 1 entry could not be read$/);
  });
});
