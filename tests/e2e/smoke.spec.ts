import { expect, test } from '../support/fixtures';
import { reviveWorker } from '../support/worker-calls';

test('the built extension loads, its popup opens, and a stopped worker comes back by an alarm', async ({
  extension,
}) => {
  const popup = await extension.openPage('popup');
  await expect(popup).toHaveTitle('ArXiv Daily');
  await expect(popup.locator('body')).not.toBeEmpty();
  await reviveWorker(await extension.worker(), popup);
  expect(extension.problems).toEqual([]);
});
