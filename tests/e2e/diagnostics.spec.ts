import { expectAccessible } from '../support/accessible';
import { askToCheck, letWaitsPass } from '../support/ask';
import { expect, test, themes } from '../support/fixtures';

test.use({ faults: [{ kind: 'server-503', retryAfter: 0, times: 1 }] });

test('diagnostics follow what is asked of arXiv, and make a report of it', async ({
  extension,
}) => {
  await extension.waitForCheck((checks) => checks.some(({ trouble }) => trouble !== undefined));
  const options = await extension.openPage('options');
  const opening = options.context().waitForEvent('page');
  const open = options.getByRole('button', { name: 'Open diagnostics' });
  await open.first().press('Enter');
  const page = await opening;
  await page.setViewportSize({ width: 1280, height: 800 });
  const requests = page.getByRole('table', { name: 'Requests to arXiv' }).locator('tbody tr');
  await expect(requests).toHaveCount(1);
  await expect(requests).toContainText('503 · arXiv has trouble of its own');
  await expect(page.getByRole('table', { name: 'Alarms' })).toContainText('Next round of checks');
  await expect(page.getByText('https://export.arxiv.org/*')).toBeVisible();
  const stopped = page.getByRole('table', { name: 'Checks that trouble has stopped' });
  await expect(stopped.locator('tbody tr')).toHaveCount(1);

  await letWaitsPass(page);
  await askToCheck(page);
  await expect(requests.first()).toContainText('read far enough');
  await expect(page.getByText('No check stands still.')).toBeVisible();
  const all = await requests.count();
  await page.getByLabel('Only trouble').press('Space');
  await expect(requests).toHaveCount(1);
  await expect(page.getByText(`1 of ${all}`, { exact: true })).toBeVisible();
  await page.getByLabel('Only trouble').press('Space');

  const report = page.getByLabel('Text', { exact: true });
  const [query] = await extension.rows('queries');
  await expect(report).toHaveValue(/query 1 {2}200/);
  expect(await report.inputValue()).not.toContain(query?.name);
  await page.getByLabel(/^With the names/).press('Space');
  await expect(report).toHaveValue(new RegExp(`${query?.name} = `));
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).press('Enter');
  expect((await saving).suggestedFilename()).toBe('arxiv-daily-report.txt');

  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await expectAccessible(page);
      await page.screenshot({
        path: `.output/screenshots/diagnostics-${width}-${colorScheme}.png`,
        fullPage: true,
      });
    }
  }
  expect(extension.problems).toEqual([]);
});
