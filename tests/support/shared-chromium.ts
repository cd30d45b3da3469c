import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, CDPSession } from '@playwright/test';
import type { Certificate } from '@/tools/local-arxiv/certificate';
import type { LocalArxiv } from '@/tools/local-arxiv/start';
import { makeArxivCertificate } from '@/tools/local-arxiv/start';
import { browserSession, type ChromiumOptions, killBrowser, openBrowser } from './chromium-browser';
import { type ChromiumExtension, harness, runningWorker } from './chromium-extension';
import { collectProblems } from './collect-problems';
import { findChromium } from './find-browser';
import { type Relay, startRelay } from './relay';
import { keepLeastSpacing, untilListening } from './worker-calls';
import { watchWorkerErrors } from './worker-errors';

/** One browser for test after test, each with the extension anew in it. */
export type SharedChromium = {
  /** What the arXiv of each test must have, or the browser won't ask it. */
  certificate: Certificate;
  /** Loads a copy of a build, asking that arXiv; its `close` leaves the browser as it was before. */
  load: (build: string, arxiv: LocalArxiv) => Promise<ChromiumExtension>;
  close: () => Promise<void>;
};

/** What tests hear of a browser, and what the next one must not. */
const events = ['console', 'weberror', 'serviceworker', 'page', 'request', 'requestfinished'];

/** Whether such a browser does where these are wished: what a process has from its start is fixed. */
export function isShareable({ extension, timezone, ...others }: ChromiumOptions): boolean {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return Object.keys(others).length === 0 && (timezone === undefined || timezone === here);
}

/** Gives a browser that starts with the first extension that is loaded. */
export function makeSharedChromium(): SharedChromium {
  const certificate = makeArxivCertificate();
  let relay: Relay | undefined;
  let context: BrowserContext | undefined;

  async function load(build: string, arxiv: LocalArxiv): Promise<ChromiumExtension> {
    relay ??= await startRelay();
    relay.leadTo(arxiv.tlsPort);
    // A test may have ended it.
    if (!context?.browser()?.isConnected()) {
      context = await start({ tlsPort: relay.port, spki: certificate.spki });
    }
    const loaded = await loadInto(context, build);
    const close = async () => {
      await loaded.close();
      relay?.leadTo(undefined);
    };
    return { ...loaded, close };
  }

  async function close(): Promise<void> {
    await context?.close();
    relay?.close();
  }
  return { certificate, load, close };
}

function start(arxiv: ChromiumOptions['arxiv']): Promise<BrowserContext> {
  const found = findChromium();
  if (!found) throw new Error('chromium: none found; set CHROMIUM to its program');
  return openBrowser(found, undefined, { arxiv, language: 'en-US' });
}

async function loadInto(context: BrowserContext, build: string): Promise<ChromiumExtension> {
  // An unpacked extension has its id from its folder, and by its id all that it keeps.
  const path = await mkdtemp(join(tmpdir(), 'arxiv-daily-copy-'));
  await cp(build, path, { recursive: true });
  const session = await browserSession(context);
  const problems = collectProblems(context);
  await watchWorkerErrors(session, (error) => problems.push(error));
  const { id } = await session.send('Extensions.loadUnpacked', { path });
  const worker = await runningWorker(context, id);
  await worker.evaluate(keepLeastSpacing);
  await untilListening(worker);
  return {
    ...harness(context, id, problems),
    kill: () => killBrowser(context, session),
    close: async () => {
      if (context.browser()?.isConnected()) await leave(context, session, id);
      await rm(path, { recursive: true });
    },
  };
}

/** Leaves one blank page, no extension and nobody who listens. */
async function leave(context: BrowserContext, session: CDPSession, id: string): Promise<void> {
  for (const event of events) context.removeAllListeners(event);
  const pages = context.pages();
  await context.newPage();
  await Promise.all(pages.map((page) => page.close()));
  await session.send('Extensions.uninstall', { id });
  await session.detach();
  await context.clearPermissions();
  await context.clearCookies();
}
