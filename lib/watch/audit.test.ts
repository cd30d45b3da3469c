import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { ArxivError } from '@/lib/arxiv/errors';
import { fakeLocks } from '@/lib/arxiv/fake-locks';
import type { Feed, Paper } from '@/lib/arxiv/paper';
import { database } from '@/lib/library/database';
import { firstQuery } from '@/lib/library/first-query';
import { removeQuery } from '@/lib/library/queries';
import type { Coverage } from '@/lib/library/types/coverage';
import { type FakeWatch, fakeWatch } from '@/tests/support/fake-watch';
import { ledgerOf } from '@/tests/support/ledger';
import { type ModelArxiv, modelAnswer } from '@/tests/support/model-arxiv';
import { aWednesday, day, papers } from '@/tests/support/papers';
import { nextAudit } from './audit-due';
import { runRound } from './round';

let watch: FakeWatch;
let arxiv: ModelArxiv;
const hour = 3_600_000;
const due = { asked: 'none' } as const;

beforeEach(async () => {
  watch = await fakeWatch();
  arxiv = { papers: papers(120, { published: aWednesday - 90 * day }), now: () => watch.clock };
  watch.answer = async (url) => modelAnswer(arxiv, url);
});

async function round(): Promise<void> {
  await runRound(watch.ports, due);
}

/** Papers submitted one after the other, so many a day, the newest just now. */
function stream(count: number, perDay: number, from: number): Paper[] {
  return papers(count, {}, from).map((one, index) => {
    const published = watch.clock - Math.round((index * day) / perDay) - 1000;
    return { ...one, published, updated: published };
  });
}

async function row(): Promise<Coverage> {
  const found = await database.coverage.get(firstQuery.id);
  if (!found) throw new Error('no coverage');
  return found;
}

/** Lets hours pass, with a round whenever an audit is due. */
async function letAuditsEnd(): Promise<number> {
  for (let rounds = 0; ; rounds += 1) {
    const next = nextAudit([firstQuery], [await row()], watch.clock);
    if (next === undefined) return rounds;
    if (rounds > 40) throw new Error('no end');
    watch.clock = Math.max(watch.clock, next);
    await round();
  }
}

const searches = () => watch.asked.map((url) => new URL(url).searchParams);
const dated = () => searches().filter((asked) => asked.get('search_query')?.includes('submitted'));

describe('proof by counting', () => {
  test('counts a paper as held whose text was removed', async () => {
    await round();
    for (let days = 0; days < 14; days += 1) {
      watch.clock += day;
      arxiv.papers = [...stream(1, 1, 1000 + days), ...arxiv.papers];
      if (days === 12) await database.papers.clear();
      await round();
    }
    expect(dated().map((asked) => asked.get('max_results'))).toEqual(['1', '1']);
    expect((await row()).whole).toMatchObject({ total: 14, held: 14 });
  });

  test('names a paper that left a query also when its text was removed', async () => {
    await round();
    watch.clock += day;
    const [one, ...others] = arxiv.papers;
    await database.papers.bulkDelete(one ? [one.id] : []);
    arxiv.papers = others;
    for (let days = 0; days < 9; days += 1) {
      watch.clock += day;
      await round();
    }
    expect((await row()).gone).toEqual([one?.id]);
  });

  test('is one request a week where both count the same, and says both numbers', async () => {
    await round();
    for (let days = 0; days < 14; days += 1) {
      watch.clock += day;
      arxiv.papers = [...stream(1, 1, 1000 + days), ...arxiv.papers];
      await round();
    }
    expect(dated().map((asked) => asked.get('max_results'))).toEqual(['1', '1']);
    expect((await row()).whole).toMatchObject({ total: 14, held: 14 });
    expect(nextAudit([firstQuery], [await row()], watch.clock)).toBeUndefined();
  });

  test('finds a paper that came weeks late, below all that checks read', async () => {
    arxiv.papers = papers(700, { published: aWednesday - 90 * day });
    await round();
    watch.clock += 10 * day;
    arxiv.papers = [...stream(800, 90, 1000), ...arxiv.papers];
    await round();
    await letAuditsEnd();
    const late = { published: watch.clock - 9.5 * day, updated: watch.clock - 9.5 * day };
    const [held] = papers(1, late, 9000) as [Paper];
    arxiv.papers = [...arxiv.papers, held];
    watch.clock += 7 * day;
    await round();
    await letAuditsEnd();
    const found = await database.marks.get(held.id);
    expect(found).toMatchObject({ unread: 1 });
    // No check brought it.
    expect(found?.firstSeen).toBeGreaterThan((await row()).head ?? Infinity);
    expect((await row()).whole).toMatchObject({ total: 801, held: 801 });
  });

  test('names a paper that matches no more, once', async () => {
    await round();
    watch.clock += day;
    arxiv.papers = [...stream(3, 3, 1000), ...arxiv.papers];
    await round();
    arxiv.papers = arxiv.papers.filter(({ id }) => id !== '2601.01001');
    watch.clock += 7 * day;
    await round();
    await letAuditsEnd();
    expect(await row()).toMatchObject({ gone: ['2601.01001'], whole: { total: 2, held: 2 } });
    const before = dated().length;
    watch.clock += 7 * day;
    await round();
    await letAuditsEnd();
    expect(dated().slice(before)).toHaveLength(1);
    expect((await row()).gone).toEqual(['2601.01001']);
  });

  test('finds a paper in the place of one that is gone, where the last reading reached', async () => {
    arxiv.papers = papers(700, { published: aWednesday - 90 * day });
    await round();
    watch.clock += day;
    arxiv.papers = [...stream(30, 30, 1000), ...arxiv.papers];
    await round();
    watch.clock += 6 * day;
    // Moderation held it: its date is old, so that the check isn't new to it by its place.
    const late = { published: watch.clock - 6.5 * day, updated: aWednesday - 100 * day };
    const [held] = papers(1, late, 9000) as [Paper];
    arxiv.papers = [...arxiv.papers.filter(({ id }) => id !== '2601.01004'), held];
    await round();
    await letAuditsEnd();
    expect(await database.marks.get(held.id)).toBeDefined();
    expect(await row()).toMatchObject({ gone: ['2601.01004'], whole: { total: 30, held: 30 } });
  });

  test('finds both of a pair of one missing and one gone in the last weeks of a busy query', async () => {
    arxiv.papers = papers(700, { published: aWednesday - 90 * day });
    await round();
    watch.clock += 30 * day;
    arxiv.papers = [...stream(1800, 60, 1000), ...arxiv.papers];
    await round();
    await letAuditsEnd();
    const late = { published: watch.clock - 27.5 * day, updated: watch.clock - 27.5 * day };
    const [held] = papers(1, late, 9000) as [Paper];
    const [, left] = stream(1800, 60, 1000).filter(({ published }) => {
      return published < watch.clock - 12 * day;
    });
    arxiv.papers = [...arxiv.papers.filter(({ id }) => id !== left?.id), held];
    watch.clock += 7 * day;
    watch.asked = [];
    await round();
    expect(dated().length).toBeLessThanOrEqual(6);
    await letAuditsEnd();
    expect(await database.marks.get(held.id)).toBeDefined();
    expect(await row()).toMatchObject({ gone: [left?.id], whole: { total: 1800, held: 1800 } });
  });

  test('finds such a pair among older papers, a page with each weekly look', async () => {
    arxiv.papers = papers(700, { published: aWednesday - 90 * day });
    await round();
    watch.clock += 60 * day;
    arxiv.papers = [...stream(720, 12, 1000), ...arxiv.papers];
    await round();
    await letAuditsEnd();
    const late = { published: watch.clock - 50 * day, updated: watch.clock - 50 * day };
    const [held] = papers(1, late, 9000) as [Paper];
    const left = arxiv.papers.find(({ published }) => published < watch.clock - 45 * day);
    arxiv.papers = [...arxiv.papers.filter((one) => one !== left), held];
    for (let weeks = 0; weeks < 2; weeks += 1) {
      watch.clock += 7 * day;
      watch.asked = [];
      await round();
      await letAuditsEnd();
      // What is older, what is late, a page of what is older; and what differs.
      expect(dated().length).toBeLessThanOrEqual(4);
    }
    expect(await database.marks.get(held.id)).toBeDefined();
    expect(await row()).toMatchObject({ gone: [left?.id], whole: { total: 720, held: 720 } });
  });

  test('believes in no papers at all only at the third look', async () => {
    await round();
    watch.clock += day;
    arxiv.papers = [...stream(2, 2, 1000), ...arxiv.papers];
    await round();
    watch.clock += 7 * day;
    const all = arxiv.papers;
    watch.answer = async (url) =>
      modelAnswer({ ...arxiv, papers: url.includes('submittedDate%3A%5B') ? [] : all }, url);
    await round();
    expect(await row()).toMatchObject({ audit: { trouble: { code: 'empty' } } });
    expect((await row()).gone).toBeUndefined();
    watch.answer = async (url) => modelAnswer(arxiv, url);
    await letAuditsEnd();
    expect(await row()).toMatchObject({ whole: { total: 2, held: 2 } });
    expect((await row()).gone).toBeUndefined();
  });

  test('of what lies before the baseline searches only when arXiv counts more', async () => {
    await round();
    for (let weeks = 0; weeks < 5; weeks += 1) {
      watch.clock += 7 * day;
      await round();
      await letAuditsEnd();
    }
    expect((await row()).before).toMatchObject({ total: 120 });
    const [held] = papers(1, { published: aWednesday - 100 * day }, 9000) as [Paper];
    arxiv.papers = [...arxiv.papers, held];
    for (let weeks = 0; weeks < 5; weeks += 1) {
      watch.clock += 7 * day;
      await round();
      await letAuditsEnd();
    }
    expect(await database.marks.get(held.id)).toBeDefined();
    expect((await row()).before).toMatchObject({ total: 121 });
  });
});

test('a gap after a long absence is filled a few requests at a time, at once for who asks', async () => {
  arxiv.papers = papers(300, { published: aWednesday - 90 * day });
  await round();
  watch.clock += 30 * day;
  arxiv.papers = [...stream(5000, 170, 1000), ...arxiv.papers];
  watch.asked = [];
  await round();
  expect((await row()).gaps).toMatchObject([{ from: aWednesday, cause: 'not-reached' }]);
  expect(dated()).toHaveLength(6);
  const next = nextAudit([firstQuery], [await row()], watch.clock) ?? 0;
  expect(next - watch.clock).toBe(hour);
  expect(nextAudit([{ ...firstQuery, paused: true }], [await row()], watch.clock)).toBeUndefined();
  await runRound(watch.ports, { asked: 'all' });
  expect(dated()).toHaveLength(12);
  await letAuditsEnd();
  expect(await row()).toMatchObject({ gaps: [], whole: { total: 5000, held: 5000 } });
  expect(await database.marks.count()).toBe(5300);
  expect(dated().length).toBeLessThan(40);
});

test('the row of a deleted query goes', async () => {
  await round();
  await removeQuery(ledgerOf(database), firstQuery.id);
  await round();
  expect(await database.coverage.count()).toBe(0);
});

describe('a worker that dies', () => {
  const begin = async () => {
    arxiv.papers = papers(300, { published: aWednesday - 90 * day });
    await round();
    watch.clock += 30 * day;
    arxiv.papers = [...stream(2600, 90, 1000), ...arxiv.papers];
    watch.asked = [];
  };

  test.each([5, 8])('at request %i loses nothing and brings nothing twice', async (last) => {
    await begin();
    const answer = watch.answer;
    watch.answer = (url) => (watch.asked.length === last ? new Promise(() => {}) : answer(url));
    void round();
    await expect.poll(() => watch.asked.length).toBe(last);
    watch.answer = answer;
    watch.ports = { ...watch.ports, locks: fakeLocks() };
    await round();
    await letAuditsEnd();
    expect(await row()).toMatchObject({ gaps: [], whole: { total: 2600, held: 2600 } });
    expect(await database.marks.count()).toBe(2900);
    expect(await database.marks.where('asideFor').above('').count()).toBe(0);
  });

  test('and one that lives beside it ask one after the other', async () => {
    await begin();
    const [one, other] = [round(), round()];
    await Promise.all([one, other]);
    await letAuditsEnd();
    expect(await row()).toMatchObject({ gaps: [], whole: { total: 2600, held: 2600 } });
    expect(new Set(watch.asked).size).toBe(watch.asked.length);
  });
});

describe('trouble of an audit', () => {
  async function untilWeekly(answer: (url: string) => Feed): Promise<void> {
    await round();
    watch.clock += 7 * day;
    watch.answer = async (url) =>
      url.includes('submittedDate%3A%5B') ? answer(url) : modelAnswer(arxiv, url);
    await round();
  }

  const fail = (code: ArxivError['code'], words: string) => () => {
    throw new ArxivError(code, words);
  };

  test('keeps what is left, backs off and holds no check', async () => {
    await untilWeekly(fail('server', 'no'));
    const { audit } = await row();
    expect(audit).toMatchObject({ queue: [audit?.span], due: watch.clock + 60_000 });
    watch.clock += day;
    arxiv.papers = [...stream(1, 1, 1000), ...arxiv.papers];
    await round();
    expect(await database.marks.count()).toBe(121);
    expect((await row()).audit?.trouble).toMatchObject({ attempt: 2 });
    expect(await browser.action.getBadgeText({})).toBe('1');
  });

  test('that arXiv refuses ends counting, with its words', async () => {
    await untilWeekly(fail('rejected-query', 'Too long'));
    expect(await row()).toMatchObject({ uncountable: 'Too long', audit: undefined });
    const before = dated().length;
    watch.clock += 30 * day;
    await round();
    expect(dated()).toHaveLength(before);
  });

  test('stays when the order is wrong for days, and counting closes the gap', async () => {
    arxiv.papers = stream(300, 20, 3000);
    await round();
    watch.clock += day;
    arxiv.papers = [...stream(30, 30, 5000), ...arxiv.papers];
    watch.answer = async (url) => {
      const answer = modelAnswer(arxiv, url);
      const isCheck = !url.includes('submittedDate%3A%5B');
      return isCheck ? { ...answer, papers: answer.papers.toReversed() } : answer;
    };
    for (let look = 0; look < 6; look += 1) {
      await round();
      watch.clock += 3 * hour;
    }
    const now = await row();
    expect(now).toMatchObject({ gaps: [], head: aWednesday });
    expect(now.counted).toBeGreaterThan(aWednesday + day - 60_000);
    expect(await database.marks.count()).toBe(330);
  });
});
