/// <reference types="chrome" />
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Worker } from '@playwright/test';

/** The colour is red, green, blue and alpha, 0–255. */
export type Badge = { text: string; title: string; color: number[] };

/** Ends every worker as Chrome ends an idle one, and resolves when one is gone. */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

/** Resolves when the worker hears events; those fired before, while its script loads, are lost. */
export async function untilListening(worker: Worker): Promise<void> {
  while (!(await worker.evaluate(() => chrome.runtime.onMessage.hasListeners()))) await sleep(20);
}

/** Lets the worker die and come back with fresh globals, woken by an alarm from a page. */
export async function reviveWorker(worker: Worker, page: Page): Promise<void> {
  await worker.evaluate(() => Object.assign(globalThis, { beforeTheStop: true }));
  await stopWorkers(page);
  await page.evaluate(() => chrome.alarms.create('wake', { when: Date.now() }));
  while (await worker.evaluate(() => 'beforeTheStop' in globalThis)) await sleep(20);
  await untilListening(worker);
}

/** Runs in a page of the extension: what the toolbar shows. */
export async function readBadge(): Promise<Badge> {
  const [text, title, color] = await Promise.all([
    chrome.action.getBadgeText({}),
    chrome.action.getTitle({}),
    chrome.action.getBadgeBackgroundColor({}),
  ]);
  return { text, title, color: [...color] };
}

/** Runs in a page of the extension: gives the background's answer. */
export function sendMessage(message: unknown): Promise<unknown> {
  return chrome.runtime.sendMessage(message);
}

/** Runs in the worker: rings an alarm. */
export function ringAlarm(name: string): void {
  // Chrome's events can be dispatched by their own side, which no type says.
  const event = chrome.alarms.onAlarm as unknown as { dispatch: (alarm: object) => void };
  event.dispatch({ name, scheduledTime: Date.now() });
}

/**
 * Runs inside the extension: requests come no more apart than they must, or tests would wait for
 * nothing. It can't be set to less than arXiv's terms allow.
 */
export async function keepLeastSpacing(): Promise<void> {
  await chrome.storage.local.set({ spacing: 3250 });
}
