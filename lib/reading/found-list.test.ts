import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Paper } from '@/lib/arxiv/paper';
import { markRead, star } from '@/lib/library/actions';
import { LibraryDatabase } from '@/lib/library/database';
import { firstQuery } from '@/lib/library/first-query';
import { changeQuery } from '@/lib/library/queries';
import type { Mark } from '@/lib/library/types/marks';
import { addQuery, ledgerOf } from '@/tests/support/ledger';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day, paper } from '@/tests/support/papers';
import type { Filter } from './filter';
import { type Finder, type FoundPapers, newFinder } from './finder';
import { openFound } from './found-list';
import type { Kept, ReadingList } from './reading-list';

let count = 0;
let db: LibraryDatabase;
let finder: Finder;
const lists: ReadingList[] = [];

beforeEach(() => {
  count += 1;
  db = new LibraryDatabase(`found-${count}`);
  finder = newFinder(db, () => aWednesday);
});

afterEach(() => {
  for (const list of lists.splice(0)) list.close();
  finder.close();
});

function raise(error: unknown): void {
  throw error;
}

async function hold(id: string, mark: Partial<Mark> = {}, texts: Partial<Paper> = {}) {
  await db.papers.put({ ...paper({ id, ...texts }), asOf: aWednesday });
  await db.marks.put(markOf(id, { queries: [firstQuery.id], ...mark }));
}

async function open(filter: Filter, kept?: Kept): Promise<ReadingList> {
  const list = await openFound({ db, finder }, filter, raise, kept);
  lists.push(list);
  return list;
}

async function found(filter: Filter): Promise<readonly string[]> {
  return (await finder.find(filter)).ids;
}

function idsOf(list: ReadingList): string[] {
  return list.rows.peek().map((row) => row.mark.id);
}

describe('what a filter finds', () => {
  it('is found by words, category and state together, within the list and the query', async () => {
    const other = await addQuery(db, { name: 'Other', text: 'all:other' });
    await hold('1', { starred: 1 }, { title: 'Glass', categories: ['hep-th'] });
    await hold('2', { unread: 0, queries: [other] }, { title: 'Glass' });
    await hold('3', {}, { title: 'Ice', categories: ['hep-th'] });
    const cases: [Filter, string[]][] = [
      [{ view: 'all', text: 'glas' }, ['2', '1']],
      [{ view: 'new', text: 'glas' }, ['1']],
      [{ view: 'all', text: 'glass', queryId: other }, ['2']],
      [{ view: 'all', category: 'hep-th' }, ['3', '1']],
      [{ view: 'all', category: 'hep-th', state: 'starred' }, ['1']],
      [{ view: 'all', text: 'glass is:read' }, ['2']],
      [{ view: 'all', text: 'query:oth' }, ['2']],
      [{ view: 'all', text: '"glass', state: 'unread' }, ['1']],
    ];
    for (const [filter, ids] of cases) expect([filter, await found(filter)]).toEqual([filter, ids]);
  });

  it('follows what the reader and the checks do', async () => {
    await hold('1', {}, { title: 'Glass' });
    expect(await found({ view: 'all', text: 'glass is:unread' })).toEqual(['1']);
    await markRead(ledgerOf(db), ['1']);
    await vi.waitFor(async () =>
      expect(await found({ view: 'all', text: 'glass is:unread' })).toEqual([]),
    );
    await hold('2', {}, { title: 'Glass too' });
    await vi.waitFor(async () =>
      expect(await found({ view: 'all', text: 'glass' })).toEqual(['2', '1']),
    );
    await db.papers.update('2', { title: 'Ice', asOf: aWednesday + day });
    await db.marks.delete('1');
    await vi.waitFor(async () => expect(await found({ view: 'all', text: 'glass' })).toEqual([]));
  });

  it('follows a check that brings many papers at once', async () => {
    await hold('1', {}, { title: 'Glass' });
    await found({ view: 'all', text: 'glass' });
    const ids = Array.from({ length: 120 }, (_, n) => `2601.${n}`);
    await db.papers.bulkPut(ids.map((id) => ({ ...paper({ id }), asOf: aWednesday })));
    await db.marks.bulkPut(ids.map((id) => markOf(id)));
    await vi.waitFor(async () =>
      expect(await found({ view: 'all', text: 'title' })).toHaveLength(120),
    );
  });

  it('knows a query by its new name, and leaves a paused one out of what is new', async () => {
    await hold('1');
    expect(await found({ view: 'new', text: 'query:renamed' })).toEqual([]);
    await changeQuery(ledgerOf(db), firstQuery.id, { name: 'Renamed' });
    expect(await found({ view: 'new', text: 'query:renamed' })).toEqual(['1']);
    await changeQuery(ledgerOf(db), firstQuery.id, { paused: true });
    expect(await found({ view: 'new', text: 'query:renamed' })).toEqual([]);
  });

  it('is sorted by arrival, by submission and by the number of queries', async () => {
    const other = await addQuery(db, { name: 'Other', text: 'all:other' });
    await hold('1', { firstSeen: 3, published: 1 });
    await hold('2', { firstSeen: 2, published: 3 });
    await hold('3', { firstSeen: 1, published: 2, queries: [firstQuery.id, other] });
    expect(await found({ view: 'all', state: 'unread' })).toEqual(['1', '2', '3']);
    expect(await found({ view: 'all', sort: 'published' })).toEqual(['2', '3', '1']);
    expect(await found({ view: 'all', sort: 'queries' })).toEqual(['3', '1', '2']);
  });

  it('stands by the time of revision among revised papers', async () => {
    await hold('1', { unread: 0, revised: 1, revisedAt: 30, firstSeen: 1 });
    await hold('2', { unread: 0, revised: 1, revisedAt: 20, firstSeen: 2 });
    expect(await found({ view: 'revised', state: 'revised' })).toEqual(['1', '2']);
  });
});

describe('a list that was searched for', () => {
  it('loads further papers until there are no more, and says how many were found', async () => {
    for (let n = 100; n < 220; n += 1) await hold(`${n}`);
    const list = await open({ view: 'all', text: 'title' });
    // How many there are is known at the end of the search, when the first may long be drawn.
    await expect.poll(() => list.total?.peek()).toBe(120);
    expect(list.rows.peek()).toHaveLength(50);
    await Promise.all([list.loadMore(), list.loadMore()]);
    await list.loadMore();
    expect(new Set(idsOf(list)).size).toBe(120);
    expect(list.hasMore.peek()).toBe(false);
  });

  it('is drawn with the first that are found, and others come below without moving them', async () => {
    for (let n = 1; n <= 5; n += 1) await hold(`${n}`);
    let goOn = (): void => {};
    const isHeld = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const names = new Map<string, string>();
    async function find(_: Filter, tell?: (part: FoundPapers) => void): Promise<FoundPapers> {
      if (!tell) return { ids: [], names };
      tell({ ids: [], names });
      tell({ ids: ['5', '4'], names });
      await isHeld;
      tell({ ids: ['3'], names });
      return { ids: ['5', '4', '3', '1'], names };
    }
    const slow = { ...finder, find };
    const list = await openFound({ db, finder: slow }, { view: 'all', text: 'title' }, raise);
    lists.push(list);
    const state = () => [idsOf(list), list.total?.peek(), list.hasMore.peek()];
    expect(state()).toEqual([['5', '4'], undefined, true]);
    const more = list.loadMore();
    expect(state()).toEqual([['5', '4'], undefined, true]);
    goOn();
    await more;
    expect(idsOf(list).slice(0, 3)).toEqual(['5', '4', '3']);
    expect(await list.found?.()).toEqual(['5', '4', '3', '1']);
    if (list.hasMore.peek()) await list.loadMore();
    expect(state()).toEqual([['5', '4', '3', '1'], 4, false]);
  });

  it('stays as it is while papers come, and counts those that would be found', async () => {
    await hold('1', {}, { title: 'Glass' });
    const list = await open({ view: 'new', text: 'glass' });
    await hold('2', { firstSeen: aWednesday + day }, { title: 'Glass too' });
    await hold('3', { firstSeen: aWednesday + day }, { title: 'Ice' });
    await vi.waitFor(() => expect(list.arrivals.peek()).toBe(1));
    expect(idsOf(list)).toEqual(['1']);
  });

  it('shows what the reader does', async () => {
    await hold('1');
    const list = await open({ view: 'all', text: 'title' });
    await star(ledgerOf(db), ['1'], true);
    await vi.waitFor(() => expect(list.marks.get('1')?.starred).toBe(1));
  });

  it('keeps papers of a moment ago in their places, though they are no longer found', async () => {
    for (const id of ['1', '2', '3', '4']) await hold(id);
    const ids = idsOf(await open({ view: 'all', state: 'unread' }));
    await markRead(ledgerOf(db), ['4', '2']);
    await vi.waitFor(async () =>
      expect(await found({ view: 'all', state: 'unread' })).toHaveLength(2),
    );
    expect(idsOf(await open({ view: 'all', state: 'unread' }, { ids, limit: 50 }))).toEqual(ids);
  });

  it('says where the words stand, and nothing where no words are looked for', async () => {
    await hold('1', {}, { title: 'Spin glass', abstract: 'Glasses age.' });
    const list = await open({ view: 'all', text: 'glass' });
    const [row] = list.rows.peek();
    expect(row && list.placesIn?.(row)).toEqual([
      { field: 'title', start: 5, end: 10 },
      { field: 'abstract', start: 0, end: 5 },
    ]);
    expect((await open({ view: 'all', state: 'unread' })).placesIn).toBeUndefined();
  });

  it('offers the categories and tags of the library', async () => {
    await hold('1', { tags: ['b', 'a'] }, { categories: ['hep-th', 'cs.LG'] });
    await hold('2', { tags: ['a'] });
    await open({ view: 'all', text: 'nothing has this' });
    expect([...finder.offers.peek().categories]).toEqual([
      ['cs.LG', 2],
      ['hep-th', 1],
    ]);
    expect(finder.offers.peek().tags).toEqual(['a', 'b']);
  });
});
