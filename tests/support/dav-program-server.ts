import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeCertificate } from '@/tools/local-arxiv/certificate';
import type { NamedServer } from './chromium-arguments';
import type { DavProgram } from './dav-programs';
import type { LivedServer } from './live-in-sync';
import { serverHost } from './with-server';

type Running = {
  port: number;
  /** Where its files lie. */
  files: string;
  /** Ends it, as a power cut does, and starts it again with the same files. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** A WebDAV server by other hands, with TLS, under the name of the reader's server. */
export type ProgramServer = NamedServer & Running & Pick<DavProgram, 'account'>;

/** Starts one for tests without a browser: no TLS, and what is asked for its name goes to its port. */
export async function startPlain(program: DavProgram): Promise<LivedServer & Running> {
  const running = await run(program);
  const { account } = program;
  const asked: string[] = [];
  return {
    ...running,
    account,
    asked,
    faults: [],
    empty: () => rmSync(join(running.files, 'arxiv-daily'), { recursive: true, force: true }),
    fetch: (input, init) => {
      const url = String(input);
      asked.push(`${init?.method} ${url}`);
      const { origin } = new URL(account.address);
      return fetch(url.replace(origin, `http://127.0.0.1:${running.port}`), init);
    },
  };
}

/** Starts one for browsers. */
export async function startProgram(program: DavProgram): Promise<ProgramServer> {
  const { key, cert, spki } = makeCertificate([serverHost], Date.now());
  const running = await run(program, { key, cert });
  const { account } = program;
  return { ...running, host: serverHost, tlsPort: running.port, spki, account };
}

async function run(program: DavProgram, pair?: { key: string; cert: string }): Promise<Running> {
  const files = mkdtempSync(join(tmpdir(), 'arxiv-daily-dav-'));
  const own = mkdtempSync(join(tmpdir(), 'arxiv-daily-own-'));
  const tls = pair && { key: join(own, 'key.pem'), cert: join(own, 'cert.pem') };
  if (tls) writeFileSync(tls.key, pair.key);
  if (tls) writeFileSync(tls.cert, pair.cert);
  const port = await freePort();
  const command = program.prepare({ files, own, port, ...(tls && { tls }) });
  let child = await start(command, port);
  return {
    port,
    files,
    restart: async () => {
      await end(child);
      child = await start(command, port);
    },
    close: async () => {
      await end(child);
      for (const path of [files, own]) rmSync(path, { recursive: true, force: true });
    },
  };
}

async function start([command = '', ...args]: string[], port: number): Promise<ChildProcess> {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr?.on('data', (part) => {
    words += part;
  });
  while (!(await isOpen(port))) {
    if (child.exitCode !== null) throw new Error(`dav: ${command} did not start\n${words}`);
    await sleep(50);
  }
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
