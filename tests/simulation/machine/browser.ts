import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { fakeEvent } from '@/tests/support/fake-event';
import { fakeExtension } from '@/tests/support/fake-extension';
import type { Tasks } from './tasks';

/** An alarm as the browser keeps it; its time is the computer's clock. */
export type Alarm = { name: string; scheduledTime: number; periodInMinutes?: number };

/** The browser around the extension; what it keeps outlives every background. */
export type FakeBrowser = {
  granted: Set<string>;
  onGranted(): Promise<unknown>;
  alarms(): Promise<Alarm[]>;
  loseAlarms(): Promise<void>;
  /** Rings an alarm: it is gone, unless it comes again. */
  ring(alarm: Alarm, now: number): Promise<unknown>;
  badge(): Promise<string>;
  /** Ids of the notices shown so far. */
  notices: string[];
  /** Nobody listens any longer: the background is gone. */
  silence(): void;
  restore(): void;
};

/** Empties the fake browser and makes each of its calls a step that a death may come before. */
export function openBrowser(tasks: Tasks): FakeBrowser {
  const { granted } = fakeExtension();
  const notices: string[] = [];
  let onAdded = fakeEvent<[]>();
  const { permissions, storage, alarms, action, notifications } = browser;
  const { clear: clearAlarm, create: createAlarm } = fakeBrowser.alarms;
  permissions.onAdded.addListener = (listener) => onAdded.addListener(() => listener({}));
  const undo = [
    ...stepped(storage.local, ['get', 'set', 'remove'], tasks),
    ...stepped(alarms, ['get', 'create', 'clear'], tasks),
    ...stepped(permissions, ['contains'], tasks),
    ...stepped(action, ['setBadgeText', 'setBadgeBackgroundColor', 'setTitle'], tasks),
    ...stepped(notifications, ['create'], tasks, ([id]) => notices.push(String(id))),
  ];
  return {
    granted,
    notices,
    onGranted: () => onAdded.trigger(),
    alarms: () => fakeBrowser.alarms.getAll(),
    async loseAlarms() {
      await fakeBrowser.alarms.clearAll();
    },
    async ring({ name, periodInMinutes }, now) {
      await clearAlarm(name);
      if (periodInMinutes !== undefined) {
        createAlarm(name, { when: now + periodInMinutes * 60_000, periodInMinutes });
      }
      return fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: now });
    },
    badge: () => browser.action.getBadgeText({}),
    silence() {
      onAdded = fakeEvent<[]>();
      for (const event of events()) event.removeAllListeners();
    },
    restore() {
      for (const back of undo) back();
      fakeBrowser.reset();
    },
  };
}

type Calls = Record<string, unknown>;

/** Makes calls take a step; gives the ways back, and the calls as they were. */
function stepped(
  room: object,
  names: readonly string[],
  tasks: Tasks,
  watch: (given: unknown[]) => void = () => {},
): (() => void)[] {
  const calls = room as Calls;
  return names.map((name) => {
    const before = calls[name] as (...given: unknown[]) => unknown;
    calls[name] = async (...given: unknown[]) => {
      await tasks.step();
      watch(given);
      return before.apply(room, given);
    };
    return () => {
      calls[name] = before;
    };
  });
}

function events(): { removeAllListeners(): void }[] {
  const { alarms, runtime, storage, notifications } = fakeBrowser;
  return [
    alarms.onAlarm,
    runtime.onMessage,
    runtime.onStartup,
    runtime.onInstalled,
    storage.onChanged,
    notifications.onClicked,
    notifications.onButtonClicked,
  ];
}
