import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markRead } from '@/lib/library/actions';
import { LibraryDatabase } from '@/lib/library/database';
import { firstQuery } from '@/lib/library/first-query';
import { readSnapshot } from '@/lib/library/read-snapshot';
import type { Mark } from '@/lib/library/types/marks';
import { ledgerOf } from '@/tests/support/ledger';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day, papers } from '@/tests/support/papers';
import { firstStep, openList, type ReadingList } from './reading-list';

let count = 0;
let db: LibraryDatabase;
const lists: ReadingList[] = [];

beforeEach(() => {
  count += 1;
  db = new LibraryDatabase(`list-${count}`);
});

afterEach(() => {
  for (const list of lists.splice(0)) list.close();
});

async function open(kept?: { ids: string[]; limit: number }): Promise<ReadingList> {
  const list = await openList(db, { view: 'new' }, raise, kept);
  lists.push(list);
  return list;
}

function raise(error: unknown): void {
  throw error;
}

async function arrive(number: number, firstSeen: number, from: number): Promise<void> {
  const rows = papers(number, {}, from);
  await db.papers.bulkPut(rows.map((row) => ({ ...row, asOf: firstSeen })));
  await db.marks.bulkPut(rows.map(({ id, published }) => mark(id, firstSeen, published)));
}

function mark(id: string, firstSeen: number, published: number): Mark {
  return markOf(id, { firstSeen, published, queries: [firstQuery.id] });
}

function idsOf(list: ReadingList): string[] {
  return list.rows.peek().map((row) => row.mark.id);
}

describe('a list that was drawn', () => {
  it('loads further papers until there are no more', async () => {
    await arrive(110, aWednesday, 1);
    const list = await open();
    expect(list.rows.peek()).toHaveLength(firstStep);
    await Promise.all([list.loadMore(), list.loadMore()]);
    expect(list.rows.peek()).toHaveLength(firstStep + 50);
    await list.loadMore();
    expect(new Set(idsOf(list)).size).toBe(110);
    expect(list.hasMore.peek()).toBe(false);
  });

  it('stays as it is while papers come, and counts them', async () => {
    await arrive(60, aWednesday, 1);
    const list = await open();
    const before = idsOf(list);
    await arrive(30, aWednesday + day, 101);
    await vi.waitFor(() => expect(list.arrivals.peek()).toBe(30));
    expect(idsOf(list)).toEqual(before);
    await list.loadMore();
    expect(list.rows.peek()).toHaveLength(60);
  });

  it('leaves out later pages of the check it was drawn in, also when it loads more', async () => {
    await arrive(60, aWednesday, 1);
    const list = await open();
    await arrive(10, aWednesday, 61);
    await list.loadMore();
    expect(list.rows.peek()).toHaveLength(60);
    expect((await readSnapshot(ledgerOf(db), list.filter, list.snapshot))?.action.count).toBe(60);
    expect((await db.marks.get('2601.00070'))?.unread).toBe(1);
  });

  it('keeps the texts it was drawn with, but shows what the reader does', async () => {
    await arrive(1, aWednesday, 1);
    const list = await open();
    await db.papers.update('2601.00001', { title: 'Another title' });
    await markRead(ledgerOf(db), ['2601.00001']);
    await vi.waitFor(() => expect(list.marks.get('2601.00001')?.unread).toBe(0));
    expect(list.rows.peek()[0]?.paper.title).toBe('Title of 2601.00001');
  });

  it('keeps papers that were just read in their places', async () => {
    await arrive(5, aWednesday, 1);
    const ids = idsOf(await open());
    await markRead(ledgerOf(db), ['2601.00003']);
    expect(idsOf(await open())).toHaveLength(4);
    expect(idsOf(await open({ ids, limit: 50 }))).toEqual(ids);
  });

  it('is empty once everything has been read', async () => {
    await arrive(2, aWednesday, 1);
    const ids = idsOf(await open());
    await markRead(ledgerOf(db), ids);
    expect(idsOf(await open({ ids, limit: 50 }))).toEqual([]);
  });
});
