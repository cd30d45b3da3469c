import { defineConfig } from '@playwright/test';

const long = process.env.LONG === '1';

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 3,
  retries: 0,
  timeout: long ? 30 * 60_000 : 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/chromium.json' }]],
});
