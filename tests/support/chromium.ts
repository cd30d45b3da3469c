import { resolve } from 'node:path';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Worker,
} from '@playwright/test';
import type { Check } from '@/lib/library/types/checks';
import type { Message } from '@/lib/watch/messages';
import { chromiumArguments, type LocalAddress, type NamedServer } from './chromium-arguments';
import { collectProblems } from './collect-problems';
import { type FoundChromium, findChromium } from './find-browser';
import { type PageName, pageSizes, type Size } from './pages';
import { readRows, type Tables } from './read-rows';
import { waitForRows } from './wait-for-rows';
import {
  type Badge,
  keepLeastSpacing,
  readBadge,
  ringAlarm,
  sendMessage,
  stopWorkers,
  untilListening,
} from './worker-calls';
import { watchWorkerErrors } from './worker-errors';

export type ChromiumOptions = {
  /** Folder of the built extension. */
  extension?: string;
  /** The local arXiv it asks; without one it asks the real one. */
  arxiv?: LocalAddress | undefined;
  /** Port of a proxy on 127.0.0.1 that all requests take. */
  proxy?: number | undefined;
  /** Port of a stand-in for Zotero on 127.0.0.1. */
  zotero?: number | undefined;
  /** A server of the reader's own. */
  server?: NamedServer;
  headless?: boolean;
  /** A folder to keep as profile; without it a temporary one is made and removed. */
  userDataDir?: string;
  colorScheme?: 'light' | 'dark';
  /** Time zone of pages and worker, such as `UTC`; by default the machine's. */
  timezone?: string;
  /** Language of the browser, such as `zh-CN`; by default the machine's. */
  language?: string;
};

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

/** Starts the Chromium of this machine with the built extension and gives what drives it. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<ChromiumExtension> {
  const found = findChromium();
  if (!found) throw new Error('chromium: none found; set CHROMIUM to its program');
  const extension = resolve(options.extension ?? '.output/chrome-mv3');
  const context = await launch(found, extension, options);
  try {
    const browser = await context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('chromium: no debugging session with the whole browser');
    const problems = collectProblems(context);
    await watchWorkerErrors(browser, (error) => problems.push(error));
    // https://chromedevtools.github.io/devtools-protocol/tot/Extensions/#method-loadUnpacked
    if (found.branded) await browser.send('Extensions.loadUnpacked', { path: extension });
    const worker = await runningWorker(context);
    await worker.evaluate(keepLeastSpacing);
    await untilListening(worker);
    const kill = () => killBrowser(context, browser);
    return { ...harness(context, new URL(worker.url()).host, problems), kill };
  } catch (error) {
    await context.close();
    throw error;
  }
}

function launch(
  found: FoundChromium,
  extension: string,
  {
    arxiv,
    proxy,
    zotero,
    server,
    headless = true,
    userDataDir = '',
    colorScheme,
    timezone,
    language,
  }: ChromiumOptions,
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(userDataDir, {
    executablePath: found.path,
    headless,
    // Chromium refuses to sandbox for root; without a window it may run where sandboxes are barred.
    chromiumSandbox: !headless && process.getuid?.() !== 0,
    viewport: headless ? { width: 1280, height: 800 } : null,
    ...(colorScheme && { colorScheme }),
    ...(language && { locale: language }),
    // Chromium on Linux has its language from the environment, on other systems from `--lang`.
    env: {
      ...process.env,
      ...(timezone && { TZ: timezone }),
      ...(language && { LANGUAGE: language.replace('-', '_') }),
    },
    // Whoever starts it closes it, also when a signal comes.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...chromiumArguments({
      branded: found.branded,
      extension,
      arxiv,
      proxy,
      zotero,
      server,
      language,
    }),
  });
}

async function killBrowser(context: BrowserContext, session: CDPSession): Promise<void> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('chromium: it names no process of its own');
  const gone = new Promise((resolve) => context.once('close', resolve));
  process.kill(main.id, 'SIGKILL');
  await gone;
}

async function runningWorker(context: BrowserContext): Promise<Worker> {
  const [worker] = context.serviceWorkers();
  return worker ?? (await context.waitForEvent('serviceworker', { timeout: 60_000 }));
}

function harness(
  context: BrowserContext,
  extensionId: string,
  problems: string[],
): Omit<ChromiumExtension, 'kill'> {
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
    worker: () => runningWorker(context),
    stopWorker: async () => stopWorkers(await inside()),
    openPage,
    badge: async () => (await inside()).evaluate(readBadge),
    send: async (message) => (await inside()).evaluate(sendMessage, message),
    dispatchAlarm: async (name) => (await runningWorker(context)).evaluate(ringAlarm, name),
    rows,
    waitForCheck: (wanted, timeout) => waitForRows(() => rows('checks'), wanted, timeout),
    screenshot: async (name, page = latest) => {
      if (!page) throw new Error('chromium: no page is open to take a picture of');
      await page.screenshot({ path: `.output/screenshots/${name}.png`, animations: 'disabled' });
    },
    close: () => context.close(),
  };
}
