/// <reference types="chrome" />
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { expect, test, testInLong } from '../support/fixtures';
import { layoutShifts } from '../support/layout-shifts';
import { newPapers } from '../support/new-papers';

test.use({ chromium: { timezone: 'UTC' } });

async function edit(page: Page, text: string): Promise<void> {
  await page.getByLabel('arXiv query').fill(text);
}

for (const theme of ['light', 'dark'] as const) {
  const it = theme === 'dark' ? testInLong : test;
  it(`a query is previewed while it is typed, without a word to arXiv, ${theme}`, async ({
    arxiv,
    extension,
  }) => {
    await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
    const options = await extension.openPage('options', { width: 1280, height: 1400 });
    await options.emulateMedia({ colorScheme: theme });
    const asked = arxiv.requests.length;
    await edit(options, 'cat:cond-mat.*');
    const preview = options.getByRole('region', { name: 'Preview' });
    await expect(preview).toContainText(/Last 14 days: \d+ papers?, [\d.]+ a day/);
    await expect(preview.getByRole('status').first()).toHaveText(/Last 14 days: \d+ papers?/);
    await expect(preview).toContainText(/\+\d+ −\d+ against the saved version/);
    await expect(preview.getByRole('table', { name: 'Papers per day' })).toBeAttached();
    expect(await preview.getByRole('row').count()).toBe(15);
    await options.getByLabel('arXiv query').fill('all:model');
    await expect(preview.locator('mark').first()).toHaveText(/^model/i);
    await expect(preview).toHaveAttribute('aria-busy', 'false');
    await extension.screenshot(`preview-${theme}`);
    await expectAccessible(options);
    await options.getByLabel('arXiv query').fill('all:zzzz');
    await expect(preview).toContainText('No longer found');
    // The words of the former count stay readable; the moment itself is too short to be caught.
    await preview.evaluate((element) => element.setAttribute('aria-busy', 'true'));
    await options.emulateMedia({ colorScheme: theme === 'light' ? 'dark' : 'light' });
    await expectAccessible(options);
    await options.getByLabel('arXiv query').fill('(all:model');
    await expect(preview).toContainText('arXiv could not read this query as it stands');
    await options.getByLabel('arXiv query').fill('rn:LAB-1');
    await expect(preview).toContainText('only arXiv can tell');
    expect(arxiv.requests.length).toBe(asked);
    expect(extension.problems).toEqual([]);
  });

  for (const name of ['popup', 'library'] as const) {
    const it = testInLong;
    it(`an open card of the ${name} says which clause brought the paper, ${theme}`, async ({
      extension,
    }) => {
      await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
      const page = await extension.openPage(name);
      await page.emulateMedia({ colorScheme: theme });
      await page.locator('article .card-title button').first().click();
      const why = page.locator('.why');
      await expect(why).toContainText('Why is this here?');
      await expect(why).toContainText('found it by');
      await expect(why.locator('code').first()).toHaveText(/^(cat|all|ti|abs):/);
      await expect(page.locator('article mark').first()).toBeVisible();
      await why.scrollIntoViewIfNeeded();
      await extension.screenshot(`why-${name}-${theme}`);
      await expectAccessible(page);
      expect(extension.problems).toEqual([]);
    });
  }
}

test('the popup loads the matcher with its first open card, and nothing jumps', async ({
  extension,
}) => {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  const asked: string[] = [];
  extension.context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const popup = await extension.openPage('popup');
  const title = popup.locator('article .card-title button').first();
  // Short enough that the next card is in sight, where a jump would show.
  await expect(title).toHaveText(newPapers[0]?.title ?? '');
  await expect.poll(() => asked).toContain('/follow-banner.js');
  const before = [...asked];
  await title.click();
  await expect(popup.locator('.why')).toContainText('found it by');
  expect(before.filter((path) => path.includes('explained'))).toEqual([]);
  expect(asked.filter((path) => path.includes('explained'))).toHaveLength(1);
  expect(await layoutShifts(popup)).toBe(0);

  // A popup that opens where it was has the whole card from its first moment on, on a slow disk too.
  await popup.route(/explained/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await popup.reload();
  await expect(popup.locator('.why')).toContainText('found it by');
  await expect(popup.locator('.status-title')).not.toBeEmpty();
  expect(await layoutShifts(popup)).toBe(0);
  await expect(popup.locator('.why code').first()).toHaveText(/^(cat|all|ti|abs):/);
  await expect(popup.locator('article mark').first()).toBeVisible();
  await popup.emulateMedia({ colorScheme: 'dark' });
  await popup.locator('.why').scrollIntoViewIfNeeded();
  await expectAccessible(popup);
  expect(extension.problems).toEqual([]);
});

testInLong(
  'arXiv is asked once at the reader’s word, and its refusal is told',
  async ({ arxiv, extension }) => {
    await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
    const options = await extension.openPage('options', { width: 1280, height: 1400 });
    await edit(options, 'cat:cs.LG');
    const before = arxiv.requests.length;
    const stored = await extension.rows('papers');
    const preview = options.getByRole('region', { name: 'Preview' });
    await expect(preview).toContainText('against the saved version');
    arxiv.faults.add({ kind: 'slow', delayMs: 2000, times: 1 });
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
  },
);

testInLong(
  'a paper whose query was reworded since is not explained by guesswork',
  async ({ extension }) => {
    await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
    const options = await extension.openPage('options');
    await edit(options, 'rn:LAB-1');
    await options.getByRole('button', { name: 'Save query' }).click();
    await expect.poll(async () => (await extension.rows('queries'))[0]?.text).toBe('rn:LAB-1');
    const library = await extension.openPage('library');
    await library.getByRole('button', { name: /^All papers/ }).click();
    await library.locator('article .card-title button').first().click();
    await expect(library.locator('.why')).toContainText('arXiv matched this; we can’t see why.');
  },
);
