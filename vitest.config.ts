import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['{lib,components,tools,tests,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/firefox/**', 'node_modules/**'],
    setupFiles: ['fake-indexeddb/auto', './tests/support/standards-mode.ts'],
    // Files share a process, a third of the time: nothing here keeps state in a module.
    isolate: false,
    // CI's two cores run other steps beside these; a limit is for what hangs.
    testTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
