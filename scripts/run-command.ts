import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** A program of node_modules/.bin and its arguments. */
export type Command = [program: string, ...args: string[]];

export type Ended = {
  /** Whether the exit code was 0. */
  ok: boolean;
  /** Everything it wrote, and why it ended if not by itself. */
  output: string;
  seconds: number;
};

type Options = {
  env?: Record<string, string>;
  /** Milliseconds until it is ended. */
  timeout?: number;
};

const running = new Set<ChildProcess>();
const windows = process.platform === 'win32';

/** Runs a program of node_modules/.bin in silence and gives how it ended; it never throws. */
export function runCommand([program, ...args]: Command, options: Options = {}): Promise<Ended> {
  const { env = {}, timeout = 10 * 60_000 } = options;
  const start = performance.now();
  const child = spawn(join('node_modules', '.bin', program), args, {
    env: { ...process.env, FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group, so that what it starts can be ended with it.
    detached: !windows,
    shell: windows,
  });
  running.add(child);

  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const timer = setTimeout(() => {
    output += `\n${program}: ended after ${timeout / 1000} s\n`;
    endTree(child);
  }, timeout);

  return new Promise((resolve) => {
    const end = (ok: boolean) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ ok, output, seconds: (performance.now() - start) / 1000 });
    };
    child.on('error', (error) => {
      output += `${program}: ${error.message}\n`;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** Ends everything that `runCommand` started and that still runs. */
export function endCommands(): void {
  for (const child of running) endTree(child);
}

function endTree(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (windows) spawn('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  else process.kill(-child.pid, 'SIGKILL');
}
