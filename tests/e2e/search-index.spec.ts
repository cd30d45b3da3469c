import type { Page } from '@playwright/test';
import { askToCheck, nextDone } from '../support/ask';
import type { ChromiumExtension } from '../support/chromium';
import { expect, test } from '../support/fixtures';
import { indexState } from '../support/index-state';
import { addNewPapers, newPapers } from '../support/new-papers';

test.use({ corpus: { papers: 0, newest: newPapers } });

const abstract = 'A generative model for materials discovery and inverse design of quasicrystals.';

async function search(library: Page, text: string): Promise<void> {
  await library.getByRole('combobox', { name: 'Search papers' }).fill(text);
}

async function openAll(extension: ChromiumExtension): Promise<Page> {
  const library = await extension.openPage('library');
  await library.getByRole('button', { name: 'All papers' }).click();
  return library;
}

test('papers are found by the index, those a check brings later too, and without the index', async ({
  arxiv,
  extension,
}) => {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  let library = await openAll(extension);
  await expect.poll(() => library.evaluate(indexState)).toBe('whole');
  await search(library, '"inverse design" chal');
  await expect(library.locator('article')).toHaveCount(1);
  const checks = await extension.rows('checks');
  addNewPapers(arxiv, [{ id: '2611.96001', title: 'Quasicrystals of chalk', abstract }]);
  await askToCheck(library);
  await nextDone(extension, checks);
  expect(await library.evaluate(indexState)).toBe('behind');
  await search(library, 'quasi');
  await expect(library.locator('article')).toHaveCount(1);
  await search(library, 'chalk');
  await expect(library.locator('article')).toHaveCount(2);
  await library.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('arxiv-daily-search');
        deleting.onsuccess = resolve;
        deleting.onerror = reject;
      }),
  );
  await search(library, 'chalk quasi');
  await expect(library.locator('article')).toHaveCount(1);
  await library.close();
  library = await openAll(extension);
  await expect.poll(() => library.evaluate(indexState)).toBe('whole');
  await search(library, 'quasicrystals');
  await expect(library.locator('article')).toHaveCount(1);
  expect(extension.problems).toEqual([]);
});
