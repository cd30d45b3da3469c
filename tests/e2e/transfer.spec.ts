import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { expectAccessible } from '../support/accessible';
import { launchChromium } from '../support/chromium';
import { expect, test, themes } from '../support/fixtures';

const isDone = (checks: { state: string }[]) => checks.some(({ state }) => state === 'done');

test.use({ corpus: { papers: 60 } });

test('a library is taken out as a file and brought into another profile, as it was', async ({
  extension,
  arxiv,
}) => {
  await extension.waitForCheck(isDone);
  const library = await extension.openPage('library');
  await library.getByRole('button', { name: 'Star', exact: true }).first().click();
  await expect
    .poll(async () => (await extension.rows('marks')).filter(({ starred }) => starred).length)
    .toBe(1);
  const options = await extension.openPage('options');
  await options.getByRole('button', { name: 'Write the file' }).click();
  const link = options.getByRole('link', { name: /^Save arxiv-daily-\d{4}-\d\d-\d\d\.jsonl\.gz/ });
  const [download] = await Promise.all([options.waitForEvent('download'), link.click()]);
  const content = gunzipSync(await readFile(await download.path())).toString();
  expect(content.split('\n')[0]).toContain('"arxivDaily":1');

  const other = await launchChromium({ language: 'en-US', arxiv });
  try {
    await other.waitForCheck(isDone);
    const page = await other.openPage('options');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a library file' }).press('Enter');
    const broken = content.replace('{"marks"', 'not a row\n{"marks"');
    await (await choosing).setFiles({
      name: download.suggestedFilename(),
      mimeType: 'application/gzip',
      buffer: Buffer.from(broken),
    });
    const diff = page.locator('#import-diff').locator('..');
    await expect(diff.getByRole('heading')).toBeFocused();
    await expect(diff).toContainText('isn’t JSON');
    await expect(diff).toContainText('Marks, notes and tags, changed: ');
    expect((await other.rows('marks')).filter(({ starred }) => starred)).toEqual([]);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      await expectAccessible(page);
      await diff.scrollIntoViewIfNeeded();
      await other.screenshot(`transfer-${theme}`, page);
    }
    await diff.getByRole('button', { name: 'Bring this in' }).click();
    await expect(diff).toHaveCount(0);
    const mine = await extension.rows('marks');
    const starred = ({ starred, id }: (typeof mine)[number]) => (starred ? [id] : []);
    const theirs = () => other.rows('marks').then((marks) => marks.flatMap(starred));
    await expect.poll(theirs).toEqual(mine.flatMap(starred));
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(theirs).toEqual([]);
    expect(other.problems).toEqual([]);
  } finally {
    await other.close();
  }
  expect(extension.problems).toEqual([]);
});
