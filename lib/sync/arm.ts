import { browser } from 'wxt/browser';
import { syncAlarm } from './alarm';

const minute = 60_000;
/** Between two syncs while nothing happens here; minutes, and also how often a lost alarm rings. */
const periodInMinutes = 30;
/** After the reader's action: what they do next goes with it. */
const pause = 2 * minute;

/** Sets the alarm to this moment, epoch milliseconds, or to half an hour from now. */
export async function armSync(now: number, at = now + periodInMinutes * minute): Promise<void> {
  await browser.alarms.create(syncAlarm, { when: at, periodInMinutes });
}

/** Brings the alarm near where it isn't, so that a row of actions makes one sync. */
export async function armSyncSoon(now: number): Promise<void> {
  const alarm = await browser.alarms.get(syncAlarm);
  const at = now + pause;
  if (!alarm || alarm.scheduledTime > at) await armSync(now, at);
}

/** Takes the alarm away. */
export async function disarmSync(): Promise<void> {
  await browser.alarms.clear(syncAlarm);
}
