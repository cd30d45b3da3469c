/// <reference types="chrome" />
import { expect, test, testInLong } from '../support/fixtures';

test('a query is added, reworded, paused, deleted and brought back', async ({ extension }) => {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  const options = await extension.openPage('options');
  await options.getByRole('button', { name: 'Add a query' }).click();
  await options.getByLabel('Name', { exact: true }).fill('Perovskites');
  await options.getByRole('button', { name: 'Save query' }).click();
  await expect(options.getByRole('alert')).toHaveText(
    'A query needs some text. Nothing was saved.',
  );
  await expect(options.getByLabel('arXiv query')).toBeFocused();
  expect(await extension.rows('queries')).toHaveLength(1);
  await options.getByLabel('arXiv query').fill('all:perovskites');
  await options.getByRole('button', { name: 'Save query' }).click();
  const rows = await extension.waitForCheck(
    (checks) => checks.filter(({ state }) => state === 'done').length === 2,
  );
  expect(rows.some(({ text }) => text === 'all:perovskites')).toBe(true);

  const item = options.locator('.query').filter({ hasText: 'Perovskites' });
  await expect(item.locator('.query-check')).toContainText('found');
  const pane = options.getByRole('region', { name: 'Perovskites' });
  await pane.getByRole('button', { name: 'Pause' }).click();
  await expect(pane.getByRole('button', { name: 'Resume' })).toBeVisible();
  expect((await extension.rows('queries')).find(({ name }) => name === 'Perovskites')?.paused).toBe(
    true,
  );
  await pane.getByRole('button', { name: 'Delete' }).click();
  await expect(item).toHaveCount(0);
  await options.getByRole('button', { name: /^Undo/ }).click();
  await expect(item).toHaveCount(1);
  expect(extension.problems).toEqual([]);
});

testInLong('a draft survives the closing of the page at any key', async ({ extension }) => {
  const options = await extension.openPage('options');
  await options.getByLabel('arXiv query').fill('ti:half-typ');
  await options.close();
  const again = await extension.openPage('options');
  await expect(again.getByLabel('arXiv query')).toHaveValue('ti:half-typ');
  expect((await extension.rows('queries'))[0]?.text).toContain('cond-mat.mtrl-sci');
});

test("arXiv's words stand beside a query it refuses, and the others go on", async ({
  extension,
}) => {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  const options = await extension.openPage('options');
  await options.getByRole('button', { name: 'Add a query' }).click();
  await options.getByLabel('Name', { exact: true }).fill('Broken');
  await options.getByLabel('arXiv query').fill('(all:a');
  await options.getByRole('button', { name: 'Save query' }).click();
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'refused'));
  const item = options.locator('.query').filter({ hasText: 'Broken' });
  await expect(item).toContainText('refused by arXiv');
  const pane = options.getByRole('region', { name: 'Broken' });
  await expect(pane).toContainText('Invalid query string');
  await options.getByRole('button', { name: 'Check all now' }).click();
  await extension.waitForCheck(
    (checks) => checks.filter(({ state }) => state === 'done').length === 2,
  );
  const popup = await extension.openPage('popup');
  await expect(popup.locator('.status')).toContainText('Broken');
});

testInLong(
  'settings show their effect at once and survive, and a broken one falls back alone',
  async ({ extension }) => {
    const options = await extension.openPage('options');
    await options.getByRole('radio', { name: 'Dark' }).check();
    await expect(options.locator('html')).toHaveAttribute('data-theme', 'dark');
    await options.getByRole('radio', { name: 'Compact' }).check();
    await expect(options.locator('html')).toHaveAttribute('data-density', 'compact');
    await options.reload();
    await expect(options.getByRole('radio', { name: 'Dark' })).toBeChecked();
    await expect(options.getByRole('radio', { name: 'Compact' })).toBeChecked();
    await expect(options.locator('html')).toHaveAttribute('data-theme', 'dark');

    const worker = await extension.worker();
    await worker.evaluate(() =>
      chrome.storage.local.set({ settings: { theme: 'mauve', density: 'compact', hours: 'x' } }),
    );
    const again = await extension.openPage('options');
    await expect(again.getByText('Some settings could not be read')).toBeVisible();
    await expect(again.getByRole('radio', { name: 'Compact' })).toBeChecked();
    await expect(again.getByRole('radio', { name: 'As the system' })).toBeChecked();
  },
);
