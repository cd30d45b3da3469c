import { nextDone } from '../support/ask';
import { expect, test } from '../support/fixtures';

test('popup and options say up to which announcement nothing slipped through', async ({
  extension,
}) => {
  await nextDone(extension, []);
  const popup = await extension.openPage('popup');
  await expect(popup.locator('.status-title')).toContainText(/Complete through .* ET · next/);
  await expect(popup.locator('.status-next')).toContainText('Last checked');
  const options = await extension.openPage('options');
  await options.locator('.query-pick').first().click();
  await expect(options.locator('.query-coverage')).toContainText(
    /arXiv counts \d+ submitted before/,
  );
});
