/// <reference types="chrome" />
import { expect, test } from '../support/fixtures';

test('the built extension loads and its popup opens without an error', async ({ extension }) => {
  const popup = await extension.openPage('popup');
  await expect(popup).toHaveTitle('ArXiv Daily');
  await expect(popup.locator('body')).not.toBeEmpty();
  expect(extension.problems).toEqual([]);
});

test('a stopped worker comes back by an alarm', async ({ extension }) => {
  const worker = await extension.worker();
  await worker.evaluate(() => Object.assign(globalThis, { beforeTheStop: true }));
  await extension.stopWorker();
  const page = await extension.openPage('options');
  await page.evaluate(() => chrome.alarms.create('wake', { when: Date.now() }));
  await expect.poll(() => worker.evaluate(() => 'beforeTheStop' in globalThis)).toBe(false);
});
