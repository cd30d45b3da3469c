import { beforeEach, describe, expect, test } from 'vitest';
import { addQuery, ledgerOf } from '@/tests/support/ledger';
import { markOf as untouchedMark } from '@/tests/support/marks';
import { aWednesday, day, paper } from '@/tests/support/papers';
import { markRead, markUnread, star } from './actions';
import { unreadCounts } from './counts';
import { LibraryDatabase } from './database';
import { firstQuery } from './first-query';
import { listPage } from './list-page';
import { type ListFilter, rowsOf } from './lists';
import { changeQuery, orderQueries, removeQuery } from './queries';
import { savedQueries } from './saved-queries';
import type { Mark } from './types/marks';
import { undoLatest } from './undo';

let db: LibraryDatabase;

beforeEach(() => {
  db = new LibraryDatabase(`test-${Math.random()}`);
});

function markOf(id: string, change: Partial<Mark> = {}): Mark {
  return untouchedMark(id, { queries: [firstQuery.id], ...change });
}

async function hold(id: string, mark: Partial<Mark> = {}, title = `Title of ${id}`): Promise<void> {
  const row = markOf(id, mark);
  await db.marks.put(row);
  await db.papers.put({ ...paper({ id, title, version: row.revised ? 2 : 1 }), asOf: aWednesday });
}

/** Marks alone, as counting reads nothing else. */
async function holdMarks(count: number): Promise<void> {
  await db.marks.bulkPut(Array.from({ length: count }, (_, n) => markOf(`2601.${n}`)));
}

async function ids(filter: ListFilter, limit = 50): Promise<string[]> {
  const { rows } = await listPage(db, filter, { limit });
  return rows.map((row) => row.mark.id);
}

describe('the badge', () => {
  test('counts unread papers of queries that are not paused, and each paper once', async () => {
    const other = await addQuery(db, { name: 'Other', text: 'all:other' });
    await hold('1');
    await hold('2', { queries: [firstQuery.id, other] });
    await hold('3', { queries: [other] });
    await hold('4', { unread: 0 });
    await hold('5', { unread: 0, revised: 1, revisedAt: aWednesday });
    expect(await unreadCounts(db)).toMatchObject({ total: 3 });
    await changeQuery(ledgerOf(db), other, { paused: true });
    expect((await unreadCounts(db)).total).toBe(2);
    expect((await unreadCounts(db)).byQuery.get(other)).toBe(2);
    await removeQuery(ledgerOf(db), firstQuery.id);
    expect((await unreadCounts(db)).total).toBe(0);
    await undoLatest(ledgerOf(db));
    expect((await unreadCounts(db)).total).toBe(2);
  });

  test('counts more than a thousand, too', async () => {
    await holdMarks(1500);
    const counts = await unreadCounts(db);
    expect(counts.total).toBe(1500);
  });

  test('counts on past a thousand papers of a paused query', async () => {
    const other = await addQuery(db, { name: 'Other', text: 'all:other' });
    await holdMarks(1200);
    await hold('9999.00001', { queries: [other], firstSeen: aWednesday + day });
    await changeQuery(ledgerOf(db), firstQuery.id, { paused: true });
    expect(await unreadCounts(db)).toMatchObject({ total: 1 });
  });
});

describe('a list', () => {
  test('shows the latest arrival first, then the latest published, then the highest id', async () => {
    await hold('a', { firstSeen: aWednesday - day });
    await hold('b', { published: aWednesday - 2 * day });
    await hold('c');
    await hold('d');
    expect(await ids({ view: 'new' })).toEqual(['d', 'c', 'b', 'a']);
  });

  test('has views that do not overlap: new, revised, starred, all', async () => {
    await hold('new', { unread: 1 });
    await hold('read', { unread: 0 });
    await hold('revised', { unread: 0, revised: 1, revisedAt: aWednesday });
    await hold('both', { unread: 1, revised: 1, revisedAt: aWednesday });
    await hold('star', { unread: 0, starred: 1 });
    expect(await ids({ view: 'new' })).toEqual(['new', 'both']);
    expect(await ids({ view: 'revised' })).toEqual(['revised']);
    expect(await ids({ view: 'starred' })).toEqual(['star']);
    expect(await ids({ view: 'all' })).toHaveLength(5);
  });

  test('leaves out what arrived after the moment it is of', async () => {
    await hold('before');
    await hold('after', { firstSeen: aWednesday + 1 });
    expect(await ids({ view: 'new', until: aWednesday })).toEqual(['before']);
  });

  test('keeps to a query, also a paused one, and else to those that are not paused', async () => {
    const other = await addQuery(db, { name: 'Other', text: 'all:other' });
    await hold('1');
    await hold('2', { queries: [other] });
    await changeQuery(ledgerOf(db), other, { paused: true });
    expect(await ids({ view: 'new' })).toEqual(['1']);
    expect(await ids({ view: 'new', queryId: other })).toEqual(['2']);
    expect(await ids({ view: 'all' })).toEqual(['2', '1']);
  });

  test('comes page by page, each paper once, whatever the page size', async () => {
    for (let n = 0; n < 250; n += 1) await hold(String(n), { unread: n % 3 ? 1 : 0 });
    const seen: string[] = [];
    let after: Mark | undefined;
    do {
      const page = await listPage(db, { view: 'new' }, { limit: 7, after });
      seen.push(...page.rows.map((row) => row.mark.id));
      after = page.next;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect([...seen].sort()).toEqual((await ids({ view: 'new' }, 1000)).sort());
    expect(seen).toHaveLength(166);
  });

  test('shows the group that waits aside', async () => {
    await hold('1', { unread: 0, asideFor: firstQuery.id });
    await hold('2', { unread: 0 });
    expect(await ids({ view: 'aside', queryId: firstQuery.id })).toEqual(['1']);
  });

  test('pages through a large group that waits aside, each paper once', async () => {
    for (let n = 0; n < 130; n += 1) await hold(String(n), { asideFor: firstQuery.id, unread: 0 });
    const filter: ListFilter = { view: 'aside', queryId: firstQuery.id };
    const first = await listPage(db, filter, { limit: 50 });
    const rest = await listPage(db, filter, { limit: 100, after: first.next });
    const shown = [...first.rows, ...rest.rows].map((row) => row.mark.id);
    expect([shown.length, new Set(shown).size, rest.next]).toEqual([130, 130, undefined]);
  });
});

describe('an action of the reader', () => {
  test('marks read with the version seen, and can be taken back', async () => {
    await hold('1', { revised: 1, revisedAt: aWednesday });
    await markRead(ledgerOf(db), ['1', 'unknown']);
    expect(await db.marks.get('1')).toMatchObject({ unread: 0, revised: 0, seenVersion: 2 });
    await undoLatest(ledgerOf(db));
    expect(await db.marks.get('1')).toMatchObject({
      unread: 1,
      revised: 1,
      revisedAt: aWednesday,
      seenVersion: 1,
    });
  });

  test('taken back leaves alone what a check wrote in between', async () => {
    await hold('1');
    await star(ledgerOf(db), ['1'], true);
    await db.marks.update('1', { queries: [firstQuery.id, 'late'] });
    await undoLatest(ledgerOf(db));
    expect(await db.marks.get('1')).toMatchObject({ starred: 0, queries: [firstQuery.id, 'late'] });
  });

  test('marks unread again', async () => {
    await hold('1', { unread: 0 });
    await markUnread(ledgerOf(db), ['1']);
    expect((await rowsOf(db, ['1', 'gone']))[0]?.mark.unread).toBe(1);
  });
});

describe('saved queries', () => {
  test('begin with AI for Materials Science', async () => {
    expect(await savedQueries(db)).toEqual([firstQuery]);
  });

  test('are not saved without a text', async () => {
    await expect(addQuery(db, { name: 'x', text: ' \n ' })).rejects.toThrow('needs a text');
    await expect(changeQuery(ledgerOf(db), firstQuery.id, { text: '' })).rejects.toThrow(
      'needs a text',
    );
    expect(await savedQueries(db)).toEqual([firstQuery]);
  });

  test('keep the order the reader gives them, and the order before that', async () => {
    const b = await addQuery(db, { name: 'B', text: 'all:b' });
    const c = await addQuery(db, { name: '', text: 'all:c' });
    await orderQueries(ledgerOf(db), [c, firstQuery.id, b], { id: c, name: 'all:c' });
    expect((await savedQueries(db)).map((query) => query.name)).toEqual([
      'all:c',
      firstQuery.name,
      'B',
    ]);
    await undoLatest(ledgerOf(db));
    expect((await savedQueries(db)).map((query) => query.id)).toEqual([firstQuery.id, b, c]);
  });

  test('reworded and taken back have their baseline again', async () => {
    await changeQuery(ledgerOf(db), firstQuery.id, { text: firstQuery.text });
    await db.queries.update(firstQuery.id, { baseline: 5 });
    await changeQuery(ledgerOf(db), firstQuery.id, { text: 'all:else' });
    expect((await db.queries.get(firstQuery.id))?.baseline).toBeUndefined();
    await undoLatest(ledgerOf(db));
    expect(await db.queries.get(firstQuery.id)).toMatchObject({
      text: firstQuery.text,
      baseline: 5,
    });
  });
});
