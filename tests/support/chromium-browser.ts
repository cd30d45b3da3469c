import { type BrowserContext, type CDPSession, chromium } from '@playwright/test';
import { chromiumArguments, type LocalAddress, type NamedServer } from './chromium-arguments';
import type { FoundChromium } from './find-browser';

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

/**
 * Starts a Chromium with this build in it; without one, extensions can be loaded later over the
 * debugging pipe, as they must be into one that is branded.
 */
export function openBrowser(
  found: FoundChromium,
  extension: string | undefined,
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
      extension: found.branded ? undefined : extension,
      arxiv,
      proxy,
      zotero,
      server,
      language,
    }),
  });
}

/** Gives the debugging session with a whole browser. */
export async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('chromium: no debugging session with the whole browser');
  return session;
}

/** Ends a browser as a power cut does. */
export async function killBrowser(context: BrowserContext, session: CDPSession): Promise<void> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('chromium: it names no process of its own');
  const gone = new Promise((resolve) => context.once('close', resolve));
  process.kill(main.id, 'SIGKILL');
  await gone;
}
