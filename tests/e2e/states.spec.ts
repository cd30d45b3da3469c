import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { askToCheck } from '../support/ask';
import { expect, test, themes } from '../support/fixtures';

async function look(page: Page): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

test('trouble, a toast and an empty list are accessible', async ({ arxiv, extension }) => {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  const popup = await extension.openPage('popup');
  await expect(popup.locator('article').first()).toBeVisible();
  await popup.keyboard.press('Shift+A');
  await expect(popup.locator('.toast')).toBeVisible();
  await look(popup);
  arxiv.faults.add({ kind: 'server-503' });
  await askToCheck(popup);
  await expect(popup.locator('.status')).toContainText('arXiv has trouble of its own');
  await popup.reload();
  await expect(popup.locator('.state-title')).toBeVisible();
  await look(popup);
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(440);
});
