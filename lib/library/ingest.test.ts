import { beforeEach, describe, expect, test } from 'vitest';
import type { Paper } from '@/lib/arxiv/paper';
import { ledgerOf } from '@/tests/support/ledger';
import { aWednesday, day, feed, paper, papers } from '@/tests/support/papers';
import { star } from './actions';
import { asideGroups } from './aside';
import { addRule } from './change-rules';
import { latestCheck, noteTrouble, openCheck } from './checks';
import { unreadCounts } from './counts';
import { LibraryDatabase } from './database';
import { decideAside } from './decide-aside';
import { firstQuery } from './first-query';
import { ingest } from './ingest';
import { changeQuery, removeQuery } from './queries';
import { entriesToAsk } from './reach';
import type { Check } from './types/checks';
import { undoLatest } from './undo';

let db: LibraryDatabase;
let clock = aWednesday;

beforeEach(async () => {
  db = new LibraryDatabase(`test-${Math.random()}`);
  clock = aWednesday;
});

/** Answers page after page from this list, as a check would ask for them. */
async function check(all: Paper[], { updated = clock, atLeast = 100 } = {}): Promise<Check> {
  const query = (await db.queries.get(firstQuery.id)) ?? firstQuery;
  const { id } = await openCheck(db, query, clock);
  for (;;) {
    const row = (await db.checks.get(id)) as Check;
    const asked = entriesToAsk(row, atLeast);
    const page = feed(all, { updated: updated + row.page * 4000, start: row.next }, asked);
    const reading = { id, atLeast: Math.max(row.atLeast, atLeast), asked, now: clock };
    const next = await ingest(db, reading, page);
    if (next.state !== 'running' || next.unproven) return next;
  }
}

function tomorrow(): void {
  clock += day;
}

describe('a baseline', () => {
  test('reads to the end and leaves only young papers unread', async () => {
    const old = papers(230, { published: aWednesday - 90 * day, updated: aWednesday - 90 * day });
    const young = papers(5, { published: aWednesday - 2 * day }, 500);
    const done = await check([...young, ...old]);
    expect(done).toMatchObject({
      state: 'done',
      page: 2,
      pages: 2,
      read: 235,
      found: 235,
      added: 5,
    });
    expect(await db.marks.count()).toBe(235);
    expect((await unreadCounts(db)).total).toBe(5);
    expect((await db.queries.get(firstQuery.id))?.baseline).toBe(aWednesday);
  });

  test('stops at two thousand', async () => {
    const done = await check(papers(2300, { published: aWednesday - 90 * day }));
    expect(done).toMatchObject({ read: 2000, found: 2300, page: 5 });
  });

  test('is set anew when the query is reworded, and not when it is renamed', async () => {
    await check(papers(3));
    await changeQuery(ledgerOf(db), firstQuery.id, { name: 'Other' });
    expect((await db.queries.get(firstQuery.id))?.baseline).toBe(aWednesday);
    await changeQuery(ledgerOf(db), firstQuery.id, { text: 'all:other' });
    tomorrow();
    const many = papers(300, { published: aWednesday - 60 * day, updated: aWednesday }, 1000);
    expect(await check(many)).toMatchObject({ baseline: true, added: 0, aside: 0 });
  });
});

describe('a later check', () => {
  const known = papers(700, { published: aWednesday - 60 * day, updated: aWednesday - 60 * day });

  test('reads one page when nothing is unknown', async () => {
    await check(known);
    tomorrow();
    expect(await check(known)).toMatchObject({ page: 1, read: 100, added: 0, revised: 0 });
  });

  test('reads on until it has met a hundred known entries in a row', async () => {
    await check(known);
    tomorrow();
    const late = paper({ id: '2511.09999', published: aWednesday - 60 * day });
    const list = [...papers(2, { published: clock }, 5000), ...known.slice(0, 150), late];
    expect(await check([...list, ...known.slice(150)])).toMatchObject({ read: 300, added: 3 });
  });

  test('reads deep when told to', async () => {
    await check(known);
    tomorrow();
    expect(await check(known, { atLeast: 500 })).toMatchObject({ read: 500, lastDeep: clock });
  });

  describe('that reads deep', () => {
    const gone = async () => (await db.coverage.get(firstQuery.id))?.gone;
    const dated = (count: number, from: number, late: number) =>
      papers(count, {}, from).map((one, index) => {
        const date = aWednesday + late * day - index * 600_000;
        return { ...one, published: date, updated: date };
      });
    const first = dated(700, 1000, 0);
    const second = dated(50, 5000, 1);
    const all = [...second, ...first];
    const without = (list: Paper[], ...places: number[]) =>
      list.filter((_, index) => !places.includes(index));

    beforeEach(async () => {
      await check(first);
      tomorrow();
      await check(all);
      tomorrow();
    });

    test('names what it should have met and did not', async () => {
      expect(await check(without(all, 7, 300, 620), { atLeast: 500 })).toMatchObject({ page: 1 });
      expect((await gone())?.toSorted()).toEqual([all[7]?.id, all[300]?.id].toSorted());
    });

    test('is once a week like any other check, also before the first count', async () => {
      await check(without(all, 7));
      expect(await gone()).toBeUndefined();
      clock += 5 * day;
      await check(without(all, 7));
      expect(await gone()).toEqual([all[7]?.id]);
    });

    test('takes back what it named and meets again', async () => {
      await check(without(all, 7, 300), { atLeast: 500 });
      tomorrow();
      await check(without(all, 300), { atLeast: 500 });
      expect(await gone()).toEqual([all[300]?.id]);
    });

    test('names nothing where an entry could not be read, or the order was wrong', async () => {
      const query = (await db.queries.get(firstQuery.id)) ?? firstQuery;
      const { id } = await openCheck(db, query, clock);
      const reading = { id, atLeast: 500, asked: 500, now: clock };
      const answer = { ...feed(without(all, 7), {}, 499), updated: clock, total: 749 };
      await ingest(db, reading, { ...answer, unreadable: 1 });
      expect(await gone()).toBeUndefined();
      tomorrow();
      const [one, two, ...others] = without(all, 7) as [Paper, Paper, ...Paper[]];
      await check([two, one, ...others], { atLeast: 500 });
      expect(await gone()).toBeUndefined();
    });

    test('names nothing of another query, or as old as its last entry', async () => {
      await db.marks.update(all[7]?.id ?? '', { queries: ['other'] });
      const last = all[501]?.updated ?? 0;
      await db.papers.update(all[499]?.id ?? '', { updated: last });
      await check(without(all, 7, 499), { atLeast: 500 });
      expect(await gone()).toBeUndefined();
    });

    test('over many pages names the same, whoever dies in between', async () => {
      const query = (await db.queries.get(firstQuery.id)) ?? firstQuery;
      for (let page = 0; page < 5; page += 1) {
        const { id, next } = await openCheck(db, query, clock);
        const answer = feed(without(all, 7, 300), { start: next, updated: clock });
        await ingest(db, { id, atLeast: 500, asked: 100, now: clock }, answer);
      }
      expect((await gone())?.toSorted()).toEqual([all[7]?.id, all[300]?.id].toSorted());
      expect(await latestCheck(db, firstQuery.id)).not.toHaveProperty('ids.0');
    });
  });

  test('names once a week what a small query has no more, as its first page holds all', async () => {
    const few = papers(20, { published: aWednesday - 9 * day, updated: aWednesday - 9 * day });
    await check(few);
    clock += 7 * day;
    await check(few.slice(1));
    expect((await db.coverage.get(firstQuery.id))?.gone).toEqual([few[0]?.id]);
  });

  test("tells its revisions although arXiv's clock stands still", async () => {
    await check([paper({ id: '2601.00001' })], { updated: aWednesday });
    tomorrow();
    const revised = paper({ id: '2601.00001', version: 2 });
    expect(await check([revised], { updated: aWednesday })).toMatchObject({ added: 0, revised: 1 });
    expect(await db.marks.get('2601.00001')).toMatchObject({ revised: 1, seenVersion: 1 });
  });

  test('counts revisions apart from new papers', async () => {
    await check(known);
    tomorrow();
    const [first, ...rest] = known as [Paper, ...Paper[]];
    const revised = { ...first, version: 2, updated: clock };
    expect(await check([revised, ...rest])).toMatchObject({ added: 0, revised: 1, read: 200 });
    expect((await unreadCounts(db)).total).toBe(0);
  });
});

test('what we had of a paper is kept when its new version comes', async () => {
  await check(papers(2));
  tomorrow();
  const first = await db.papers.get('2601.00001');
  const revised = paper({ id: '2601.00001', version: 3, updated: aWednesday + day, title: 'New' });
  await check([revised, ...papers(1, {}, 2)]);
  expect(await db.versions.toArray()).toEqual([first]);
  expect(await db.papers.get('2601.00001')).toMatchObject({ version: 3, title: 'New' });
});

test('new papers are judged by the rules of the reader', async () => {
  await check(papers(1));
  await addRule(ledgerOf(db), { kind: 'mute', text: 'ti:survey' });
  tomorrow();
  const fresh = [paper({ id: '2601.00101', title: 'A survey' }), paper({ id: '2601.00102' })];
  expect(await check([...fresh, ...papers(1)])).toMatchObject({ added: 2, muted: 1 });
  const marks = await db.marks.bulkGet(['2601.00101', '2601.00102']);
  expect(marks.map((mark) => [mark?.unread, mark?.muted])).toEqual([
    [1, 1],
    [1, 0],
  ]);
});

describe('proof', () => {
  const known = papers(700, { published: aWednesday - 60 * day });
  const fresh = (count: number, from = 5000) => papers(count, { published: clock }, from);
  const coverage = () => db.coverage.get(firstQuery.id);

  test('moves the head, by overlap or by the end of the list', async () => {
    await check(known.slice(0, 80));
    expect(await coverage()).toMatchObject({ head: aWednesday, gaps: [], reach: 0 });
    tomorrow();
    await check([...fresh(3), ...known.slice(0, 80)]);
    expect(await coverage()).toMatchObject({ head: clock, gaps: [] });
    tomorrow();
    await check([...fresh(300, 6000), ...fresh(3), ...known]);
    expect(await coverage()).toMatchObject({ head: clock, gaps: [] });
  });

  test('needs entries known at the head before, not those of a check that proved nothing', async () => {
    await check(known);
    tomorrow();
    const all = [...fresh(250), ...known];
    const again = await check([known[0] as Paper, ...all]);
    expect(again).toMatchObject({ state: 'running', unproven: 'disordered', looks: 1, read: 100 });
    tomorrow();
    const { id } = await openCheck(db, (await db.queries.get(firstQuery.id)) ?? firstQuery, clock);
    expect(id).not.toBe(again.id);
    const proven = await check(all);
    expect(proven).toMatchObject({ state: 'done', looks: undefined, read: 400 });
  });

  test("fails on an order that is not arXiv's: what was read stays, the gap is named", async () => {
    await check(known);
    const before = clock;
    tomorrow();
    const last = await check([...known.slice(0, 5), ...fresh(2), ...known.slice(5)]);
    expect(last).toMatchObject({ unproven: 'disordered', added: 2 });
    expect(await db.marks.count()).toBe(702);
    expect(await coverage()).toMatchObject({
      head: before,
      gaps: [{ from: before, until: clock, cause: 'disordered' }],
    });
    await check([...fresh(2), ...known]);
    expect(await coverage()).toMatchObject({ gaps: [] });
  });

  test('fails on 2,000 entries without overlap, and later checks go on from their top', async () => {
    await check(known);
    const before = clock;
    clock += 20 * day;
    const many = fresh(2400);
    expect(await check([...many, ...known])).toMatchObject({ state: 'done', read: 2000 });
    const gap = { from: before, until: clock, cause: 'not-reached' };
    expect(await coverage()).toMatchObject({ head: clock, gaps: [gap] });
    tomorrow();
    await check([...fresh(1, 9000), ...many, ...known]);
    expect(await coverage()).toMatchObject({ head: clock, gaps: [gap] });
  });

  test('of a library from before there were proofs begins at its last good check', async () => {
    await check(known);
    await db.coverage.clear();
    await db.checks.toCollection().modify({ proof: undefined });
    tomorrow();
    await check([...fresh(2), ...known]);
    expect(await coverage()).toMatchObject({ head: clock, gaps: [] });
  });

  test('is of one text: another one begins anew, also when that is taken back', async () => {
    await check(known);
    await changeQuery(ledgerOf(db), firstQuery.id, { text: 'all:other' });
    tomorrow();
    await check(papers(3, { published: clock }, 8000));
    expect(await coverage()).toMatchObject({ text: 'all:other', head: clock });
    await undoLatest(ledgerOf(db));
    tomorrow();
    const query = (await db.queries.get(firstQuery.id)) ?? firstQuery;
    const { proof } = await openCheck(db, query, clock);
    expect(proof).toMatchObject({ head: aWednesday });
  });

  test('of a baseline that came out of order leaves its last week to be counted', async () => {
    await check([...papers(3), ...fresh(1)]);
    expect(await coverage()).toMatchObject({
      head: clock,
      gaps: [{ from: clock - 7 * day, until: clock }],
    });
  });

  test('another text says nothing of how much this one found', async () => {
    await check(known);
    await changeQuery(ledgerOf(db), firstQuery.id, { text: 'all:other' });
    const query = (await db.queries.get(firstQuery.id)) ?? firstQuery;
    expect(await openCheck(db, query, clock)).toMatchObject({ lastFound: undefined });
  });
});

describe("arXiv's change of mind", () => {
  const old = { published: aWednesday - 200 * day, updated: aWednesday - 200 * day };

  test('puts more than fifty older papers aside, off the badge', async () => {
    await check(papers(3));
    tomorrow();
    const flood = papers(120, old, 4000);
    const done = await check([...papers(2, { published: clock }, 9000), ...flood]);
    expect(done).toMatchObject({ added: 2, aside: 120 });
    expect(await asideGroups(db)).toEqual([{ queryId: firstQuery.id, count: 120 }]);
    expect((await unreadCounts(db)).total).toBe(5);
  });

  test('takes with it what is older than an ordinary day brings, but for what is in use', async () => {
    await check([]);
    tomorrow();
    const aged = (days: number) => ({ published: 0, updated: aWednesday - days * day });
    const young = papers(2, aged(4), 8000);
    const older = papers(3, aged(10), 7000);
    const all = [...young, ...older, ...papers(120, old, 4000)];
    const { id } = await openCheck(db, (await db.queries.get(firstQuery.id)) ?? firstQuery, clock);
    const page = (start: number) =>
      ingest(
        db,
        { id, atLeast: 100, asked: 100, now: clock },
        feed(all, { updated: clock, start }),
      );
    await page(0);
    await star(ledgerOf(db), ['2601.07001'], true);
    expect(await page(100)).toMatchObject({ state: 'done', added: 3, aside: 122, muted: 0 });
    expect((await unreadCounts(db)).total).toBe(3);
    expect(await db.marks.get('2601.07001')).toMatchObject({ unread: 1, starred: 1 });
  });

  test('takes fifty or fewer as new', async () => {
    await check(papers(3));
    tomorrow();
    expect(await check(papers(50, old, 4000))).toMatchObject({ added: 50, aside: 0 });
    expect(await asideGroups(db)).toEqual([]);
    expect((await unreadCounts(db)).total).toBe(53);
  });

  test('is decided by the reader, with a way back', async () => {
    await check([]);
    tomorrow();
    await check(papers(60, old, 4000));
    await decideAside(ledgerOf(db), firstQuery.id, true);
    expect((await unreadCounts(db)).total).toBe(60);
    await undoLatest(ledgerOf(db));
    expect(await asideGroups(db)).toEqual([{ queryId: firstQuery.id, count: 60 }]);
    await decideAside(ledgerOf(db), firstQuery.id, false);
    expect((await unreadCounts(db)).total).toBe(0);
    expect(await asideGroups(db)).toEqual([]);
  });

  test('is no group while its check is still open', async () => {
    await check([]);
    tomorrow();
    const { id } = await openCheck(db, (await db.queries.get(firstQuery.id)) ?? firstQuery, clock);
    const all = papers(260, old, 4000);
    await ingest(db, { id, atLeast: 100, asked: 100, now: clock }, feed(all, { updated: clock }));
    expect(await asideGroups(db)).toEqual([]);
  });
});

describe('a check that stopped', () => {
  const all = papers(450, { published: aWednesday - 60 * day });

  async function stopAfterOnePage(): Promise<Check> {
    const { id } = await openCheck(db, firstQuery, clock);
    await ingest(db, { id, atLeast: 100, asked: 100, now: clock }, feed(all));
    return noteTrouble(db, (await db.checks.get(id)) as Check, {
      code: 'server',
      words: 'no',
      at: clock,
      attempt: 1,
    });
  }

  test('goes on from its place within hours', async () => {
    const stopped = await stopAfterOnePage();
    clock += 3_600_000;
    const done = await check(all);
    expect(done).toMatchObject({ id: stopped.id, state: 'done', read: 450, arrived: aWednesday });
  });

  test('begins from the top after a night and reads at least as far', async () => {
    const stopped = await stopAfterOnePage();
    tomorrow();
    const again = await openCheck(db, firstQuery, clock);
    expect(again.id).not.toBe(stopped.id);
    expect(again).toMatchObject({ next: 0, atLeast: 200, baseline: true });
    expect((await db.checks.get(stopped.id as number))?.state).toBe('dropped');
  });

  test('is given up when its query was reworded or deleted meanwhile', async () => {
    for (const change of [
      () => changeQuery(ledgerOf(db), firstQuery.id, { text: 'all:else' }),
      () => removeQuery(ledgerOf(db), firstQuery.id),
    ]) {
      const query = (await db.queries.get(firstQuery.id)) ?? firstQuery;
      const { id } = await openCheck(db, query, clock++);
      await change();
      const row = await ingest(db, { id, atLeast: 100, asked: 100, now: clock }, feed(all));
      expect(row.state).toBe('dropped');
      expect(await db.marks.count()).toBe(0);
    }
  });

  test('has written nothing when its transaction fails half-way', async () => {
    const { id } = await openCheck(db, firstQuery, clock);
    const broken = feed([...all.slice(0, 3), paper({ id: '' }), { ...all[3], id: {} } as never]);
    await expect(
      ingest(db, { id, atLeast: 100, asked: 100, now: clock }, broken),
    ).rejects.toThrow();
    expect([await db.papers.count(), await db.marks.count()]).toEqual([0, 0]);
    expect(await latestCheck(db, firstQuery.id)).toMatchObject({ page: 0, next: 0 });
  });
});

test('sixty check rows of a query are kept', async () => {
  for (let index = 0; index < 65; index += 1) {
    tomorrow();
    await check([paper({ id: '2601.00001' })]);
  }
  expect(await db.checks.count()).toBe(60);
  expect((await latestCheck(db, firstQuery.id))?.started).toBe(clock);
});
