import { expect, test } from '../support/fixtures';
import { reviveWorker } from '../support/worker-calls';

test('the built extension loads and its popup opens without an error', async ({ extension }) => {
  const popup = await extension.openPage('popup');
  await expect(popup).toHaveTitle('ArXiv Daily');
  await expect(popup.locator('body')).not.toBeEmpty();
  expect(extension.problems).toEqual([]);
});

test('a stopped worker comes back by an alarm', async ({ extension }) => {
  await reviveWorker(await extension.worker(), await extension.openPage('options'));
});
