import { describe, expect, it } from 'vitest';
import type { Check, Trouble, TroubleCode } from '@/lib/library/types/checks';
import type { SavedQuery } from '@/lib/library/types/reader';
import { type StatusFacts, statusOf } from './status';

const now = 1_763_000_000_000;

function query(id: string, change: Partial<SavedQuery> = {}): SavedQuery {
  return { id, name: id.toUpperCase(), text: id, order: 0, paused: false, notify: true, ...change };
}

function check(queryId: string, change: Partial<Check> = {}): Check {
  return {
    queryId,
    text: queryId,
    state: 'done',
    started: now - 1000,
    finished: now - 500,
    baseline: false,
    next: 0,
    atLeast: 100,
    page: 1,
    pages: 1,
    found: 10,
    read: 10,
    added: 0,
    revised: 0,
    aside: 0,
    unreadable: 0,
    ...change,
  };
}

function trouble(code: TroubleCode): Trouble {
  return { code, words: `words of ${code}`, at: now, attempt: 1 };
}

function facts(change: Partial<StatusFacts> & { rows?: Check[] } = {}): StatusFacts {
  const rows = change.rows ?? [];
  const checks = new Map(rows.map((row) => [row.queryId, row] as const));
  return { queries: [query('a'), query('b')], checks, access: true, now, ...change };
}

describe('statusOf', () => {
  it('tells that there is nothing to watch from everything being paused', () => {
    expect(statusOf(facts({ queries: [] })).kind).toBe('no-queries');
    expect(statusOf(facts({ queries: [query('a', { paused: true })] })).kind).toBe('paused');
  });

  it('never calls an unchecked query read', () => {
    expect(statusOf(facts({ nextDue: now + 5 }))).toEqual({ kind: 'never', next: now + 5 });
    expect(statusOf(facts({ rows: [check('a', { state: 'dropped' })] })).kind).toBe('never');
    expect(statusOf(facts({ rows: [check('a', { text: 'another' })] })).kind).toBe('never');
  });

  it('claims no more than the oldest check of the watched queries', () => {
    const rows = [check('a', { finished: now - 9000 }), check('b', { finished: now - 100 })];
    expect(statusOf(facts({ rows }))).toMatchObject({
      kind: 'checked',
      last: now - 9000,
      unchecked: 0,
    });
  });

  it('counts queries without a check and entries that could not be read', () => {
    const rows = [check('a', { unreadable: 2 })];
    expect(statusOf(facts({ rows }))).toMatchObject({
      kind: 'checked',
      unchecked: 1,
      unreadable: 2,
    });
  });

  it('says how far a running check is, whatever trouble another query has', () => {
    const rows = [
      check('a', { state: 'waiting', trouble: trouble('server') }),
      check('b', { state: 'running', page: 2, pages: 5, read: 200 }),
    ];
    expect(statusOf(facts({ rows }))).toEqual({
      kind: 'checking',
      name: 'B',
      page: 2,
      pages: 5,
      papers: 200,
    });
  });

  it.each<[TroubleCode, TroubleCode, TroubleCode]>([
    ['server', 'offline', 'offline'],
    ['rejected-query', 'rate-limited', 'rate-limited'],
    ['rejected-query', 'empty', 'rejected-query'],
  ])('of %s and %s tells %s first', (first, second, told) => {
    const rows = [
      check('a', { state: 'waiting', trouble: trouble(first) }),
      check('b', { state: 'waiting', trouble: trouble(second) }),
    ];
    expect(statusOf(facts({ rows }))).toMatchObject({ kind: 'trouble', trouble: { code: told } });
  });

  it('keeps the last good check beside a trouble', () => {
    const rows = [
      check('a', { state: 'waiting', trouble: trouble('timeout'), lastDone: now - 7000 }),
      check('b'),
    ];
    expect(statusOf(facts({ rows }))).toMatchObject({ kind: 'trouble', last: now - 7000 });
  });

  it('forgets a refusal once the query is worded anew', () => {
    const refused = check('a', {
      state: 'refused',
      text: 'old',
      trouble: trouble('rejected-query'),
    });
    expect(statusOf(facts({ rows: [refused, check('b')] })).kind).toBe('checked');
  });

  it('asks for the missing permission before anything else, and no longer once it is there', () => {
    const rows = [check('a', { state: 'running' })];
    const roundTrouble = trouble('no-permission');
    expect(statusOf(facts({ rows, access: false }))).toMatchObject({
      trouble: { code: 'no-permission' },
    });
    expect(statusOf(facts({ rows: [check('a'), check('b')], roundTrouble })).kind).toBe('checked');
  });

  it('tells of storage that failed before a check could begin', () => {
    expect(statusOf(facts({ roundTrouble: trouble('storage') }))).toMatchObject({
      kind: 'trouble',
      trouble: { code: 'storage' },
    });
  });

  it('leaves paused queries out', () => {
    const rows = [check('a'), check('b', { state: 'waiting', trouble: trouble('offline') })];
    const queries = [query('a'), query('b', { paused: true })];
    expect(statusOf(facts({ queries, rows })).kind).toBe('checked');
  });
});
