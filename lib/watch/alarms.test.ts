import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeExtension } from '@/tests/support/fake-extension';
import { keepRound, roundAlarm } from './alarms';

const hour = 3_600_000;
const now = Date.UTC(2026, 0, 14);

beforeEach(() => {
  fakeExtension();
});

async function heldAt(when: number): Promise<number | undefined> {
  await browser.alarms.create(roundAlarm, { when });
  await keepRound(now);
  return (await browser.alarms.get(roundAlarm))?.scheduledTime;
}

test.each([
  ['a lost alarm is set an hour ahead', undefined, now + hour],
  ['one of tomorrow stays', now + 24 * hour, now + 24 * hour],
  ['one that a wrong clock set a year ahead is brought near', now + 365 * 24 * hour, now + hour],
])('%s', async (_, when, expected) => {
  if (when === undefined) {
    await keepRound(now);
    expect((await browser.alarms.get(roundAlarm))?.scheduledTime).toBe(expected);
  } else {
    expect(await heldAt(when)).toBe(expected);
  }
});
