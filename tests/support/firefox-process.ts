import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type Prefs = Record<string, string | number | boolean>;

/** A running Firefox that waits for a Marionette client. */
export type FirefoxProcess = {
  port: number;
  /** The last lines Firefox wrote to stderr, for error messages. */
  stderrTail: () => string;
  /** Waits up to `grace` ms for Firefox to leave by itself, then kills it; removes a temporary profile. */
  end: (grace: number) => Promise<void>;
  /** Resolves when Firefox has ended, for whatever reason. */
  closed: Promise<void>;
};

const quietPrefs: Prefs = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  // Firefox picks a free port and writes it to a file in the profile.
  'marionette.port': 0,
};

const quietEnv = {
  MOZ_CRASHREPORTER_DISABLE: '1',
  // A release build heeds services.settings.server only when this is set.
  MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
};

type Options = {
  binary: string;
  prefs: Prefs;
  /** A folder to keep as profile; without it a temporary one is made and removed. */
  profile: string | undefined;
  env: Record<string, string>;
  headless: boolean;
  /** Milliseconds until Firefox must be ready. */
  timeout: number;
};

/** Starts Firefox and resolves when its Marionette port is open. */
export async function startFirefoxProcess(options: Options): Promise<FirefoxProcess> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'arxiv-daily-firefox-')));
  await mkdir(profile, { recursive: true });
  await rm(portFile(profile), { force: true });
  await writeFile(join(profile, 'user.js'), userJs({ ...quietPrefs, ...options.prefs }));

  const headless = options.headless ? ['--headless'] : [];
  const child = spawn(options.binary, [...headless, ...firefoxArguments, profile], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...quietEnv, ...options.env },
  });
  const stderrTail = keepTail(child);
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);

  async function end(grace: number): Promise<void> {
    await exited(child, grace);
    process.removeListener('exit', killWithUs);
    if (!options.profile) {
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  }

  try {
    const port = await readPort(child, profile, options.timeout);
    return { port, stderrTail, end, closed: ending(child) };
  } catch (cause) {
    await end(0);
    throw new Error(`firefox: ${options.binary} did not start\n${stderrTail()}`, { cause });
  }
}

const firefoxArguments = [
  '--no-remote',
  '--marionette',
  '--remote-allow-system-access',
  // On Windows firefox.exe is a launcher that would leave its child behind.
  ...(process.platform === 'win32' ? ['--wait-for-browser'] : []),
  '--profile',
];

function portFile(profile: string): string {
  return join(profile, 'MarionetteActivePort');
}

function userJs(prefs: Prefs): string {
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  return `${lines.join('\n')}\n`;
}

function keepTail(child: ChildProcess): () => string {
  let tail = '';
  child.stderr?.on('data', (chunk) => {
    tail = (tail + chunk).slice(-1500);
  });
  child.on('error', (error) => {
    tail += `\n${error.message}`;
  });
  return () => tail.replace(/^\*\*\* You are running in headless mode\.$/m, '').trim();
}

async function readPort(child: ChildProcess, profile: string, timeout: number): Promise<number> {
  const deadline = Date.now() + timeout;
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new Error('firefox: it ended before its port was open');
    const text = existsSync(portFile(profile)) ? await readFile(portFile(profile), 'utf8') : '';
    if (/^\d+$/.test(text.trim())) return Number(text);
    await sleep(50);
  }
  throw new Error(`firefox: no Marionette port within ${timeout} ms`);
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function ending(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

async function exited(child: ChildProcess, grace: number): Promise<void> {
  if (hasEnded(child)) return;
  const gone = ending(child);
  const timer = setTimeout(() => child.kill('SIGKILL'), grace);
  await gone;
  clearTimeout(timer);
}
