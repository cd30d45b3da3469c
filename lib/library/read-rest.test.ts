import { beforeEach, describe, expect, it } from 'vitest';
import { ledgerOf } from '@/tests/support/ledger';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day, paper } from '@/tests/support/papers';
import { LibraryDatabase } from './database';
import { firstQuery } from './first-query';
import { listPage } from './list-page';
import type { ListFilter } from './lists';
import { readBelow, readOlder } from './read-rest';
import { takeSnapshot } from './snapshot';
import type { Mark } from './types/marks';
import { undoLatest } from './undo';

let db: LibraryDatabase;
let ledger: ReturnType<typeof ledgerOf>;

beforeEach(() => {
  db = new LibraryDatabase(`rest-${Math.random()}`);
  ledger = ledgerOf(db, aWednesday);
});

async function hold(id: string, change: Partial<Mark> = {}, updated = aWednesday): Promise<void> {
  const mark = markOf(id, { queries: [firstQuery.id], ...change });
  const stored = paper({ id, title: `Title ${id}`, published: mark.published, updated });
  await db.marks.put(mark);
  await db.papers.put({ ...stored, asOf: aWednesday });
}

/** A list as it is drawn: its snapshot and its first page. */
async function drawn(filter: ListFilter, limit = 50) {
  const snapshot = await takeSnapshot(db);
  const { rows } = await listPage(db, filter, { limit });
  const row = (id: string) => {
    const found = rows.find(({ mark }) => mark.id === id);
    if (!found) throw new Error(`rest: ${id} isn't on screen`);
    return found;
  };
  return { snapshot, row };
}

async function unread(): Promise<string[]> {
  const marks = await db.marks.toArray();
  return marks.filter((mark) => mark.unread === 1 || mark.revised === 1).map(({ id }) => id);
}

describe('what stands below a paper', () => {
  it('is read, also what is not loaded yet, and is one action', async () => {
    for (let n = 0; n < 1200; n += 1) await hold(`2601.${String(n).padStart(5, '0')}`);
    const { snapshot, row } = await drawn({ view: 'new' }, 3);
    const done = await readBelow(
      ledger,
      { filter: { view: 'new' }, snapshot },
      row('2601.01198').mark,
    );
    expect(await unread()).toEqual(['2601.01198', '2601.01199']);
    expect(done?.action).toEqual({ kind: 'read', count: 1198 });
    await undoLatest(ledgerOf(db));
    expect(await unread()).toHaveLength(1200);
  });

  it('is nothing that came later, under another time or the same', async () => {
    await hold('b');
    await hold('c');
    const { snapshot, row } = await drawn({ view: 'new' });
    await hold('a');
    await hold('z', { firstSeen: aWednesday + day });
    await readBelow(ledger, { filter: { view: 'new' }, snapshot }, row('c').mark);
    expect(await unread()).toEqual(['a', 'c', 'z']);
  });

  it('is found from a revised paper that has been read since', async () => {
    const revised = { unread: 0, revised: 1 } as const;
    await hold('a', { ...revised, revisedAt: aWednesday });
    await hold('b', { ...revised, revisedAt: aWednesday + 1 });
    const { snapshot, row } = await drawn({ view: 'revised' });
    await db.marks.update('b', { revised: 0, revisedAt: undefined });
    await readBelow(ledger, { filter: { view: 'revised' }, snapshot }, row('b').mark);
    expect(await unread()).toEqual([]);
  });

  it('keeps to the words of a search, and says nothing where all is read', async () => {
    await hold('xx');
    await hold('b');
    const { snapshot } = await drawn({ view: 'all' });
    const list = { filter: { view: 'all' }, snapshot, found: async () => ['z', 'xx'] } as const;
    await readBelow(ledger, list, markOf('z'));
    expect(await unread()).toEqual(['b']);
    expect(await readBelow(ledger, list, markOf('z'))).toBeUndefined();
  });

  it('leaves a revision alone that came after the list was drawn', async () => {
    await hold('a', { unread: 0 });
    await hold('b');
    const { snapshot, row } = await drawn({ view: 'all' });
    await db.marks.update('a', { revised: 1, revisedAt: aWednesday + day });
    await readBelow(ledger, { filter: { view: 'all' }, snapshot }, row('b').mark);
    expect(await unread()).toEqual(['a', 'b']);
  });
});

describe('what is older than a paper', () => {
  it('is read wherever it stands, and not what has the same date', async () => {
    await hold('old', { firstSeen: aWednesday + 2, published: aWednesday - 9 * day });
    await hold('here', { firstSeen: aWednesday + 1, published: aWednesday - 5 * day });
    await hold('same', { published: aWednesday - 5 * day });
    await hold('newer', { published: aWednesday - 4 * day });
    const { snapshot, row } = await drawn({ view: 'new' });
    await readOlder(ledger, { filter: { view: 'new' }, snapshot }, row('here'));
    expect(await unread()).toEqual(['here', 'newer', 'same']);
  });

  it('goes by the date of its newest version where that is what is shown', async () => {
    const revised = { unread: 0, revised: 1, revisedAt: aWednesday } as const;
    await hold('a', { ...revised, published: aWednesday - 9 * day }, aWednesday);
    await hold('b', { ...revised, published: aWednesday - 5 * day }, aWednesday - day);
    const { snapshot, row } = await drawn({ view: 'revised' });
    await readOlder(ledger, { filter: { view: 'revised' }, snapshot }, row('a'));
    expect(await unread()).toEqual(['a']);
  });
});
