import { spawnSync } from 'node:child_process';

/**
 * Says what is done and for how long, and runs it; its output is shown only when it fails.
 * @param {string} heading
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function run(heading, program, args, options = {}) {
  process.stdout.write(`${heading} … `);
  const start = Date.now();
  const { status, signal, error, stdout, stderr } = spawnSync(program, args, {
    ...options,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  if (status === 0) {
    console.log(`${seconds} s`);
    return;
  }
  console.log(`failed after ${seconds} s`);
  const command = [program, ...args].join(' ');
  const end = error?.message ?? (signal ? `ended by ${signal}` : `exit code ${status}`);
  throw new Error(`${stdout ?? ''}${stderr ?? ''}\n${command}: ${end}`);
}
