import { expectAccessible } from '../support/accessible';
import { expect, test } from '../support/fixtures';

for (const theme of ['light', 'dark'] as const) {
  test(`all three pages are accessible in the ${theme} theme`, async ({ extension }) => {
    await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
    for (const name of ['popup', 'library', 'options'] as const) {
      const page = await extension.openPage(name);
      await page.emulateMedia({ colorScheme: theme });
      await expect(page.locator('main')).toBeVisible();
      if (name !== 'options') {
        await page.locator('article .card-title button').first().click();
        await expect(page.locator('.abstract').first()).toBeVisible();
      }
      await expectAccessible(page);
    }
  });
}
