import { setTimeout as sleep } from 'node:timers/promises';
import { keyActions } from './firefox-keys';
import { type MarionetteSocket, scriptValue } from './marionette-socket';

type Evaluate = {
  /** Runs the function in the page; it sees its arguments and the page, nothing else. */
  <Result, Arguments extends unknown[]>(
    task: (...args: Arguments) => Result | Promise<Result>,
    ...args: Arguments
  ): Promise<Result>;
  /** Runs the body of an async function in the page. */
  (script: string, ...args: unknown[]): Promise<unknown>;
};

/** What a test does with the page in the current tab; elements are found by CSS, waiting up to 30 s. */
export type FirefoxPage = {
  evaluate: Evaluate;
  click: (selector: string) => Promise<void>;
  /** Types after what the field already holds. */
  type: (selector: string, text: string) => Promise<void>;
  clear: (selector: string) => Promise<void>;
  /** Presses keys or chords such as `j`, `Enter`, `Control+a`, `Shift+Tab`, one after the other. */
  press: (...keys: string[]) => Promise<void>;
  /** The text as the reader sees it. */
  text: (selector: string) => Promise<string>;
  /** Polls until the script or function gives something truthy, and gives that back. */
  waitFor: (predicate: string | (() => unknown), timeout?: number) => Promise<unknown>;
  /** A PNG of the viewport, or of one element. */
  screenshot: (selector?: string) => Promise<Buffer>;
  /** Sets the size of the page in CSS pixels. */
  setViewport: (width: number, height: number) => Promise<void>;
  reload: () => Promise<void>;
  /** Opens an empty tab, goes to it and gives its handle. */
  newTab: () => Promise<string>;
  tabs: () => Promise<string[]>;
  switchTab: (handle: string) => Promise<void>;
  /** Closes the current tab and goes to the first one left. */
  closeTab: () => Promise<void>;
};

type Send = MarionetteSocket['send'];
type Chrome = (script: string) => Promise<unknown>;

/** The page half of the driver, over an open Marionette session. */
export function firefoxPage(send: Send, chrome: Chrome): FirefoxPage {
  async function evaluate(task: unknown, ...args: unknown[]): Promise<unknown> {
    const script = pageScript(task);
    return scriptValue(await send('WebDriver:ExecuteScript', { script, args }));
  }

  async function find(selector: string): Promise<string> {
    const using = 'css selector';
    const found = scriptValue(await send('WebDriver:FindElement', { using, value: selector }));
    return Object.values(found as Record<string, string>)[0] ?? '';
  }

  async function act(command: string, selector: string, more: object = {}): Promise<unknown> {
    try {
      return scriptValue(await send(command, { id: await find(selector), ...more }));
    } catch (cause) {
      throw new Error(`firefox: ${command} on ${selector}: ${messageOf(cause)}`, { cause });
    }
  }

  async function waitFor(predicate: unknown, timeout = 30_000): Promise<unknown> {
    const deadline = Date.now() + timeout;
    let last = 'it stayed falsy';
    do {
      // While a page loads a script may die with the old document; that is a "not yet".
      const result = await evaluate(predicate).catch((error) => {
        last = messageOf(error);
      });
      if (result) return result;
      await sleep(50);
    } while (Date.now() < deadline);
    const page = await evaluate(() => `${location}: ${document.body?.innerText}`).catch(messageOf);
    throw new Error(`firefox: waited ${timeout} ms for ${predicate}: ${last}\nPage: ${page}`);
  }

  return {
    evaluate: evaluate as Evaluate,
    waitFor,
    click: async (selector) => void (await act('WebDriver:ElementClick', selector)),
    type: async (selector, text) =>
      void (await act('WebDriver:ElementSendKeys', selector, { text })),
    clear: async (selector) => void (await act('WebDriver:ElementClear', selector)),
    text: async (selector) => String(await act('WebDriver:GetElementText', selector)),
    press: async (...keys) =>
      void (await send('WebDriver:PerformActions', { actions: keyActions(keys) })),
    screenshot: async (selector) => {
      const id = selector === undefined ? undefined : await find(selector);
      const png = scriptValue(await send('WebDriver:TakeScreenshot', { id, full: false }));
      return Buffer.from(String(png), 'base64');
    },
    setViewport: async (width, height) => {
      await chrome(viewportScript(width, height));
      await waitFor(`return innerWidth === ${width} && innerHeight === ${height}`);
    },
    reload: async () => void (await send('WebDriver:Refresh')),
    ...tabHelpers(send),
  };
}

function tabHelpers(send: Send): Pick<FirefoxPage, 'newTab' | 'tabs' | 'switchTab' | 'closeTab'> {
  const switchTab = async (handle: string) =>
    void (await send('WebDriver:SwitchToWindow', { handle, focus: true }));
  const tabs = async () => (await send('WebDriver:GetWindowHandles')) as string[];
  return {
    tabs,
    switchTab,
    newTab: async () => {
      const tab = (await send('WebDriver:NewWindow', { type: 'tab' })) as { handle: string };
      await switchTab(tab.handle);
      return tab.handle;
    },
    closeTab: async () => {
      const [left] = (await send('WebDriver:CloseWindow')) as string[];
      if (left !== undefined) await switchTab(left);
    },
  };
}

/** Compilers wrap named functions in calls of `__name`, which no page has. */
function pageScript(task: unknown): string {
  const call = typeof task === 'function' ? `(${task})` : `(async function () { ${task} })`;
  return `const __name = (task) => task; return ${call}.apply(undefined, arguments)`;
}

/** A headless window has a least width above a popup's; the browser element in it has none. */
function viewportScript(width: number, height: number): string {
  return `
    const { style } = gBrowser.selectedBrowser;
    const size = { width: '${width}px', height: '${height}px' };
    for (const [side, length] of Object.entries(size)) {
      for (const name of [side, 'min-' + side, 'max-' + side]) {
        style.setProperty(name, length, 'important');
      }
    }
    style.setProperty('flex', 'none', 'important');`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
