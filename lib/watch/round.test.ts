import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import type { createClient } from '@/lib/arxiv/client';
import { ArxivError } from '@/lib/arxiv/errors';
import type { Feed, Paper } from '@/lib/arxiv/paper';
import { markRead } from '@/lib/library/actions';
import { addRule } from '@/lib/library/change-rules';
import { latestCheck } from '@/lib/library/checks';
import { database } from '@/lib/library/database';
import { firstQuery } from '@/lib/library/first-query';
import { changeQuery } from '@/lib/library/queries';
import { changeSettings } from '@/lib/settings/change-settings';
import { pack } from '@/lib/sync/backup/pack';
import { type FakeExtension, fakeExtension } from '@/tests/support/fake-extension';
import { addQuery, ledgerOf } from '@/tests/support/ledger';
import { noDaily } from '@/tests/support/no-daily';
import { aWednesday, day, feed, papers } from '@/tests/support/papers';
import { quietAlarm, watchdogAlarm } from './alarms';
import { brought } from './brought';
import { checkQuery } from './check-query';
import { notedPapers } from './noted-papers';
import type { WatchPorts } from './ports';
import { runRound } from './round';
import { roundTrouble } from './round-trouble';

type Answer = (search: string, start: number, max: number) => Feed | Promise<Feed>;

let extension: FakeExtension;
let clock: number;
let asked: string[];
let answer: Answer;
let ports: WatchPorts;
let online = true;

/** A lock manager of one context: each request waits for the one before it. */
function fakeLocks(): WatchPorts['locks'] {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, work: () => Promise<unknown>) => {
    last = last.then(work, work);
    return last;
  };
  return { request } as WatchPorts['locks'];
}

beforeEach(async () => {
  extension = fakeExtension();
  await database.delete();
  await database.open();
  clock = aWednesday;
  asked = [];
  answer = () => feed([]);
  const client: ReturnType<typeof createClient> = {
    ...noDaily,
    async fetchFeed(url) {
      const parameters = new URL(url).searchParams;
      const start = Number(parameters.get('start'));
      const search = parameters.get('search_query') ?? '';
      asked.push(`${search === firstQuery.text ? 'first' : search} ${start}`);
      return answer(search, start, Number(parameters.get('max_results')));
    },
  };
  ports = {
    db: database,
    client,
    now: () => clock,
    sleep: async () => {},
    random: () => 0.5,
    locks: fakeLocks(),
    pack,
    isOnline: () => online,
    onOnline: () => {},
  };
  online = true;
});

function answerWith(all: readonly Paper[]): void {
  answer = (_search, start, max) => feed(all, { start, updated: clock }, max);
}

const due = { asked: 'none' } as const;
const first = () => latestCheck(database, firstQuery.id);

describe('a round', () => {
  test('checks what is due, once, and paints the badge', async () => {
    answerWith(papers(130));
    await runRound(ports, due);
    await runRound(ports, due);
    expect(asked).toEqual(['first 0', 'first 100']);
    expect(await first()).toMatchObject({ state: 'done', found: 130, added: 130 });
    expect(await browser.action.getBadgeText({})).toBe('130');
  });

  test('goes on where a dead worker left off, and reads no page twice', async () => {
    const all = papers(1350);
    let dead = false;
    answer = (_search, start, max) => {
      if (start === 600 && !dead) {
        dead = true;
        return new Promise<Feed>(() => {});
      }
      return feed(all, { start, updated: clock }, max);
    };
    void runRound(ports, due);
    await expect.poll(() => asked.length).toBe(3);
    await runRound({ ...ports, locks: fakeLocks() }, due);
    expect(asked).toEqual(['first 0', 'first 100', 'first 600', 'first 600', 'first 1100']);
    expect(await first()).toMatchObject({ state: 'done', page: 4, read: 1350 });
  });

  test('has a watchdog while it runs and none after', async () => {
    let during: unknown;
    answer = async () => {
      during = await browser.alarms.get(watchdogAlarm);
      return feed([]);
    };
    await runRound(ports, due);
    expect(during).toMatchObject({ scheduledTime: clock + 30_000, periodInMinutes: 1 });
    expect(await browser.alarms.get(watchdogAlarm)).toBeFalsy();
  });

  test('checks what the reader asks for although it is not due', async () => {
    const other = await addQuery(database, { name: 'Other', text: 'all:other' });
    await runRound(ports, due);
    await runRound(ports, { asked: [other] });
    await runRound(ports, { asked: 'all' });
    expect(asked).toEqual(['first 0', 'all:other 0', 'all:other 0', 'first 0', 'all:other 0']);
  });

  test('looks once more on a day that brought nothing, three to six hours later', async () => {
    answerWith(papers(3));
    await runRound(ports, due);
    clock += day;
    const looks: number[] = [];
    for (let minutes = 0; minutes < 18 * 60; minutes += 10) {
      const before = asked.length;
      await runRound(ports, due);
      if (asked.length > before) looks.push(minutes / 60);
      clock += 600_000;
    }
    const [look = 0, again = 0, ...more] = looks;
    expect(more).toEqual([]);
    expect(again - look).toBeGreaterThanOrEqual(3);
    expect(again - look).toBeLessThanOrEqual(6.2);
  });

  test('leaves paused queries alone, even when asked', async () => {
    await changeQuery(ledgerOf(database), firstQuery.id, { paused: true });
    await runRound(ports, { asked: 'all' });
    expect(asked).toEqual([]);
  });
});

describe('trouble', () => {
  const fail =
    (code: ArxivError['code'], words = 'words', retryAt?: number) =>
    () => {
      throw new ArxivError(code, words, { retryAt });
    };

  test('on page three keeps what pages one and two brought, and goes on there later', async () => {
    const all = papers(750);
    answer = (_s, start, max) =>
      start === 600 ? fail('server')() : feed(all, { start, updated: clock }, max);
    await runRound(ports, due);
    expect(await first()).toMatchObject({
      state: 'waiting',
      next: 600,
      trouble: { code: 'server', attempt: 1, retryAt: clock + 60_000 },
    });
    expect(await database.papers.count()).toBe(600);
    expect(await browser.action.getBadgeText({})).toBe('600!');
    answerWith(all);
    clock += 59_000;
    await runRound(ports, due);
    expect(asked).toHaveLength(3);
    clock += 1000;
    await runRound(ports, due);
    expect(await first()).toMatchObject({ state: 'done', read: 750, trouble: undefined });
    expect(await browser.action.getBadgeText({})).toBe('750');
  });

  test('waits longer each time', async () => {
    answer = fail('timeout');
    const waits: number[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await runRound(ports, due);
      const at = (await first())?.trouble?.retryAt ?? 0;
      waits.push((at - clock) / 60_000);
      clock = at;
    }
    expect(waits).toEqual([1, 5, 30, 120, 1440, 1440]);
  });

  test('of a refused query stays with it: it is not asked again, the others are', async () => {
    const other = await addQuery(database, { name: 'Other', text: 'all:other' });
    answer = (search) => (search === 'all:other' ? feed([]) : fail('rejected-query', 'Invalid')());
    await runRound(ports, due);
    await runRound(ports, { asked: 'all' });
    expect(asked).toEqual(['first 0', 'all:other 0', 'all:other 0']);
    expect(await first()).toMatchObject({ state: 'refused', trouble: { words: 'Invalid' } });
    await changeQuery(ledgerOf(database), firstQuery.id, { text: 'all:better' });
    await changeQuery(ledgerOf(database), other, { paused: true });
    await runRound(ports, due);
    expect(asked.at(-1)).toBe('all:better 0');
  });

  test('of being told to wait holds for all queries, also against "Check now"', async () => {
    await addQuery(database, { name: 'Other', text: 'all:other' });
    answer = fail('rate-limited', 'Rate exceeded.', clock + 3_600_000);
    await runRound(ports, due);
    await runRound(ports, { asked: 'all' });
    expect(asked).toEqual(['first 0']);
    expect((await first())?.trouble?.retryAt).toBe(clock + 3_600_000);
  });

  test('of two queries in a row leaves arXiv alone, but for the reader', async () => {
    for (const name of ['b', 'c', 'd']) await addQuery(database, { name, text: `all:${name}` });
    answer = fail('server');
    await runRound(ports, due);
    expect(asked).toEqual(['first 0', 'all:b 0']);
    clock += 29 * 60_000;
    await runRound(ports, due);
    expect(asked).toHaveLength(2);
    clock += 8 * 3_600_000;
    await runRound(ports, due);
    expect(asked).toEqual(['first 0', 'all:b 0', 'first 0']);
    answerWith(papers(1));
    await runRound(ports, { asked: 'all' });
    expect(asked.slice(3)).toEqual(['first 0', 'all:b 0', 'all:c 0', 'all:d 0']);
  });

  test('of arXiv that is over lets one query try, and the others some minutes later', async () => {
    for (const name of ['b', 'c']) await addQuery(database, { name, text: `all:${name}` });
    answer = fail('server');
    await runRound(ports, due);
    clock += 9 * 3_600_000;
    answerWith(papers(1));
    await runRound(ports, due);
    expect(asked).toEqual(['first 0', 'all:b 0', 'first 0']);
    await runRound(ports, due);
    expect(asked.slice(3)).toEqual(['all:b 0']);
    await runRound(ports, due);
    expect(asked.slice(4)).toEqual(['all:c 0']);
  });

  test('of being offline gives way to "Check now"', async () => {
    answer = fail('offline');
    await runRound(ports, due);
    answerWith(papers(1));
    await runRound(ports, { asked: 'all' });
    expect(await first()).toMatchObject({ state: 'done', added: 1 });
  });

  test('of having no network is looked at every half hour, and at once when there is one', async () => {
    answer = fail('offline');
    online = false;
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await runRound(ports, due);
      clock = (await first())?.trouble?.retryAt ?? 0;
    }
    expect(clock - ((await first())?.trouble?.at ?? 0)).toBe(30 * 60_000);
    clock -= 1000;
    answerWith(papers(1));
    await runRound(ports, due);
    expect((await first())?.state).toBe('waiting');
    await runRound(ports, { asked: 'offline' });
    expect((await first())?.state).toBe('done');
  });

  test('is an answer without papers for a query that had some', async () => {
    answerWith(papers(3));
    await runRound(ports, due);
    clock += day;
    answerWith([]);
    await runRound(ports, due);
    expect(await first()).toMatchObject({ state: 'waiting', trouble: { code: 'empty' } });
  });

  test('is a first answer without papers, until a third look says so too', async () => {
    for (const wait of [60_000, 300_000]) {
      await runRound(ports, due);
      expect(await first()).toMatchObject({ state: 'waiting', trouble: { code: 'empty' } });
      clock += wait;
    }
    await runRound(ports, due);
    expect(await first()).toMatchObject({ state: 'done', found: 0, baseline: true });
  });

  test('is a page without entries in the middle of an answer', async () => {
    const all = papers(250);
    answer = (_s, start) =>
      feed(all, { start, updated: clock, ...(start === 100 && { papers: [] }) });
    await runRound(ports, due);
    expect(await first()).toMatchObject({
      state: 'waiting',
      next: 100,
      trouble: { code: 'empty' },
    });
  });

  test('is an answer that proves nothing: its papers stay, and it is read again from the top', async () => {
    const known = papers(300, { published: aWednesday - 40 * day });
    answerWith(known);
    await runRound(ports, due);
    clock += day;
    const fresh = papers(2, { published: clock }, 7000);
    answerWith([...known.slice(0, 9), ...fresh, ...known.slice(9)]);
    const waits: number[] = [];
    for (let look = 0; look < 3; look += 1) {
      await runRound(ports, due);
      const { trouble, state } = (await first()) ?? {};
      expect({ state, code: trouble?.code }).toEqual({ state: 'waiting', code: 'disordered' });
      waits.push(((trouble?.retryAt ?? 0) - clock) / 60_000);
      clock = trouble?.retryAt ?? 0;
    }
    expect(waits).toEqual([1, 5, 30]);
    expect(await database.marks.count()).toBe(302);
    expect(await browser.action.getBadgeText({})).toBe('2!');
    answerWith([...fresh, ...known]);
    asked = [];
    await runRound(ports, due);
    expect(asked[0]).toBe('first 0');
    expect(await first()).toMatchObject({ state: 'done', added: 0, trouble: undefined });
    expect(await database.coverage.toArray()).toMatchObject([{ head: clock, gaps: [] }]);
  });

  test('is a count that changes between two pages', async () => {
    const known = papers(400, { published: aWednesday - 40 * day });
    answerWith(known);
    await runRound(ports, due);
    clock += day;
    const all = [...papers(90, { published: clock }, 7000), ...known];
    answer = (_s, start, max) =>
      feed(all, { start, updated: clock, total: all.length + start }, max);
    await runRound(ports, due);
    expect(await first()).toMatchObject({ trouble: { code: 'unsteady', attempt: 1 } });
  });

  test('is a missing permission: nothing is asked until it is there', async () => {
    extension.granted.clear();
    await runRound(ports, due);
    expect(asked).toEqual([]);
    expect(await roundTrouble.read()).toMatchObject({ code: 'no-permission' });
    expect(await browser.action.getBadgeText({})).toBe('!');
    extension.granted.add('https://export.arxiv.org/*');
    await runRound(ports, due);
    expect(await roundTrouble.read()).toBeUndefined();
    expect(asked).toEqual(['first 0']);
  });

  test('is a library that refuses to store: words, nothing half-written, the badge stays', async () => {
    answerWith(papers(2));
    await runRound(ports, due);
    clock += day;
    answerWith(papers(9));
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function full(...given: Parameters<typeof put>) {
      if (this.name === 'marks')
        throw new DOMException('The quota is used up', 'QuotaExceededError');
      return put.apply(this, given);
    };
    try {
      await runRound(ports, due);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await roundTrouble.read()).toMatchObject({
      code: 'storage',
      words: expect.stringMatching(/quota/i),
    });
    expect(await database.papers.count()).toBe(2);
    expect(await browser.action.getBadgeText({})).toBe('2');
    await runRound(ports, due);
    expect(await roundTrouble.read()).toBeUndefined();
    expect(await browser.action.getBadgeText({})).toBe('9');
  });
});

describe('a notice', () => {
  beforeEach(async () => {
    extension.granted.add('notifications');
    await changeSettings(ports, { notifications: true });
  });

  const notices = async () => Object.keys(await browser.notifications.getAll());

  test('is one for the whole round and names its queries', async () => {
    const other = await addQuery(database, { name: 'Other', text: 'all:other' });
    answer = (search) => feed(papers(1, {}, search === 'all:other' ? 7000 : 1), { updated: clock });
    await runRound(ports, due);
    expect(await notices()).toEqual([]);
    clock += day;
    answer = (search) => feed(papers(3, {}, search === 'all:other' ? 7000 : 1), { updated: clock });
    await runRound(ports, due);
    expect(await notices()).toEqual([`new:${clock}:${firstQuery.id},${other}`]);
  });

  test('that a worker gave before it died is not given a second time', async () => {
    answerWith(papers(1));
    await runRound(ports, due);
    await bring(3);
    const told = await notices();
    const check = await first();
    await brought.write({ [firstQuery.id]: [check?.arrived ?? 0] });
    clock += 30_000;
    await runRound(ports, due);
    expect(await notices()).toEqual(told);
    expect(await brought.read()).toBeUndefined();
  });

  test('is given for a check whose worker died right after its last page', async () => {
    await bring(1);
    clock += day;
    answerWith(papers(3));
    // The round of the next day, as far as it came.
    const query = await database.queries.get(firstQuery.id);
    if (!query) throw new Error('no query');
    await checkQuery(ports, query);
    clock += 30_000;
    const before = asked.length;
    await runRound(ports, due);
    expect(asked).toHaveLength(before);
    const [id = '', ...others] = await notices();
    expect(others).toEqual([]);
    expect(await notedPapers.of(id)).toHaveLength(2);
    await runRound(ports, due);
    expect(await notices()).toHaveLength(1);
    expect((await first())?.untold).toBeUndefined();
  });

  test('is not given without the permission, or for a query that shall be quiet', async () => {
    answerWith(papers(1));
    await runRound(ports, due);
    await changeQuery(ledgerOf(database), firstQuery.id, { notify: 'never' });
    clock += day;
    answerWith(papers(2));
    await runRound(ports, due);
    await changeQuery(ledgerOf(database), firstQuery.id, { notify: 'new' });
    extension.granted.delete('notifications');
    clock += day;
    answerWith(papers(3));
    await runRound(ports, due);
    expect(await notices()).toEqual([]);
  });

  async function bring(count: number): Promise<void> {
    clock += day;
    answerWith(papers(count));
    await runRound(ports, { asked: 'all' });
  }

  test('tells of highlighted papers alone where the reader wants no others', async () => {
    await bring(1);
    await changeQuery(ledgerOf(database), firstQuery.id, { notify: 'highlighted' });
    await bring(2);
    expect(await notices()).toEqual([]);
    await addRule(ledgerOf(database), { kind: 'highlight', text: 'id:2601.00003' });
    await bring(4);
    const [id = ''] = await notices();
    expect(await notedPapers.of(id)).toEqual(['2601.00003']);
  });

  test('reads the yes and no of rows from before there were rules', async () => {
    await bring(1);
    await database.queries.update(firstQuery.id, { notify: false });
    await bring(2);
    expect(await notices()).toEqual([]);
    await database.queries.update(firstQuery.id, { notify: true });
    await bring(3);
    expect(await notices()).toHaveLength(1);
  });

  test('waits for the end of quiet hours, and is one for all of them', async () => {
    await bring(1);
    const { quietFrom, quietUntil } = around(clock, 300);
    await changeSettings(ports, { quiet: true, quietFrom, quietUntil });
    await bring(2);
    await bring(5);
    expect(await notices()).toEqual([]);
    const alarm = await browser.alarms.get(quietAlarm);
    expect(alarm?.scheduledTime).toBe(clock + 300 * 60_000);
    await markRead(ledgerOf(database), ['2601.00005']);
    clock = alarm?.scheduledTime ?? 0;
    await runRound(ports, due);
    const [id = '', ...others] = await notices();
    expect(others).toEqual([]);
    expect((await notedPapers.of(id)).toSorted()).toEqual([
      '2601.00002',
      '2601.00003',
      '2601.00004',
    ]);
    await runRound(ports, due);
    expect(await notices()).toHaveLength(1);
  });

  test('of many days asleep is one', async () => {
    await addQuery(database, { name: 'Other', text: 'all:other' });
    await bring(1);
    clock += 20 * day;
    await bring(9);
    expect(await notices()).toHaveLength(1);
  });
});

/** Quiet hours that began an hour before this moment and end these minutes after it. */
function around(moment: number, minutes: number) {
  const at = new Date(moment);
  const minute = at.getHours() * 60 + at.getMinutes();
  return { quietFrom: (minute + 1380) % 1440, quietUntil: (minute + minutes) % 1440 };
}
