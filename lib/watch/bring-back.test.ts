import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { ArxivError } from '@/lib/arxiv/errors';
import { fakeLocks } from '@/lib/arxiv/fake-locks';
import type { Feed } from '@/lib/arxiv/paper';
import { database } from '@/lib/library/database';
import { takeIn, takeInTables } from '@/lib/library/take-in';
import { type FakeWatch, fakeWatch } from '@/tests/support/fake-watch';
import { markOf } from '@/tests/support/marks';
import { feed, paper, papers } from '@/tests/support/papers';
import { bringAlarm } from './alarms';
import { startBringing } from './bring-back';
import { bringPapers, bringWhatMatters, papersToBring } from './papers-to-bring';

const count = 130;
let watch: FakeWatch;

const idsIn = (url: string) => new URL(url).searchParams.get('id_list')?.split(',') ?? [];
const asked = () => watch.asked.map(idsIn);
const ring = () => fakeBrowser.alarms.onAlarm.trigger({ name: bringAlarm, scheduledTime: 0 });

beforeEach(async () => {
  watch = await fakeWatch();
  watch.answer = async (url) => feed(idsIn(url).map((id) => paper({ id })));
  const marks = papers(count).map(({ id }) => markOf(id, { unread: 0 }));
  await database.marks.bulkAdd(marks);
  await database.marks.update('2601.00003', { note: 'mine' });
  await database.marks.update('2601.00005', { starred: 1 });
  startBringing(watch.ports);
});

test('papers come back fifty a request, those the reader marked first, each asked for once', async () => {
  await bringPapers(count);
  expect(await browser.alarms.get(bringAlarm)).toBeTruthy();
  await ring();
  expect(asked()[0]).toEqual(['2601.00005', '2601.00003']);
  expect(asked().map((ids) => ids.length)).toEqual([2, 50, 50, 28]);
  expect(new Set(asked().flat()).size).toBe(count);
  expect(await database.papers.count()).toBe(count);
  expect(await papersToBring.read()).toBeUndefined();
  expect(await browser.alarms.get(bringAlarm)).toBeFalsy();
});

test('a worker that dies between two requests goes on where it was', async () => {
  await bringPapers(count);
  const { answer } = watch;
  watch.answer = (url) => (watch.asked.length === 3 ? new Promise<Feed>(() => {}) : answer(url));
  void ring();
  await expect.poll(() => watch.asked.length).toBe(3);
  expect(await papersToBring.read()).toMatchObject({ marks: 52, total: count });
  watch.answer = answer;
  fakeBrowser.alarms.onAlarm.removeAllListeners();
  startBringing({ ...watch.ports, locks: fakeLocks() });
  await ring();
  expect(asked().map((ids) => ids.length)).toEqual([2, 50, 50, 50, 28]);
  expect(await database.papers.count()).toBe(count);
});

test('of what other devices brought only that comes which the reader will look for', async () => {
  await bringWhatMatters(count);
  await ring();
  expect(asked()).toEqual([['2601.00005', '2601.00003']]);
  expect(await papersToBring.read()).toBeUndefined();
  await bringPapers(count);
  await bringWhatMatters(count);
  await ring();
  expect(await database.papers.count()).toBe(count);
});

test('what a check brought meanwhile is neither asked for nor put back to what it was', async () => {
  const newer = { ...paper({ id: '2601.00005', version: 3 }), asOf: 1 };
  await database.papers.add(newer);
  await bringPapers(count);
  await ring();
  expect(asked()[0]).toEqual(['2601.00003']);
  expect(await database.papers.get('2601.00005')).toEqual(newer);
});

test('trouble waits its time and is asked again; an empty answer is believed at the third look', async () => {
  await bringPapers(count);
  watch.answer = async () => {
    throw new ArxivError('offline', 'no network');
  };
  await ring();
  expect(watch.asked).toHaveLength(1);
  const { scheduledTime = 0 } = (await browser.alarms.get(bringAlarm)) ?? {};
  expect(scheduledTime).toBeGreaterThan(watch.clock);
  watch.answer = async () => feed([]);
  await papersToBring.write({
    below: '2601.00002',
    isFirst: false,
    marks: 0,
    total: 1,
    attempt: 0,
  });
  watch.asked = [];
  for (const _ of [1, 2, 3]) await ring();
  expect(asked()).toEqual([['2601.00001'], ['2601.00001'], ['2601.00001']]);
  expect(await papersToBring.read()).toBeUndefined();
});

test('what arXiv does not know stands in lists by its number until arXiv tells of it', async () => {
  await database.marks.update('2601.00007', { unread: 1 });
  const known = (url: string) => idsIn(url).filter((id) => !/0000[17]$/.test(id));
  watch.answer = async (url) => feed(known(url).map((id) => paper({ id })));
  await bringPapers(count);
  await ring();
  expect(await database.papers.get('2601.00007')).toMatchObject({ title: 'arXiv:2601.00007' });
  // Nobody looks for one that was read and is in no list of the reader's.
  expect(await database.papers.get('2601.00001')).toBeUndefined();
  const told = paper({ id: '2601.00007', version: 2 });
  await database.transaction('rw', takeInTables(database), async () => {
    const rules = { queryId: 'q', arrived: 5, asOf: 5, baseline: false };
    await takeIn(database, [told], rules);
  });
  expect(await database.papers.get('2601.00007')).toEqual({ ...told, asOf: 5 });
  // There is no earlier version of it to compare with.
  expect(await database.versions.count()).toBe(0);
});

test('nothing is asked without the permission', async () => {
  watch.granted.delete('https://export.arxiv.org/*');
  await bringPapers(count);
  await ring();
  expect(watch.asked).toEqual([]);
  expect(await papersToBring.read()).toMatchObject({ marks: 0 });
});
