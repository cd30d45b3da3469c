import { defineConfig } from '@playwright/test';

const long = process.env.LONG === '1';

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // More than cores: most of their time the tests wait out pauses between requests.
  workers: 5,
  // The longest waits begin first, and the others run meanwhile.
  projects: [
    { name: 'waiting', grep: /@waits/ },
    { name: 'quick', grepInvert: /@waits/ },
  ],
  retries: 0,
  // Limits are for what hangs: on a busy machine all takes many times as long as on an idle one.
  timeout: long ? 30 * 60_000 : 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/chromium.json' }]],
});
