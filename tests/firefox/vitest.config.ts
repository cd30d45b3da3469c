import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const long = process.env.LONG === '1';
const root = fileURLToPath(new URL('../../', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    include: ['tests/firefox/**/*.test.ts'],
    // One Firefox at a time: two of them on two cores only wait for each other.
    fileParallelism: false,
    // A limit is for what hangs. Beside the other steps all takes ten times as long as alone, and the
    // alarm that wakes a stopped background comes after half a minute.
    testTimeout: long ? 30 * 60_000 : 240_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
