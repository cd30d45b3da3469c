/// <reference types="chrome" />
import type { Page } from '@playwright/test';
import type { Fault } from '@/tools/local-arxiv/faults';
import { askToCheck, letWaitsPass } from '../support/ask';
import type { ChromiumExtension } from '../support/chromium';
import { expect, test, testInLong } from '../support/fixtures';
import { lookAtAll } from '../support/look-at-all';
import type { PageName } from '../support/pages';

const places: readonly PageName[] = ['popup', 'sidepanel', 'library', 'options', 'diagnostics'];

/** Looks at every place as it opens now. */
async function lookEverywhere(extension: ChromiumExtension, state: string): Promise<void> {
  for (const place of places) {
    const page = await extension.openPage(place);
    await expect(page.locator('main')).toBeVisible();
    await expect(page.locator('.scroller[aria-busy=true]')).toHaveCount(0);
    await lookAtAll(page, `${state}-${place}`);
    await page.close();
  }
}

/** Lets a check end in a trouble of its own. */
async function stopBy(extension: ChromiumExtension, page: Page, failures: number): Promise<void> {
  await letWaitsPass(page);
  await askToCheck(page);
  await extension.waitForCheck((checks) =>
    checks.some(({ trouble }) => (trouble?.attempt ?? 0) > failures),
  );
}

const troubles: [state: string, fault: Fault][] = [
  ['offline', { kind: 'reset' }],
  ['told-to-wait', { kind: 'rate-limited-429', retryAfter: 7200 }],
  ['denied', { kind: 'denied-403' }],
  ['server', { kind: 'server-503', retryAfter: 0 }],
  ['malformed', { kind: 'html' }],
  ['refused-query', { kind: 'rejected' }],
];

test.describe('from the first request on', () => {
  test.use({ faults: [{ kind: 'stall' }] });

  testInLong(
    'each state of the watching is accessible in each place',
    async ({ arxiv, extension }) => {
      await lookEverywhere(extension, 'checking');
      const options = await extension.openPage('options');
      arxiv.faults.clear();
      arxiv.faults.add({ kind: 'server-503', retryAfter: 0 });
      await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'waiting'));
      for (const [index, [state, fault]] of troubles.entries()) {
        arxiv.faults.clear();
        arxiv.faults.add(fault);
        await stopBy(extension, options, index + 1);
        await lookEverywhere(extension, state);
      }
      await options.getByRole('button', { name: 'Pause', exact: true }).click();
      await lookEverywhere(extension, 'paused');
      await options.getByRole('button', { name: 'Delete', exact: true }).click();
      await expect.poll(async () => (await extension.rows('queries')).length).toBe(0);
      await lookEverywhere(extension, 'no-queries');
      await options.getByRole('button', { name: 'Add a query' }).click();
      await options.getByLabel('Name', { exact: true }).fill('Never');
      await options.getByLabel('arXiv query').fill('all:never');
      arxiv.faults.clear();
      arxiv.faults.add({ kind: 'reset' });
      await options.keyboard.press('Control+Enter');
      await extension.context.addInitScript(() => {
        chrome.permissions.contains = (async () => false) as typeof chrome.permissions.contains;
      });
      await lookEverywhere(extension, 'no-permission');
    },
  );
});
