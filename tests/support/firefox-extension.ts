/// <reference types="chrome" />
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check } from '@/lib/library/types/checks';
import type { Message } from '@/lib/watch/messages';
import type { LocalAddress } from './chromium-arguments';
import { startConnectProxy } from './connect-proxy';
import { type Firefox, launchFirefox } from './firefox';
import { readRows, type Tables } from './read-rows';
import { waitForRows } from './wait-for-rows';
import { keepLeastSpacing, sendMessage } from './worker-calls';

export type FirefoxOptions = {
  /** Folder of the built extension. */
  extension?: string;
  /** The local arXiv it asks; without one it asks the real one. */
  arxiv?: LocalAddress | undefined;
  /** A folder to keep as profile. */
  profile?: string;
  /** The extension as one file, to stay in that profile. */
  packed?: string;
  env?: Record<string, string>;
  headless?: boolean;
  /** Language of the browser, such as `zh-CN`; by default the machine's. */
  language?: string;
};

/** A Firefox with the built extension in it, and the same questions as of a Chromium. */
export type FirefoxExtension = Firefox & {
  /** Console errors and uncaught errors of the extension so far. */
  problems: () => Promise<string[]>;
  badgeText: () => Promise<string>;
  /** Asks the background as a page of the extension does, and gives its answer. */
  send: (message: Message) => Promise<unknown>;
  rows: <Name extends keyof Tables>(table: Name) => Promise<Tables[Name][]>;
  /** Resolves with the rows of `checks` when they are as wanted; throws after `timeout` ms. */
  waitForCheck: (wanted: (checks: Check[]) => boolean, timeout?: number) => Promise<Check[]>;
};

/** Starts Firefox with the built extension; with a local arXiv nothing else can be reached. */
export async function launchFirefoxExtension(
  options: FirefoxOptions = {},
): Promise<FirefoxExtension> {
  const { extension = '.output/firefox-mv3', arxiv, language, ...rest } = options;
  const port = arxiv?.tlsPort;
  const hosts = port && { 'export.arxiv.org': port, 'rss.arxiv.org': port };
  const proxy = hosts ? await startConnectProxy({ hosts }) : undefined;
  try {
    const firefox = await launchFirefox({
      ...rest,
      extension,
      geckoId: await readGeckoId(extension),
      prefs: {
        // The viewer would show manifest.json outside the extension's origin.
        'devtools.jsonview.enabled': false,
        ...(language && { 'intl.locale.requested': language }),
      },
      ...(proxy && { proxyPort: proxy.port }),
    });
    await firefox.open('manifest.json');
    await firefox.evaluate(keepLeastSpacing);
    return withQuestions(firefox, async () => proxy?.close());
  } catch (error) {
    await proxy?.close();
    throw error;
  }
}

async function readGeckoId(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

function withQuestions(firefox: Firefox, afterClose: () => Promise<void>): FirefoxExtension {
  /** Sees to it that the tab shows a page with the extension's rights. */
  async function inside(): Promise<void> {
    const origin = await firefox.evaluate(() => location.origin);
    if (origin !== firefox.baseUrl) await firefox.open('manifest.json');
  }

  async function rows<Name extends keyof Tables>(table: Name): Promise<Tables[Name][]> {
    await inside();
    return (await firefox.evaluate(readRows, table)) as Tables[Name][];
  }

  return {
    ...firefox,
    rows,
    waitForCheck: (wanted, timeout) => waitForRows(() => rows('checks'), wanted, timeout),
    badgeText: async () => {
      await inside();
      return firefox.evaluate(() => chrome.action.getBadgeText({}));
    },
    send: async (message) => {
      await inside();
      return firefox.evaluate(sendMessage, message);
    },
    problems: async () => (await firefox.chrome(problemsScript(firefox.baseUrl))) as string[],
    kill: async () => {
      await firefox.kill();
      await afterClose();
    },
    close: async () => {
      await firefox.close();
      await afterClose();
    },
  };
}

/**
 * Uncaught errors are in Firefox's console service, `console.error` in the store beside it. A page that
 * is left while the background still answers it is told of by Firefox itself, and is no error: pages
 * write for themselves and need no answer.
 */
function problemsScript(baseUrl: string): string {
  return `
    const base = ${JSON.stringify(baseUrl)};
    const uncaught = Services.console.getMessageArray()
      .filter((message) => message instanceof Ci.nsIScriptError)
      .filter(({ flags, sourceName }) => !(flags & 1) && sourceName.startsWith(base))
      .filter(({ errorMessage }) => !/^Promise rejected after context unloaded/.test(errorMessage))
      .map(({ errorMessage, sourceName, lineNumber }) =>
        sourceName + ':' + lineNumber + ': ' + errorMessage);
    const logged = Cc['@mozilla.org/consoleAPI-storage;1']
      .getService(Ci.nsIConsoleAPIStorage).getEvents()
      .filter(({ level, filename }) => level === 'error' && filename.startsWith(base))
      .map(({ filename, arguments: words }) => filename + ': ' + words.join(' '));
    return [...uncaught, ...logged];`;
}
