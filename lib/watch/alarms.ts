import { browser } from 'wxt/browser';

/** Rings when the next round is due. */
export const roundAlarm = 'round';
/** Rings when papers wait to be saved for later. */
export const saveAlarm = 'save';
/** Rings while papers of restored marks are to be fetched. */
export const bringAlarm = 'bring';
/** Rings when a sign that stood in the badge's place for a moment may still stand there. */
export const signAlarm = 'sign';
/** Rings when quiet hours are over of which the reader is to be told something. */
export const quietAlarm = 'quiet';
/** Rings when a check has not reported for half a minute: its worker died, and it must go on. */
export const watchdogAlarm = 'watchdog';

/** An alarm that rang once is gone; a worker that dies at once must be woken again. */
const periodInMinutes = 60;

/**
 * Sets the round's alarm to this moment, epoch milliseconds, and leaves one that is right alone:
 * to create an alarm anew on every start pushes it ahead, and it never rings. It rings again after an
 * hour unless it is set anew, so that no death of a worker leaves none.
 */
export async function armRound(due: number | undefined): Promise<void> {
  if (due === undefined) {
    await browser.alarms.clear(roundAlarm);
    return;
  }
  const alarm = await browser.alarms.get(roundAlarm);
  if (alarm && Math.abs(alarm.scheduledTime - due) < 1000) return;
  browser.alarms.create(roundAlarm, { when: due, periodInMinutes });
}

/** No two announcements are further apart, so an alarm ahead of this was set by a wrong clock. */
const longest = 7 * 24 * 3_600_000;

/** Sets the round's alarm to an hour from now if there is none in sight: what follows may die anywhere. */
export async function keepRound(now: number): Promise<void> {
  const alarm = await browser.alarms.get(roundAlarm);
  if (alarm && alarm.scheduledTime <= now + longest) return;
  await browser.alarms.create(roundAlarm, {
    when: now + periodInMinutes * 60_000,
    periodInMinutes,
  });
}

/**
 * Puts the watchdog off by half a minute; also the extension call that keeps the worker alive. It barks
 * each minute until a round has ended: the worker it wakes may die as well.
 */
export async function deferWatchdog(now: number): Promise<void> {
  await browser.alarms.create(watchdogAlarm, { when: now + 30_000, periodInMinutes: 1 });
}

/** Calls the watchdog off. */
export async function clearWatchdog(): Promise<void> {
  await browser.alarms.clear(watchdogAlarm);
}
