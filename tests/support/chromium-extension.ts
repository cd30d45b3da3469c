import type { BrowserContext, Page, Worker } from '@playwright/test';
import type { Check } from '@/lib/library/types/checks';
import type { Message } from '@/lib/watch/messages';
import { type PageName, pageSizes, type Size } from './pages';
import { readRows, type Tables } from './read-rows';
import { waitForRows } from './wait-for-rows';
import { type Badge, readBadge, ringAlarm, sendMessage, stopWorkers } from './worker-calls';

/** A Chromium with the extension in it. */
export type ChromiumExtension = {
  context: BrowserContext;
  extensionId: string;
  /** Console errors and uncaught errors so far, of pages and worker. */
  problems: string[];
  /** The background worker; its handle outlives a stop. */
  worker: () => Promise<Worker>;
  /** Ends the worker as Chrome ends an idle one, and resolves when it is gone. */
  stopWorker: () => Promise<void>;
  /** Opens a page of the extension in a tab; the popup at its own size. */
  openPage: (name: PageName, size?: Size) => Promise<Page>;
  /** What the toolbar shows now. */
  badge: () => Promise<Badge>;
  /** Asks the background as a page of the extension does, and gives its answer. */
  send: (message: Message) => Promise<unknown>;
  /** Rings an alarm in the running worker. */
  dispatchAlarm: (name: string) => Promise<void>;
  rows: <Name extends keyof Tables>(table: Name) => Promise<Tables[Name][]>;
  /** Resolves with the rows of `checks` when they are as wanted; throws after `timeout` ms. */
  waitForCheck: (wanted: (checks: Check[]) => boolean, timeout?: number) => Promise<Check[]>;
  /** Writes `.output/screenshots/NAME.png` of the page, by default the one opened last. */
  screenshot: (name: string, page?: Page) => Promise<void>;
  /** Ends the whole browser as a power cut does; the profile stays as it then is. */
  kill: () => Promise<void>;
  close: () => Promise<void>;
};

/** Gives the running worker of an extension, by its id where there may have been others. */
export async function runningWorker(context: BrowserContext, id?: string): Promise<Worker> {
  const predicate = (worker: Worker) => id === undefined || new URL(worker.url()).host === id;
  const worker = context.serviceWorkers().find(predicate);
  return worker ?? (await context.waitForEvent('serviceworker', { predicate, timeout: 60_000 }));
}

/** What drives an extension in its browser, but for the ends of both. */
export function harness(
  context: BrowserContext,
  extensionId: string,
  problems: string[],
): Omit<ChromiumExtension, 'kill' | 'close'> {
  const origin = `chrome-extension://${extensionId}`;
  let latest: Page | undefined;

  /** A page with the extension's rights that runs none of its code. */
  async function inside(): Promise<Page> {
    const pages = context.pages();
    const neutral = `${origin}/manifest.json`;
    const open = pages.find((page) => page.url() === neutral);
    if (open) return open;
    const blank = pages.find((page) => page.url() === 'about:blank');
    const page = blank ?? (await context.newPage());
    await page.goto(neutral);
    return page;
  }

  async function openPage(name: PageName, size = pageSizes[name]): Promise<Page> {
    const page = await context.newPage();
    if (page.viewportSize()) await page.setViewportSize(size);
    await page.goto(`${origin}/${name}.html`);
    latest = page;
    return page;
  }

  async function rows<Name extends keyof Tables>(table: Name): Promise<Tables[Name][]> {
    const read = await (await inside()).evaluate(readRows, table);
    return read as Tables[Name][];
  }

  return {
    context,
    extensionId,
    problems,
    worker: () => runningWorker(context, extensionId),
    stopWorker: async () => stopWorkers(await inside()),
    openPage,
    badge: async () => (await inside()).evaluate(readBadge),
    send: async (message) => (await inside()).evaluate(sendMessage, message),
    dispatchAlarm: async (name) =>
      (await runningWorker(context, extensionId)).evaluate(ringAlarm, name),
    rows,
    waitForCheck: (wanted, timeout) => waitForRows(() => rows('checks'), wanted, timeout),
    screenshot: async (name, page = latest) => {
      if (!page) throw new Error('chromium: no page is open to take a picture of');
      await page.screenshot({ path: `.output/screenshots/${name}.png`, animations: 'disabled' });
    },
  };
}
