import { beforeEach, describe, expect, it } from 'vitest';
import { ledgerOf } from '@/tests/support/ledger';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day } from '@/tests/support/papers';
import { LibraryDatabase } from './database';
import { firstQuery } from './first-query';
import { readSnapshot } from './read-snapshot';
import { arrivedSince, takeSnapshot } from './snapshot';
import type { Check } from './types/checks';
import type { Mark } from './types/marks';
import { undoLatest } from './undo';

let count = 0;
let db: LibraryDatabase;

beforeEach(() => {
  count += 1;
  db = new LibraryDatabase(`snapshot-${count}`);
});

function mark(id: string, firstSeen: number, change: Partial<Mark> = {}): Mark {
  const published = firstSeen - day;
  return markOf(id, { firstSeen, published, queries: [firstQuery.id], ...change });
}

function running(arrived: number): Check {
  const sums = { found: 0, read: 0, added: 0, revised: 0, aside: 0, unreadable: 0 };
  const place = { next: 100, atLeast: 100, page: 1, pages: 2 };
  const { id: queryId, text } = firstQuery;
  return {
    queryId,
    text,
    state: 'running',
    started: 1,
    baseline: false,
    arrived,
    ...place,
    ...sums,
  };
}

async function unreadIds(): Promise<string[]> {
  const marks = await db.marks.toArray();
  return marks.filter((row) => row.unread === 1).map((row) => row.id);
}

describe('what came after a snapshot', () => {
  it('is counted, of all queries that are not paused or of one', async () => {
    await db.marks.put(mark('a', aWednesday));
    const snapshot = await takeSnapshot(db);
    await db.marks.bulkPut([
      mark('b', aWednesday + 1),
      mark('c', aWednesday + 2, { queries: ['paused'] }),
      mark('d', aWednesday + 3, { unread: 0 }),
    ]);
    expect(await arrivedSince(db, { view: 'new' }, snapshot)).toHaveLength(1);
    expect(await arrivedSince(db, { view: 'new', queryId: 'paused' }, snapshot)).toHaveLength(1);
    expect(await arrivedSince(db, { view: 'starred' }, snapshot)).toHaveLength(0);
  });

  it('is not marked read with the list', async () => {
    await db.marks.bulkPut([mark('a', aWednesday), mark('b', aWednesday - day)]);
    const snapshot = await takeSnapshot(db);
    await db.marks.put(mark('c', aWednesday + 1));
    const read = await readSnapshot(ledgerOf(db), { view: 'new' }, snapshot);
    expect(read?.action).toEqual({ kind: 'read', count: 2 });
    expect(await unreadIds()).toEqual(['c']);
    await undoLatest(ledgerOf(db));
    expect(await unreadIds()).toEqual(['a', 'b', 'c']);
  });

  it('includes later pages of a check, which come under the time of its first', async () => {
    await db.marks.put(mark('a', aWednesday));
    const snapshot = await takeSnapshot(db);
    await db.marks.put(mark('b', aWednesday));
    expect(await arrivedSince(db, { view: 'new' }, snapshot)).toHaveLength(1);
    expect((await readSnapshot(ledgerOf(db), { view: 'new' }, snapshot))?.action.count).toBe(1);
    expect(await unreadIds()).toEqual(['b']);
  });

  it('includes those of a check that was overtaken by another', async () => {
    await db.checks.put(running(aWednesday - day));
    await db.marks.bulkPut([mark('a', aWednesday - day), mark('b', aWednesday)]);
    const snapshot = await takeSnapshot(db);
    await db.marks.put(mark('c', aWednesday - day));
    expect(await arrivedSince(db, { view: 'new' }, snapshot)).toHaveLength(1);
    await readSnapshot(ledgerOf(db), { view: 'new' }, snapshot);
    expect(await unreadIds()).toEqual(['c']);
  });

  it('includes older papers that a check put aside and then took for new', async () => {
    await db.checks.put(running(aWednesday));
    await db.marks.put(mark('a', aWednesday, { unread: 0, asideFor: firstQuery.id }));
    const snapshot = await takeSnapshot(db);
    await db.marks.put(mark('a', aWednesday));
    expect(await arrivedSince(db, { view: 'new' }, snapshot)).toHaveLength(1);
  });

  it('does not include what the reader marks unread again', async () => {
    await db.marks.put(mark('a', aWednesday, { unread: 0 }));
    const snapshot = await takeSnapshot(db);
    await db.marks.update('a', { unread: 1 });
    expect(await arrivedSince(db, { view: 'new' }, snapshot)).toHaveLength(0);
  });

  it('counts revisions by when they came', async () => {
    const known = mark('a', aWednesday - day, { unread: 0 });
    await db.marks.put(known);
    const snapshot = await takeSnapshot(db);
    await db.marks.put({ ...known, revised: 1, revisedAt: aWednesday });
    expect(await arrivedSince(db, { view: 'revised' }, snapshot)).toHaveLength(1);
    expect(await readSnapshot(ledgerOf(db), { view: 'revised' }, snapshot)).toBeUndefined();
  });
});
