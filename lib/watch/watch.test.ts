import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { ArxivError } from '@/lib/arxiv/errors';
import { fakeLocks } from '@/lib/arxiv/fake-locks';
import { database } from '@/lib/library/database';
import { firstQuery } from '@/lib/library/first-query';
import { changeQuery } from '@/lib/library/queries';
import { changeSettings } from '@/lib/settings/change-settings';
import { pack } from '@/lib/sync/backup/pack';
import { type FakeExtension, fakeExtension } from '@/tests/support/fake-extension';
import { ledgerOf } from '@/tests/support/ledger';
import { noDaily } from '@/tests/support/no-daily';
import { aWednesday, feed, papers } from '@/tests/support/papers';
import { roundAlarm, watchdogAlarm } from './alarms';
import { nextDue } from './next-due';
import type { WatchPorts } from './ports';
import { roundTrouble } from './round-trouble';
import { catchUp } from './stored-catch-up';
import { startWatch } from './watch';

const hour = 3_600_000;
const minute = 60_000;
let extension: FakeExtension;
let clock: number;
let ports: WatchPorts;
let asked: number;
let answer: () => ReturnType<typeof feed>;

beforeEach(async () => {
  extension = fakeExtension();
  await database.delete();
  await database.open();
  clock = aWednesday;
  asked = 0;
  answer = () => feed(papers(3), { updated: clock });
  ports = {
    db: database,
    client: {
      ...noDaily,
      async fetchFeed() {
        asked += 1;
        return answer();
      },
    },
    now: () => clock,
    sleep: async () => {},
    random: () => 0.5,
    locks: fakeLocks(),
    pack,
    isOnline: () => true,
    onOnline: () => {},
  };
  startWatch(ports);
});

// What a message began goes on after its answer; this look waits its turn behind it.
afterEach(ring);

function ring(): Promise<unknown> {
  return fakeBrowser.alarms.onAlarm.trigger({ name: roundAlarm, scheduledTime: 0 });
}

const due = () => expect.poll(() => nextDue.read());

describe('the background', () => {
  test('checks at install, stores when it is due next and sets the alarm for it', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false });
    await due().toBeGreaterThan(clock);
    expect(asked).toBe(1);
    const alarm = await browser.alarms.get(roundAlarm);
    expect(alarm?.scheduledTime).toBe(await nextDue.read());
  });

  test('asks nothing at start when nothing is due', async () => {
    await fakeBrowser.runtime.onStartup.trigger();
    await due().toBeGreaterThan(clock);
    await fakeBrowser.runtime.onStartup.trigger();
    expect(asked).toBe(1);
  });

  test('catches up some minutes after the start, not with all others at once', async () => {
    await fakeBrowser.runtime.onStartup.trigger();
    await due().toBeGreaterThan(clock);
    clock += 72 * hour;
    await fakeBrowser.runtime.onStartup.trigger();
    await due().toBe(clock + 8 * minute);
    clock += 7 * minute;
    await ring();
    expect(asked).toBe(1);
    // Closed and started again the next day: the wait of yesterday is no wait of today.
    clock += 24 * hour;
    await fakeBrowser.runtime.onStartup.trigger();
    await due().toBe(clock + 8 * minute);
    clock += 8 * minute;
    await ring();
    await due().toBeGreaterThan(clock);
    expect(asked).toBe(2);
  });

  test('forgets no check the reader asked for when it dies before that begins', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false });
    await due().toBeGreaterThan(clock);
    clock += hour;
    ports.locks = { request: () => new Promise<never>(() => {}) };
    expect(await browser.runtime.sendMessage({ type: 'check' })).toEqual({ started: true });
    expect(await browser.alarms.get(watchdogAlarm)).toBeTruthy();
    clock += minute;
    ports.locks = fakeLocks();
    await ring();
    expect(asked).toBe(2);
    await ring();
    expect(asked).toBe(2);
  });

  test('catches up at once when the reader asks', async () => {
    await fakeBrowser.runtime.onStartup.trigger();
    await due().toBeGreaterThan(clock);
    clock += 72 * hour;
    await fakeBrowser.runtime.onStartup.trigger();
    await due().toBe(clock + 8 * minute);
    await browser.runtime.sendMessage({ type: 'check' });
    await expect.poll(() => asked).toBe(2);
  });

  test('waits for nothing that a clock far ahead drew', async () => {
    clock += 400 * 24 * hour;
    await catchUp.write(clock);
    await roundTrouble.write({ code: 'storage', words: '', at: clock, retryAt: clock, attempt: 1 });
    clock = aWednesday;
    await browser.runtime.sendMessage({ type: 'check' });
    await expect.poll(() => asked).toBe(1);
    await due().toBeGreaterThan(clock);
    expect(await nextDue.read()).toBeLessThan(clock + 48 * hour);
  });

  test('sets a lost alarm again', async () => {
    await fakeBrowser.runtime.onStartup.trigger();
    await due().toBeGreaterThan(clock);
    await browser.alarms.clear(roundAlarm);
    await fakeBrowser.runtime.onStartup.trigger();
    await expect.poll(() => browser.alarms.get(roundAlarm)).toBeTruthy();
    expect(asked).toBe(1);
  });

  test('has an alarm that rings again should a worker die before it sets the next', async () => {
    await fakeBrowser.runtime.onStartup.trigger();
    await due().toBeGreaterThan(clock);
    expect(await browser.alarms.get(roundAlarm)).toMatchObject({ periodInMinutes: 60 });
  });

  test('has an alarm while it looks, also where there was none', async () => {
    let during: { name: string }[] = [];
    answer = () => {
      void browser.alarms.getAll().then((alarms) => {
        during = [...alarms];
      });
      return feed(papers(3), { updated: clock });
    };
    await fakeBrowser.runtime.onStartup.trigger();
    await due().toBeGreaterThan(clock);
    expect(during.map(({ name }) => name)).toContain(roundAlarm);
  });

  test('plans anew when the schedule changes or a page says so', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false });
    await due().toBeGreaterThan(clock);
    await changeSettings({ locks: fakeLocks(), now: () => clock }, { schedule: 'hours', hours: 6 });
    await due().toBe(clock + 6 * hour);
    await changeQuery(ledgerOf(database), firstQuery.id, { paused: true });
    await browser.runtime.sendMessage({ type: 'reschedule' });
    await due().toBeUndefined();
    expect(await browser.alarms.get(roundAlarm)).toBeFalsy();
  });

  test('checks when asked, and says at once why it will not', async () => {
    expect(await browser.runtime.sendMessage({ type: 'check' })).toEqual({ started: true });
    await expect.poll(() => asked).toBe(1);
    clock += hour;
    answer = () => {
      throw new ArxivError('rate-limited', 'Rate exceeded.', { retryAt: clock + 2 * hour });
    };
    await browser.runtime.sendMessage({ type: 'check' });
    await due().toBe(clock + 2 * hour);
    expect(await browser.runtime.sendMessage({ type: 'check' })).toEqual({
      started: false,
      reason: 'waiting',
      until: clock + 2 * hour,
    });
    extension.granted.clear();
    expect(await browser.runtime.sendMessage({ type: 'check' })).toEqual({
      started: false,
      reason: 'no-permission',
    });
    expect(asked).toBe(2);
  });
});
