import { expectAccessible } from '../support/accessible';
import { expect, test, testInLong, themes } from '../support/fixtures';
import { beyond } from '../support/look-at-all';

for (const theme of ['light', 'dark'] as const) {
  const it = theme === 'light' ? testInLong : test;
  it(`all three pages are accessible in the ${theme} theme`, async ({ extension }) => {
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

testInLong('large text in high contrast is accessible and fits', async ({ extension }) => {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  const options = await extension.openPage('options');
  await options.getByRole('radio', { name: 'Larger' }).check();
  await options.getByRole('radio', { name: 'Always high' }).check();
  for (const name of ['popup', 'options'] as const) {
    const page = await extension.openPage(name);
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
    if (name === 'popup') await page.locator('article .card-title button').first().click();
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
      await extension.screenshot(`large-${name}-${colorScheme}`, page);
    }
    expect(await beyond(page)).toBe(0);
  }
});
