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
    testTimeout: long ? 30 * 60_000 : 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
