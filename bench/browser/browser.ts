import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { type ChromiumExtension, launchChromium } from '@/tests/support/chromium';
import type { probe } from '../probe/main';
import { copy } from './copy';

type Probe = typeof probe;

type Call = <Name extends keyof Probe>(
  name: Name,
  ...given: Parameters<Probe[Name]>
) => Promise<Awaited<ReturnType<Probe[Name]>>>;

/** A Chromium with the copy of the build, and a page of it that runs none of its code. */
export type Browser = {
  extension: ChromiumExtension;
  origin: string;
  /** A tab for pages that are measured, at the popup's size or another. */
  tab: Page;
  /** Calls a function of the probe, always in the same page. */
  call: Call;
  /** Calls one in a page that is opened for it and closed again. */
  callFresh: Call;
  newProbe(): Promise<Page>;
  close(): Promise<void>;
};

/** IndexedDB sorts its files after a write, which the next read would pay for. Milliseconds. */
const calm = 400;

/** Waits until what was done before no longer weighs on what is measured next. */
export function rest(): Promise<void> {
  return sleep(calm);
}

/** Nobody listens there: the bench asks nothing of arXiv, and no other name is found. */
const nowhere = { tlsPort: 9, spki: '' };

/** Starts the browser with a profile, or with a fresh one; a warm one has a process for our pages. */
export async function openBrowser(
  userDataDir: string,
  size = { width: 440, height: 600 },
  folder = copy,
  isWarm = true,
): Promise<Browser> {
  const extension = await launchChromium({
    ...{ extension: folder, userDataDir, arxiv: nowhere, language: 'en-US', timezone: 'UTC' },
  });
  const origin = `chrome-extension://${extension.extensionId}`;
  const tab = await extension.context.newPage();
  await tab.setViewportSize(size);
  if (isWarm) await tab.goto(`${origin}/manifest.json`);
  let opened: Promise<Page> | undefined;
  async function newProbe(): Promise<Page> {
    const page = await extension.context.newPage();
    await page.goto(`${origin}/probe.html`);
    await page.waitForFunction(() => 'probe' in globalThis);
    return page;
  }
  async function openedProbe(): Promise<Page> {
    opened ??= newProbe();
    const page = await opened;
    // A tab behind others has less of the machine.
    await page.bringToFront();
    return page;
  }
  const call: Call = (name, ...given) => openedProbe().then((page) => callIn(page, name, ...given));
  const callFresh: Call = (name, ...given) =>
    newProbe().then((page) => callIn(page, name, ...given).finally(() => page.close()));
  return { extension, origin, tab, call, callFresh, newProbe, close: () => extension.close() };
}

/** Calls a function of the probe in this page. */
export async function callIn<Name extends keyof Probe>(
  page: Page,
  name: Name,
  ...given: Parameters<Probe[Name]>
): Promise<Awaited<ReturnType<Probe[Name]>>> {
  const result: unknown = await page.evaluate(
    ([called, all]) => {
      const { probe } = globalThis as unknown as {
        probe: Record<string, (...all: unknown[]) => unknown>;
      };
      return probe[called]?.(...all);
    },
    [name, given] as const,
  );
  // What comes back over the debugging pipe is what the function gave.
  return result as Awaited<ReturnType<Probe[Name]>>;
}
