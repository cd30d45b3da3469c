import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { ArxivError } from '@/lib/arxiv/errors';
import { fakeLocks } from '@/lib/arxiv/fake-locks';
import type { Feed } from '@/lib/arxiv/paper';
import { database } from '@/lib/library/database';
import { firstQuery } from '@/lib/library/first-query';
import { undoLatest } from '@/lib/library/undo';
import { changeSettings } from '@/lib/settings/change-settings';
import { type FakeWatch, fakeWatch } from '@/tests/support/fake-watch';
import { markOf } from '@/tests/support/marks';
import { aWednesday, feed, paper } from '@/tests/support/papers';
import { saveAlarm, signAlarm } from './alarms';
import { saveIds, startSaving } from './save-links';

const minute = 60_000;
const one = paper({ id: '2601.00001' });
let watch: FakeWatch;

beforeEach(async () => {
  watch = await fakeWatch();
  watch.answer = async () => feed([one]);
  watch.granted.add('notifications');
  await changeSettings(watch.ports, { notifications: true });
});

const later = async () => (await database.marks.toArray()).map(({ id, later }) => [id, later]);
/** The fake browser gives the notices themselves, not `true`. */
async function told(): Promise<string[]> {
  const notices = Object.values<unknown>(await browser.notifications.getAll());
  return notices.map((notice) => (notice as { title: string }).title);
}

const ring = () => fakeBrowser.alarms.onAlarm.trigger({ name: saveAlarm, scheduledTime: 0 });

describe('a link that is saved to read later', () => {
  test('to a paper we have is saved without a word to arXiv', async () => {
    await database.papers.put({ ...one, asOf: aWednesday });
    await database.marks.put(markOf(one.id));
    await saveIds(watch.ports, [one.id]);
    expect(await database.marks.get(one.id)).toMatchObject({ later: 1, unread: 0 });
    expect(watch.asked).toEqual([]);
    expect(await told()).toEqual(['Saved to read later']);
  });

  test('to another paper is fetched by its id, once, and brings it in as known', async () => {
    await saveIds(watch.ports, [one.id]);
    expect(watch.asked.map((url) => new URL(url).searchParams.get('id_list'))).toEqual([one.id]);
    const [request] = await database.requests.toArray();
    expect(request).toMatchObject({ kind: 'ids', status: 200, entries: 1, decision: 'saved' });
    expect(await database.papers.get(one.id)).toMatchObject({ title: one.title });
    const mark = await database.marks.get(one.id);
    expect(mark).toMatchObject({ later: 1, unread: 0, queries: [], firstSeen: aWednesday });
    expect(await browser.alarms.get(saveAlarm)).toBeFalsy();
  });

  test('is unknown again once it is taken back, so that a query may bring it as new', async () => {
    await saveIds(watch.ports, [one.id]);
    await undoLatest(watch.ports);
    expect(await later()).toEqual([]);
  });

  test('waits while arXiv can’t be asked, and is saved when it can', async () => {
    startSaving(watch.ports);
    watch.answer = async () => {
      throw new ArxivError('offline', 'no network');
    };
    await saveIds(watch.ports, [one.id]);
    expect(await later()).toEqual([]);
    const alarm = await browser.alarms.get(saveAlarm);
    expect(alarm?.scheduledTime).toBe(watch.clock + minute);
    expect(await told()).toEqual([expect.stringContaining('saved as soon as')]);
    watch.answer = async () => feed([one]);
    await ring();
    expect(await later()).toEqual([[one.id, 1]]);
    expect(await browser.alarms.get(saveAlarm)).toBeFalsy();
  });

  test('is saved by the alarm when the worker died as it asked', async () => {
    watch.answer = () => new Promise<Feed>(() => {});
    void saveIds(watch.ports, [one.id]);
    await expect.poll(() => watch.asked.length).toBe(1);
    expect(await browser.alarms.get(saveAlarm)).toBeTruthy();
    watch.answer = async () => feed([one]);
    startSaving({ ...watch.ports, locks: fakeLocks() });
    await ring();
    expect(await later()).toEqual([[one.id, 1]]);
  });

  test('asks nothing while the permission is missing', async () => {
    watch.granted.delete('https://export.arxiv.org/*');
    await saveIds(watch.ports, [one.id]);
    expect(watch.asked).toEqual([]);
    expect((await browser.alarms.get(saveAlarm))?.scheduledTime).toBe(watch.clock + 60 * minute);
  });

  test('that arXiv doesn’t have is believed at the third look, and told', async () => {
    startSaving(watch.ports);
    watch.answer = async () => feed([]);
    await saveIds(watch.ports, [one.id]);
    const [request] = await database.requests.toArray();
    expect(request).toMatchObject({ kind: 'ids', entries: 0, decision: 'missing' });
    await ring();
    expect(await told()).not.toContain('arXiv has no such paper');
    await ring();
    expect(await told()).toContain('arXiv has no such paper');
    await ring();
    expect(watch.asked).toHaveLength(3);
  });

  describe('where no notice may be shown', () => {
    const sign = () => browser.action.getBadgeText({});
    let signs: string[];

    beforeEach(async () => {
      watch.granted.delete('notifications');
      await database.marks.put(markOf('2601.00009', { queries: [firstQuery.id] }));
      signs = [];
      watch.ports.sleep = async () => void signs.push(await sign());
    });

    test('says so in the badge’s place, which is true again a moment later', async () => {
      await saveIds(watch.ports, [one.id]);
      expect(signs).toEqual(['+1']);
      expect(await sign()).toBe('1');
      expect(await browser.alarms.get(signAlarm)).toBeFalsy();
    });

    test('leaves no sign behind when the worker dies meanwhile', async () => {
      startSaving(watch.ports);
      watch.ports.sleep = () => new Promise(() => {});
      void saveIds(watch.ports, [one.id]);
      await expect.poll(sign).toBe('+1');
      expect(await browser.alarms.get(signAlarm)).toBeTruthy();
      await fakeBrowser.alarms.onAlarm.trigger({ name: signAlarm, scheduledTime: 0 });
      expect(await sign()).toBe('1');
    });

    test('is told of when it has to wait, and when arXiv has no such paper', async () => {
      startSaving(watch.ports);
      watch.answer = async () => feed([]);
      await saveIds(watch.ports, [one.id]);
      await ring();
      await ring();
      expect(signs).toEqual(['…', '?']);
    });
  });

  test('is never lost beside another one', async () => {
    const two = paper({ id: '2601.00002' });
    watch.answer = async (url) => feed([one, two].filter(({ id }) => url.includes(id)));
    await Promise.all([saveIds(watch.ports, [one.id]), saveIds(watch.ports, [two.id])]);
    expect(await later()).toEqual([
      [one.id, 1],
      [two.id, 1],
    ]);
  });
});
