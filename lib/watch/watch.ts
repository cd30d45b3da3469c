import { browser } from 'wxt/browser';
import { latestChecks } from '@/lib/library/checks';
import { savedQueries } from '@/lib/library/saved-queries';
import { onSettingsChanged } from '@/lib/settings/stored';
import { armRound, keepRound, quietAlarm, roundAlarm, watchdogAlarm } from './alarms';
import { waitEnd } from './back-off';
import { paintBadge } from './badge';
import { beginChecks } from './begin-checks';
import { brought } from './brought';
import { catchUpAt } from './catch-up';
import { forgetTexts } from './forget-texts';
import { keepSafe } from './keep-safe';
import { answered, type CheckReply, type Message, readMessage } from './messages';
import { nextDue } from './next-due';
import { noticeListener } from './notice-clicks';
import { openLibrary } from './open-library';
import { mayAskArxiv } from './permission';
import type { WatchPorts } from './ports';
import { askPreview } from './preview';
import { readDue } from './read-due';
import { recountWeekly } from './recount-weekly';
import { readTimetable, runRound, type Wanted } from './round';
import { roundTrouble } from './round-trouble';
import { holdUntil, isArxivsWish } from './schedule';
import { catchUp } from './stored-catch-up';

/**
 * Listens to everything that may wake the background. To be called in its first synchronous turn:
 * an event whose listener is added later is lost.
 * https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/events
 */
export function startWatch(ports: WatchPorts): void {
  // Each listener hands its work on, so that whoever fires the event can wait for its end.
  const listenToNotices = noticeListener(ports);
  const look = (wanted: Wanted = { asked: 'none' }) => watch(ports, wanted);
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (roundAlarms.has(name)) await look();
  });
  browser.runtime.onStartup.addListener(() => look());
  browser.runtime.onInstalled.addListener(() => look());
  browser.permissions.onAdded.addListener(() => {
    listenToNotices();
    return look();
  });
  browser.runtime.onMessage.addListener((received: unknown, sender, reply) => {
    const message = readMessage(received, sender);
    if (!message) return undefined;
    const { type } = message;
    const work =
      type === 'preview' ? askPreview(ports, message.text) : answer(ports, message, look);
    void answered<object>(work).then(reply);
    // To answer by a promise is something Chrome learnt late.
    // https://developer.chrome.com/docs/extensions/develop/concepts/messaging
    return true;
  });
  ports.onOnline(() => look({ asked: 'offline' }));
  onSettingsChanged(async () => {
    if (!(await canOpen(ports))) return;
    await reschedule(ports);
    // What waited for the end of quiet hours may now be told at once, or later.
    if (await brought.read()) await look();
  });
  listenToNotices();
}

const roundAlarms: ReadonlySet<string> = new Set([roundAlarm, watchdogAlarm, quietAlarm]);

/** What keeps the library from opening is noted for pages to tell. */
function canOpen(ports: WatchPorts): Promise<boolean> {
  return openLibrary(ports).then(
    () => true,
    () => false,
  );
}

async function watch(ports: WatchPorts, wanted: Wanted): Promise<void> {
  await keepRound(ports.now());
  if (!(await canOpen(ports))) return;
  await paintBadge();
  try {
    if (wanted.asked === 'none') await drawCatchUp(ports);
    await runRound(ports, wanted, () => settle(ports));
  } finally {
    // Also after a bug: a background without an alarm never wakes again.
    await settle(ports);
  }
  // What can't be removed today is so tomorrow; a library that fails has been told of by the round.
  await forgetTexts(ports).catch(() => undefined);
  await recountWeekly(ports).catch(() => undefined);
}

async function settle(ports: WatchPorts): Promise<void> {
  await reschedule(ports);
  await keepSafe(ports);
}

/**
 * Works out when the next round is due, stores it and sets the alarm. One at a time: of two that
 * overlap, the one that read the older settings might write last.
 */
function reschedule(ports: WatchPorts): Promise<void> {
  return ports.locks.request('schedule', () => scheduleNext(ports));
}

async function scheduleNext(ports: WatchPorts): Promise<void> {
  const due = await readDue(ports, await readTimetable(ports));
  const hold = waitEnd((await roundTrouble.read())?.retryAt, ports.now());
  const next = due === undefined ? undefined : Math.max(due, hold);
  await nextDue.write(next);
  await armRound(next);
}

/** What was missed while the browser was closed or the machine asleep waits a little more. */
async function drawCatchUp(ports: WatchPorts): Promise<void> {
  const { notBefore, ...timetable } = await readTimetable(ports);
  const due = await readDue(ports, timetable);
  await catchUp.write(catchUpAt(due, notBefore, ports.now(), ports.random));
}

async function answer(
  ports: WatchPorts,
  message: Exclude<Message, { type: 'preview' }>,
  look: (wanted: Wanted) => Promise<void>,
): Promise<CheckReply> {
  // What was lost may be back.
  await openLibrary(ports);
  if (message.type === 'reschedule') {
    await reschedule(ports);
    return { started: false, reason: 'nothing-to-check' };
  }
  const reply = await readiness(ports);
  // A library that can't be written to is told of by the round.
  if (reply.started) await beginChecks(ports, message.queryIds).catch(() => undefined);
  void look({ asked: message.queryIds ?? 'all' });
  return reply;
}

/** Tells the reader at once why a check they asked for will not begin. */
async function readiness({ db, now }: WatchPorts): Promise<CheckReply> {
  if (!(await mayAskArxiv())) return { started: false, reason: 'no-permission' };
  const queries = await savedQueries(db);
  if (queries.every((query) => query.paused)) return { started: false, reason: 'nothing-to-check' };
  const checks = await latestChecks(db, queries);
  const held = [...checks.values()].filter(({ trouble }) => isArxivsWish(trouble));
  const until = holdUntil(held, now());
  return until > now() ? { started: false, reason: 'waiting', until } : { started: true };
}
