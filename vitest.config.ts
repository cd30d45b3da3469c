import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';
import { leanXml } from './scripts/build/lean-xml';

export default defineConfig({
  plugins: [WxtVitest(), leanXml],
  test: {
    include: ['{lib,components,tools,tests,scripts,bench}/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/firefox/**', 'node_modules/**'],
    // What ships is what is tested: `scripts/build/lean-xml.ts` applies to bundled modules only.
    server: {
      deps: { inline: [/fast-xml-parser|path-expression-matcher|is-unsafe|@nodable|strnum/] },
    },
    setupFiles: [
      'fake-indexeddb/auto',
      './tests/support/standards-mode.ts',
      './tests/support/patient-waits.ts',
    ],
    // Files share a process, a third of the time: nothing here keeps state in a module.
    isolate: false,
    // CI's two cores run other steps beside these; a limit is for what hangs.
    testTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
