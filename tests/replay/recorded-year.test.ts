import { existsSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { unreadCounts } from '@/lib/library/counts';
import { database } from '@/lib/library/database';
import { deep } from '@/lib/library/reach';
import { roundAlarm } from '@/lib/watch/alarms';
import { startWatch } from '@/lib/watch/watch';
import { fakeWatch } from '../support/fake-watch';
import { type RecordedArxiv, recordedArxiv } from '../support/recorded-arxiv';

const day = 86_400_000;
/** From one weekly read to the next, with the days on which nothing is announced. */
const untilWeekly = 8 * day;
const untilMonthly = 35 * day;
/** A version that was listed and isn't here yet. */
type Owed = { id: string; version: number; listed: number; rank: number };
/** What became of all that was listed. */
type Year = {
  rounds: number;
  listed: number;
  found: (Owed & { after: number })[];
  left: Owed[];
  floods: string[][];
};

const floodCount = 50;
const floodAge = 30 * day;
/** What an ordinary check brings is hardly ever older. */
const ordinaryAge = 5 * day;

afterEach(() => fakeBrowser.alarms.onAlarm.trigger({ name: roundAlarm, scheduledTime: 0 }));

/** Lives through the recorded days by the extension's own alarms, a day beyond the last weekly read. */
async function liveThrough(arxiv: RecordedArxiv): Promise<Year> {
  const watch = await fakeWatch();
  const [begin = 0] = arxiv.times;
  const end = (arxiv.times.at(-1) ?? 0) + untilWeekly;
  watch.clock = begin;
  watch.answer = async (url) => arxiv.answer(url, watch.clock);
  startWatch(watch.ports);
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false });
  const year: Year = {
    rounds: 1,
    listed: arxiv.shelf(begin).length,
    found: [],
    left: [],
    floods: [],
  };
  for (let before = begin; ; before = watch.clock) {
    const alarm = await browser.alarms.get(roundAlarm);
    if (!alarm || alarm.scheduledTime > end) return year;
    expect(alarm.scheduledTime).toBeGreaterThan(before);
    watch.clock = alarm.scheduledTime;
    await fakeBrowser.alarms.onAlarm.trigger(alarm);
    await settle(year, arxiv, before, watch.clock);
  }
}

/** Notes what a round found of what is owed, and holds the badge against the library. */
async function settle(
  year: Year,
  arxiv: RecordedArxiv,
  before: number,
  now: number,
): Promise<void> {
  const order = new Map(arxiv.shelf(now).map(({ id }, rank) => [id, rank]));
  const listed = arxiv.reported(before, now);
  const owed = [
    ...year.left,
    ...listed.map(({ id, version }) => ({ id, version, listed: now, rank: order.get(id) ?? 0 })),
  ];
  const held = await database.papers.bulkGet(owed.map(({ id }) => id));
  const isHeld = (one: Owed, at: number) => (held[at]?.version ?? 0) >= one.version;
  year.found.push(...owed.filter(isHeld).map((one) => ({ ...one, after: now - one.listed })));
  year.left = owed.filter((one, at) => !isHeld(one, at));
  year.listed += listed.length;
  year.rounds += 1;
  const known = new Set(arxiv.shelf(before).map(({ id }) => id));
  const older = (age: number) =>
    listed.filter(({ id, updated }) => !known.has(id) && before - updated >= age);
  if (older(floodAge).length > floodCount) {
    year.floods.push(older(ordinaryAge).map(({ id }) => id));
  }
  const { total } = await unreadCounts(database);
  const text = total > 999 ? '999+' : String(total || '');
  expect(await browser.action.getBadgeText({})).toBe(text);
}

/** A list is read this deep once a week; below, counting finds what is older than the baseline in a month. */
const isLate = ({ rank, after }: Owed & { after: number }) =>
  after > (rank < deep ? untilWeekly : untilMonthly);

function tell(name: string, { rounds, listed, found, left, floods }: Year): void {
  const late = found.filter(({ after }) => after > 0);
  const ids = left.map(({ id, rank }) => `${id} at rank ${rank}`).join(', ') || 'none';
  const many = floods.map((flood) => flood.length).join(' and ') || 'none';
  console.log(
    `${name}: ${listed} versions listed, ${rounds} rounds; ${found.length - late.length} found at ` +
      `their run, ${late.length} later; aside: ${many}; never found: ${ids}`,
  );
}

async function holdsAll(arxiv: RecordedArxiv, { left }: Year): Promise<void> {
  const missing = new Set(left.map(({ id }) => id));
  const wanted = arxiv.shelf(Number.POSITIVE_INFINITY).filter(({ id }) => !missing.has(id));
  const versions = (rows: { id: string; version: number }[]) =>
    Object.fromEntries(rows.map(({ id, version }) => [id, version]));
  const held = await database.papers.toArray();
  expect(versions(held.filter(({ id }) => !missing.has(id)))).toEqual(versions(wanted));
  expect(await database.marks.count()).toBe(held.length);
}

const { REPLAY_DATA = '../shared/replay', LONG } = process.env;
const own = 'tests/fixtures/replay';

describe.each([
  ['our own recorded days', own],
  ['the recorded year', REPLAY_DATA],
])('%s', (name, folder) => {
  test('is found whole: id by id, version by version', async ({ skip }) => {
    skip(!existsSync(folder), `no recorded days at ${folder}`);
    skip(folder !== own && LONG !== '1', 'a year of days belongs to `npm run test:long`');
    const arxiv = recordedArxiv(folder);
    const year = await liveThrough(arxiv);
    tell(name, year);
    expect([...year.found.filter(isLate), ...year.left]).toEqual([]);
    await holdsAll(arxiv, year);
    for (const flood of year.floods) {
      const marks = await database.marks.bulkGet(flood);
      expect(marks.filter((mark) => mark?.unread !== 0 || !mark.asideFor)).toEqual([]);
    }
  }, 300_000);
});
