import { spawnSync } from 'node:child_process';
import { findChromium, findFirefox } from '@/tests/support/find-browser';
import { type LocalArxiv, startLocalArxiv } from '@/tools/local-arxiv/start';
import { type Command, endCommands, runCommand } from './run-command';
import { checkAgain, reportChecks } from './start/check';
import { openChromium } from './start/chromium-session';
import { openFirefox } from './start/firefox-session';
import { type Flags, readFlags } from './start/flags';
import { writePictures } from './start/pictures';
import type { Session } from './start/session';

const day = 24 * 60 * 60_000;
/** Where the embedded arXiv's clock starts, so that pictures show the same papers each time. */
const pictureTime = Date.UTC(2026, 1, 18, 6);

/** What to close at the end, the last one first. */
const open: (() => Promise<void>)[] = [];
let interrupted = false;
let staying = false;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // `on`, not `once`: tsx ends a process at once that has no listener left.
  process.on(signal, () => {
    if (interrupted) return;
    interrupted = true;
    console.log('closing');
    // Ctrl-C is the ordinary end of a browser that stays open.
    process.exitCode = staying ? 0 : 130;
    // The browser's folder is removed a moment after the browser is gone, so no hurry to exit.
    setTimeout(() => process.exit(), 5000).unref();
    void closeAll();
  });
}

try {
  await start(readFlags(process.argv.slice(2), process));
} catch (error) {
  // A browser that goes away under our hands is no failure when we took it away.
  if (!interrupted) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} finally {
  if (!interrupted) await closeAll();
}

async function start(flags: Flags): Promise<void> {
  if (!hasBrowser(flags) && !installBrowser(flags)) {
    throw new Error(`start: there is no ${flags.browser} to start`);
  }
  console.log(`building for ${flags.browser}`);
  await build(flags);
  const arxiv = flags.live ? undefined : await startArxiv(flags);
  if (!arxiv) console.log('asking the real arXiv');

  console.log(`starting ${flags.browser}${flags.headless ? ' without a window' : ''}`);
  const session = await openBrowser(flags, arxiv);
  open.push(session.close);
  try {
    await look(session, arxiv);
  } catch (error) {
    if (!interrupted) for (const problem of await session.problems()) console.error(problem);
    throw error;
  }
}

/** The first check, another one when two days have gone by, and what there is to see then. */
async function look(session: Session, arxiv: LocalArxiv | undefined): Promise<void> {
  await reportChecks(session, 0);
  if (arxiv) {
    arxiv.clock.advance(2 * day);
    console.log('two days later');
    await checkAgain(session);
  }
  if (session.window) return stay(session.window);
  await writePictures(session, '.output/start');
  if ((await session.problems()).length > 0) throw new Error('start: the extension had errors');
}

function hasBrowser({ browser }: Flags): boolean {
  return (browser === 'firefox' ? findFirefox() : findChromium()) !== undefined;
}

function installBrowser({ browser }: Flags): boolean {
  const args = ['scripts/ready.mjs', `--browsers=${browser}`];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
}

async function build({ browser }: Flags): Promise<void> {
  const flags = browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
  const command: Command = ['wxt', 'build', ...flags];
  const { ok, output } = await runCommand(command);
  if (!ok) throw new Error(`${output}\nstart: the build failed`);
}

async function startArxiv({ papers, headless }: Flags): Promise<LocalArxiv> {
  const now = headless ? pictureTime : Date.now();
  const arxiv = await startLocalArxiv({ papers, seed: 2, now });
  open.push(arxiv.close);
  console.log(`arXiv at 127.0.0.1:${arxiv.port} with ${arxiv.corpus.count()} papers`);
  return arxiv;
}

function openBrowser(flags: Flags, arxiv: LocalArxiv | undefined): Promise<Session> {
  const open = flags.browser === 'firefox' ? openFirefox : openChromium;
  return open({ arxiv, headless: flags.headless });
}

async function stay({ show, closed }: NonNullable<Session['window']>): Promise<void> {
  await show();
  staying = true;
  console.log('the browser stays open; Ctrl-C ends it');
  await closed;
}

async function closeAll(): Promise<void> {
  endCommands();
  for (;;) {
    const close = open.pop();
    if (!close) return;
    await close().catch((error: unknown) => console.error(error));
  }
}
