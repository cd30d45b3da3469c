import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeCertificate } from '@/tools/local-arxiv/certificate';
import type { NamedServer } from './chromium-arguments';
import type { LivedServer } from './live-in-sync';
import { serverHost } from './with-server';

/** Whether this machine has rclone; on Debian `apt-get install rclone`. */
export const hasRclone = spawnSync('rclone', ['version']).status === 0;

/** A WebDAV server by other hands: https://rclone.org/commands/rclone_serve_webdav/ */
export type RcloneServer = NamedServer & {
  /** Where its files lie. */
  folder: string;
  account: { address: string; name: string; password: string };
  /** Ends it, as a power cut does, and starts it again with the same files. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** The same for tests without a browser: no TLS, and what is asked for its name goes to its port. */
export async function startPlainRclone(): Promise<LivedServer & { close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'arxiv-daily-dav-'));
  const port = await freePort();
  const child = await start(argumentsOf(folder, port), port);
  const asked: string[] = [];
  return {
    account,
    asked,
    faults: [],
    empty: () => rmSync(join(folder, 'arxiv-daily'), { recursive: true, force: true }),
    fetch: (input, init) => {
      const url = String(input);
      asked.push(`${init?.method} ${url}`);
      return fetch(url.replace(account.address, `http://127.0.0.1:${port}/`), init);
    },
    close: async () => {
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts it, with TLS, under the name of the reader's server. */
export async function startRclone(): Promise<RcloneServer> {
  const folder = mkdtempSync(join(tmpdir(), 'arxiv-daily-dav-'));
  const keys = mkdtempSync(join(tmpdir(), 'arxiv-daily-keys-'));
  const { key, cert, spki } = makeCertificate([serverHost], Date.now());
  writeFileSync(join(keys, 'key.pem'), key);
  writeFileSync(join(keys, 'cert.pem'), cert);
  const tlsPort = await freePort();
  const tls = ['--cert', join(keys, 'cert.pem'), '--key', join(keys, 'key.pem')];
  const args = [...argumentsOf(folder, tlsPort), ...tls];
  let child = await start(args, tlsPort);
  return {
    host: serverHost,
    tlsPort,
    spki,
    folder,
    account,
    restart: async () => {
      await end(child);
      child = await start(args, tlsPort);
    },
    close: async () => {
      await end(child);
      for (const path of [folder, keys]) rmSync(path, { recursive: true, force: true });
    },
  };
}

const account = { address: `https://${serverHost}/`, name: 'zoe', password: 'secret' };

function argumentsOf(folder: string, port: number): string[] {
  const serve = [
    'serve',
    'webdav',
    folder,
    '--addr',
    `127.0.0.1:${port}`,
    '--dir-cache-time',
    '0s',
  ];
  return [...serve, '--user', account.name, '--pass', account.password];
}

async function start(args: string[], port: number): Promise<ChildProcess> {
  const child = spawn('rclone', args, { stdio: 'ignore' });
  while (!(await isOpen(port))) await sleep(50);
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
