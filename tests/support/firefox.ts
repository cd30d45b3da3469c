import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findFirefox } from './find-browser';
import { type FirefoxPage, firefoxPage } from './firefox-page';
import { type Prefs, startFirefoxProcess } from './firefox-process';
import { connectMarionette, type MarionetteSocket, scriptValue } from './marionette-socket';

type Options = {
  /** Folder of the built extension. */
  extension: string;
  /** The id in its manifest, `browser_specific_settings.gecko.id`. */
  geckoId: string;
  /** Port of a proxy on loopback that gets every request of Firefox. */
  proxyPort?: number;
  prefs?: Prefs;
  /** A folder to keep as profile, so that a second start finds what the first one stored. */
  profile?: string;
  /** A packed extension that stays in the profile, where Firefox lets an unsigned one. */
  packed?: string;
  env?: Record<string, string>;
  /** False gives it a window for a person to look at. */
  headless?: boolean;
};

/** A Firefox with the extension in it. */
export type Firefox = FirefoxPage & {
  uuid: string;
  /** `moz-extension://UUID` */
  baseUrl: string;
  /** Opens a page of the extension in the current tab: `open('popup.html')`. */
  open: (path: string) => Promise<void>;
  /** Runs the body of an async function with Firefox's own rights and gives back what it returns. */
  chrome: (script: string) => Promise<unknown>;
  setPref: (name: string, value: string | number | boolean) => Promise<void>;
  /** What pages see as `prefers-color-scheme`, from now on. */
  colorScheme: (scheme: 'light' | 'dark') => Promise<void>;
  /** Stops the background page as an idle one is stopped. */
  stopBackground: () => Promise<void>;
  backgroundRuns: () => Promise<boolean>;
  /** Resolves when Firefox has ended, for whatever reason. */
  closed: Promise<void>;
  /** Ends Firefox as a power cut does. */
  kill: () => Promise<void>;
  close: () => Promise<void>;
};

// Fixed, so that addresses are known before the extension is installed.
const uuid = '5d1b6f8e-7c1f-4b0a-9d55-0a8c3e2f4a61';

/** Starts Firefox, installs the extension and gives back what drives it. */
export async function launchFirefox(options: Options): Promise<Firefox> {
  const binary = findFirefox();
  if (binary === undefined) throw new Error('firefox: none found; set FIREFOX to its program');
  const { geckoId, profile, env = {}, headless = true } = options;
  const prefs = { ...extensionPrefs(geckoId), ...proxyPrefs(options.proxyPort), ...options.prefs };
  const child = await startFirefoxProcess({
    binary,
    prefs,
    profile,
    env,
    headless,
    timeout: 60_000,
  });
  try {
    const socket = withTail(await connectMarionette(child.port), child.stderrTail);
    await socket.send('WebDriver:NewSession', {
      acceptInsecureCerts: true,
      timeouts: { implicit: 30_000, script: 60_000, pageLoad: 60_000 },
    });
    await install(socket, options);
    return { ...driver(socket, geckoId, child.end), closed: child.closed };
  } catch (error) {
    await child.end(0);
    throw error;
  }
}

/** What was packed once is still in the profile. */
async function install(
  socket: MarionetteSocket,
  { extension, packed, profile = '', geckoId }: Options,
): Promise<void> {
  if (packed && existsSync(join(profile, 'extensions', `${geckoId}.xpi`))) return;
  const path = resolve(packed ?? extension);
  await socket.send('Addon:Install', { path, temporary: packed === undefined });
}

function extensionPrefs(geckoId: string): Prefs {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
    // A temporary extension leaves when Firefox does; a kept profile should keep what it stored.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // For extensions that stay; a release build of Firefox heeds it only where it is an ESR.
    'xpinstall.signatures.required': false,
  };
}

function proxyPrefs(port: number | undefined): Prefs {
  if (port === undefined) return {};
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
}

function withTail(socket: MarionetteSocket, stderrTail: () => string): MarionetteSocket {
  return {
    ...socket,
    send: (command, parameters, timeout) =>
      socket.send(command, parameters, timeout).catch((error: Error) => {
        error.message += `\n(${command})${stderrTail() && `\nFirefox wrote:\n${stderrTail()}`}`;
        throw error;
      }),
  };
}

function driver(
  socket: MarionetteSocket,
  geckoId: string,
  end: (grace: number) => Promise<void>,
): Omit<Firefox, 'closed'> {
  const baseUrl = `moz-extension://${uuid}`;
  const inTurn = oneAtATime();
  const send: MarionetteSocket['send'] = (...command) => inTurn(() => socket.send(...command));
  const chrome = (script: string) => inTurn(() => runInChrome(socket, script));
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(geckoId)}).extension`;

  async function setPref(name: string, value: string | number | boolean): Promise<void> {
    const setter = { string: 'setStringPref', number: 'setIntPref', boolean: 'setBoolPref' };
    const kind = typeof value as keyof typeof setter;
    await chrome(`Services.prefs.${setter[kind]}(${JSON.stringify([name, value]).slice(1, -1)})`);
  }

  return {
    ...firefoxPage(send, chrome),
    uuid,
    baseUrl,
    chrome,
    setPref,
    open: async (path) => {
      await send('WebDriver:Navigate', { url: new URL(path, `${baseUrl}/`).href });
    },
    colorScheme: (scheme) =>
      setPref('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1),
    stopBackground: async () => {
      await chrome(`await ${extension}.terminateBackground(
        { ignoreDevToolsAttached: true, disableResetIdleForTest: true })`);
    },
    backgroundRuns: async () => (await chrome(`return ${extension}.backgroundState`)) === 'running',
    kill: async () => {
      await end(0);
      socket.close();
    },
    close: async () => {
      await socket.send('Marionette:Quit', { flags: ['eForceQuit'] }, 5000).catch(() => {});
      socket.close();
      await end(5000);
    },
  };
}

/** The context is a switch of the whole session, so nothing else may be sent in between. */
async function runInChrome({ send }: MarionetteSocket, script: string): Promise<unknown> {
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    const body = `return (async () => { ${script} })()`;
    return scriptValue(await send('WebDriver:ExecuteScript', { script: body, args: [] }));
  } finally {
    await send('Marionette:SetContext', { value: 'content' });
  }
}

function oneAtATime(): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => {});
    return result;
  };
}
