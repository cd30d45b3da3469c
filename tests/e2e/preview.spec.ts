/// <reference types="chrome" />
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { expect, onlyInLong, test } from '../support/fixtures';

test.use({ chromium: { timezone: 'UTC' } });

async function edit(page: Page, text: string): Promise<void> {
  await page.getByLabel('arXiv query').fill(text);
}

for (const theme of ['light', 'dark'] as const) {
  test(`a query is previewed while it is typed, without a word to arXiv, ${theme}`, async ({
    arxiv,
    extension,
  }) => {
    if (theme === 'dark') onlyInLong();
    await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
    const options = await extension.openPage('options', { width: 1280, height: 1400 });
    await options.emulateMedia({ colorScheme: theme });
    const asked = arxiv.requests.length;
    await edit(options, 'cat:cond-mat.*');
    const preview = options.getByRole('region', { name: 'Preview' });
    await expect(preview).toContainText(/Last 14 days: \d+ papers?, [\d.]+ a day/);
    await expect(preview).toContainText(/\+\d+ −\d+ against the saved version/);
    await expect(preview.getByRole('table', { name: 'Papers per day' })).toBeAttached();
    expect(await preview.getByRole('row').count()).toBe(15);
    await options.getByLabel('arXiv query').fill('all:model');
    await expect(preview.locator('mark').first()).toHaveText(/^model/i);
    await expect(preview).toHaveAttribute('aria-busy', 'false');
    await extension.screenshot(`preview-${theme}`);
    await expectAccessible(options);
    await options.getByLabel('arXiv query').fill('(all:model');
    await expect(preview).toContainText('arXiv could not read this query as it stands');
    await options.getByLabel('arXiv query').fill('rn:LAB-1');
    await expect(preview).toContainText('only arXiv can tell');
    expect(arxiv.requests.length).toBe(asked);
    expect(extension.problems).toEqual([]);
  });

  test(`an open card says which clause brought the paper, ${theme}`, async ({ extension }) => {
    await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
    const library = await extension.openPage('library');
    await library.emulateMedia({ colorScheme: theme });
    await library.locator('article .card-title button').first().click();
    const why = library.locator('.why');
    await expect(why).toContainText('Why is this here?');
    await expect(why).toContainText('found it by');
    await expect(why.locator('code').first()).toHaveText(/^(cat|all|ti|abs):/);
    await expect(library.locator('article mark').first()).toBeVisible();
    await extension.screenshot(`why-${theme}`);
    await expectAccessible(library);
    expect(extension.problems).toEqual([]);
  });
}

test('arXiv is asked once at the reader’s word, and its refusal is told', async ({
  arxiv,
  extension,
}) => {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  const options = await extension.openPage('options', { width: 1280, height: 1400 });
  await edit(options, 'cat:cs.LG');
  const before = arxiv.requests.length;
  const stored = await extension.rows('papers');
  const preview = options.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('against the saved version');
  await preview.getByRole('button', { name: 'Ask arXiv' }).click();
  await expect(preview).toContainText('Asking arXiv');
  await expect(preview).toContainText(/arXiv has [\d,]+ papers? in all, [\d.]+ a day/);
  await expect(preview.getByText('Newest at arXiv')).toBeVisible();
  await extension.screenshot('preview-asked');
  expect(arxiv.requests.length).toBe(before + 1);
  expect(await extension.rows('papers')).toEqual(stored);

  await options.getByLabel('arXiv query').fill('(all:a');
  await expect(preview.getByText('Newest at arXiv')).toBeHidden();
  await preview.getByRole('button', { name: 'Ask arXiv' }).click();
  await expect(preview).toContainText('Invalid query string');
  expect(arxiv.requests.length).toBe(before + 2);
});

test('a paper whose query was reworded since is not explained by guesswork', async ({
  extension,
}) => {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  const options = await extension.openPage('options');
  await edit(options, 'rn:LAB-1');
  await options.getByRole('button', { name: 'Save query' }).click();
  const library = await extension.openPage('library');
  await library.getByRole('button', { name: /^All papers/ }).click();
  await library.locator('article .card-title button').first().click();
  await expect(library.locator('.why')).toContainText('arXiv matched this; we can’t see why.');
});
