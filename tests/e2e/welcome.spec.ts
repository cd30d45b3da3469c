import { expectAccessible } from '../support/accessible';
import { expect, test, themes } from '../support/fixtures';

test('three steps lead somebody new to the papers, and come once', async ({ extension }) => {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  const popup = await extension.openPage('popup');
  await popup.getByRole('button', { name: 'Show me' }).press('Enter');
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText('Step 1 of 3');
  await dialog.getByRole('button', { name: 'Crystal structure prediction' }).press('Enter');
  await expect.poll(async () => (await extension.rows('queries')).length).toBe(2);
  for (const colorScheme of themes) {
    await popup.emulateMedia({ colorScheme });
    await expectAccessible(popup);
    await extension.screenshot(`welcome-${colorScheme}`, popup);
  }
  await dialog.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(dialog.getByRole('checkbox')).not.toBeChecked();
  await dialog.getByRole('button', { name: 'Next' }).press('Enter');
  await extension.screenshot('welcome-last', popup);
  await dialog.getByRole('button', { name: /^Read \d+ new papers?$/ }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(popup.getByRole('button', { name: 'Show me' })).toHaveCount(0);
  await expect(popup.locator('article').first()).toBeVisible();
  const again = await extension.openPage('library');
  await expect(again.locator('article').first()).toBeVisible();
  await expect(again.getByRole('button', { name: 'Show me' })).toHaveCount(0);
  expect(extension.problems).toEqual([]);
});
