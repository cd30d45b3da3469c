import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { database, LibraryDatabase } from '@/lib/library/database';
import { firstQuery } from '@/lib/library/first-query';
import { guardOf } from '@/lib/sync/backup/guard';
import { backups } from '@/lib/sync/backup/stored-backups';
import { type FakeWatch, fakeWatch } from '@/tests/support/fake-watch';
import { markOf } from '@/tests/support/marks';
import { day, feed, papers } from '@/tests/support/papers';
import { star } from '../library/actions';
import { roundAlarm } from './alarms';
import { askToCheck } from './messages';
import { roundTrouble } from './round-trouble';
import { startWatch } from './watch';

let watch: FakeWatch;

beforeEach(async () => {
  watch = await fakeWatch();
  database.guard = guardOf(database, watch.ports);
  watch.answer = async () => feed(papers(3));
  startWatch(watch.ports);
  return () => {
    database.guard = undefined;
  };
});

const ring = () => fakeBrowser.alarms.onAlarm.trigger({ name: roundAlarm, scheduledTime: 0 });
const list = async () => (await backups.read())?.list ?? [];

describe('after a round', () => {
  test('there is a backup of each day on which something was done', async () => {
    await ring();
    expect(await list()).toMatchObject([
      { reason: 'daily', at: watch.clock, counts: { marks: 3 } },
    ]);
    await star(watch.ports, ['2601.00001'], true);
    await ring();
    expect(await list()).toHaveLength(1);
    watch.clock += day;
    await ring();
    expect(await list()).toHaveLength(2);
    watch.clock += day;
    await ring();
    expect(await list()).toHaveLength(2);
  });
});

describe('a library that is gone', () => {
  beforeEach(async () => {
    await ring();
    await database.delete({ disableAutoOpen: false });
    watch.asked = [];
    await ring();
  });

  test('makes no new baseline, no badge of zero and no backup', async () => {
    expect(watch.asked).toEqual([]);
    expect(await browser.action.getBadgeText({})).toBe('!');
    expect(await browser.action.getTitle({})).toContain('the library needs you');
    expect(await roundTrouble.read()).toMatchObject({ code: 'lost' });
    expect(await browser.alarms.get(roundAlarm)).toBeTruthy();
    watch.clock += day;
    await ring();
    expect(watch.asked).toEqual([]);
    expect(await list()).toHaveLength(1);
  });

  test('is watched again once it is back', async () => {
    const plain = new LibraryDatabase();
    await plain.marks.add(markOf('2601.00001', { queries: [firstQuery.id] }));
    plain.close();
    await askToCheck();
    await expect.poll(() => watch.asked.length).toBeGreaterThan(0);
    expect(await roundTrouble.read()).toBeUndefined();
  });
});
