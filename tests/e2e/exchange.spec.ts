/// <reference types="chrome" />
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { expect, test, testInLong, themes } from '../support/fixtures';
import { newPapers } from '../support/new-papers';

const config = JSON.stringify({
  query: 'all:"space group" or all:"inorganic"',
  max_results: 100,
});

async function paste(options: Page, text: string): Promise<void> {
  await options.getByLabel('Text or address').fill(text);
  await options.getByRole('button', { name: 'Show what is in it' }).click();
}

test("a bot's configuration is shown with its mistakes, mended, added and taken back", async ({
  extension,
}) => {
  const options = await extension.openPage('options');
  const choosing = options.waitForEvent('filechooser');
  await options.getByRole('button', { name: 'Choose a file' }).press('Enter');
  await (await choosing).setFiles({
    name: 'config.json',
    mimeType: 'application/json',
    buffer: Buffer.from(config),
  });
  const preview = options.locator('.import-preview');
  await expect(preview.getByRole('heading')).toBeFocused();
  await expect(preview.locator('.finding').first()).toContainText('or');
  expect(await extension.rows('queries')).toHaveLength(1);
  for (const theme of themes) {
    await options.emulateMedia({ colorScheme: theme });
    await expectAccessible(options);
    await preview.scrollIntoViewIfNeeded();
    await extension.screenshot(`exchange-${theme}`, options);
  }
  await preview.getByRole('button', { name: 'Write OR' }).first().click();
  await expect(preview.getByLabel('arXiv query')).toHaveValue(
    'all:"space group" OR all:"inorganic"',
  );
  await preview.getByLabel('Name', { exact: true }).fill('Crystals');
  await preview.getByRole('button', { name: 'Add 1 query' }).click();
  await expect(preview).toHaveCount(0);
  await expect.poll(async () => (await extension.rows('queries')).length).toBe(2);
  await options.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(async () => (await extension.rows('queries')).length).toBe(1);
  expect(extension.problems).toEqual([]);
});

testInLong(
  'a pack goes round as an address, and what the reader has is not chosen again',
  async ({ extension }) => {
    const options = await extension.openPage('options');
    await options.getByRole('button', { name: 'Copy as an address' }).click();
    const made = options.getByLabel('Text to copy');
    await expect(made).toHaveValue(/^https:\/\/arxiv\.org\/#arxiv-daily=[\w-]+$/);
    const address = await made.inputValue();
    await paste(options, address);
    const preview = options.locator('.import-preview');
    await expect(preview).toContainText('asks arXiv the same');
    await expect(preview.getByRole('checkbox')).not.toBeChecked();
    await expect(preview.getByRole('button', { name: 'Choose what to add' })).toBeDisabled();

    await options.getByRole('button', { name: 'Delete' }).click();
    await expect.poll(async () => (await extension.rows('queries')).length).toBe(0);
    const again = await extension.context.newPage();
    await again.goto(`${options.url()}${new URL(address).hash}`);
    await expect(again.locator('.import-preview')).toBeVisible();
    expect(await extension.rows('queries')).toHaveLength(0);
    await again.getByRole('button', { name: 'Add 1 query' }).click();
    await expect
      .poll(async () => (await extension.rows('queries'))[0]?.name)
      .toBe('AI for Materials Science');
    await expect(again).toHaveURL(/\/options\.html$/);
  },
);

testInLong(
  'queries are saved as a file, feeds are dropped, and what can’t be read is said',
  async ({ extension }) => {
    const options = await extension.openPage('options');
    const saving = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Save as a file' }).click();
    expect((await saving).suggestedFilename()).toBe('arxiv-daily-queries.json');

    const opml =
      '<opml version="2.0"><body><outline text="Learning" xmlUrl="https://rss.arxiv.org/rss/cs.LG+cs.AI"/>' +
      '<outline text="Other" xmlUrl="https://example.org/feed"/></body></opml>';
    const files = await options.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'feeds.opml'));
      return transfer;
    }, opml);
    await options.locator('.drop-place').dispatchEvent('drop', { dataTransfer: files });
    const preview = options.locator('.import-preview');
    await expect(preview.getByLabel('arXiv query')).toHaveValue('cat:cs.LG OR cat:cs.AI');
    await expect(preview).toContainText('1 other entry');

    await paste(options, '{"query": "cat:cs');
    await expect(options.getByRole('alert')).toContainText('can’t be read as JSON');
    await expect(options.getByRole('alert')).toContainText('Nothing was changed');
    expect(await extension.rows('queries')).toHaveLength(1);
  },
);

testInLong(
  'known papers stay quiet, papers with a mark stay as they are',
  async ({ extension }) => {
    await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
    const before = await extension.rows('marks');
    const known = { [before[0]?.id ?? '']: 9, '2507.12345': 'v2', nonsense: 1 };
    const options = await extension.openPage('options');
    await paste(options, JSON.stringify(known));
    const preview = options.locator('.import-preview');
    await expect(preview).toContainText('2 known papers');
    await preview.getByRole('button', { name: 'Make 1 paper known' }).click();
    await expect(preview).toHaveCount(0);
    const after = await extension.rows('marks');
    expect(after.find(({ id }) => id === '2507.12345')).toMatchObject({
      unread: 0,
      seenVersion: 2,
    });
    expect(after.filter(({ id }) => id !== '2507.12345')).toEqual(before);
    await options.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => extension.rows('marks')).toEqual(before);
  },
);

test('the context menu of an arXiv page opens the options with the query to save', async ({
  extension,
}) => {
  const worker = await extension.worker();
  const opening = extension.context.waitForEvent('page');
  await worker.evaluate(() => {
    // Chrome's events can be dispatched by their own side, which no type says.
    const event = chrome.contextMenus.onClicked as unknown as {
      dispatch: (info: object) => void;
    };
    event.dispatch({ menuItemId: 'follow', pageUrl: 'https://arxiv.org/list/cs.LG/recent?skip=0' });
  });
  const options = await opening;
  const section = options.getByRole('region', { name: 'Follow this page of arXiv' });
  await expect(section.getByLabel('arXiv query')).toHaveValue('cat:cs.LG');
  expect(await extension.rows('queries')).toHaveLength(1);
  await expect(section.getByLabel('Name', { exact: true })).toBeFocused();
  await expectAccessible(options);
  await extension.screenshot('follow', options);
  await section.getByLabel('Name', { exact: true }).fill('Learning');
  await section.getByRole('button', { name: 'Save query' }).click();
  await expect(section).toHaveCount(0);
  // Rows stand in the order of their ids, and a new one has a random id.
  const texts = async () => (await extension.rows('queries')).map(({ text }) => text);
  await expect.poll(texts).toContain('cat:cs.LG');
});

testInLong(
  "from a paper's page its authors and category can be followed if the library has it",
  async ({ extension }) => {
    await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
    const [paper] = newPapers;
    const options = await extension.openPage('options');
    const page = await extension.context.newPage();
    const follow = (address: string) => `${options.url()}#follow=${encodeURIComponent(address)}`;
    await page.goto(follow(`https://arxiv.org/abs/${paper?.id}v1`));
    const form = page.getByRole('region', { name: 'Follow this page of arXiv' });
    await expect(page.getByRole('radio', { name: 'These authors' })).toBeChecked();
    await expect(form.getByLabel('arXiv query')).toHaveValue(/^au:"Ada Bell"/);
    await page.getByRole('radio', { name: 'This category' }).check();
    await expect(form.getByLabel('arXiv query')).toHaveValue('cat:cond-mat.mtrl-sci');

    const unknown = await extension.context.newPage();
    await unknown.goto(follow('https://arxiv.org/pdf/2001.00001'));
    await expect(unknown.getByText('only the paper itself can be followed')).toBeVisible();
  },
);

const offers = [
  ['https://arxiv.org/list/cs.LG/recent', 'Follow “Machine Learning”?'],
  ['https://arxiv.org/#arxiv-daily=eJx', 'This page’s address holds queries for you.'],
] as const;

test('the popup offers what the page below holds, and over any other page is as ever', async ({
  extension,
}) => {
  const loading = extension.context.waitForEvent('requestfinished', {
    predicate: (request) => request.url().endsWith('/follow-banner.js'),
  });
  const plain = await extension.openPage('popup');
  await loading;
  await plain.waitForLoadState('networkidle');
  await expect(plain.locator('#follow')).toBeEmpty();
  for (const [address, words] of offers) {
    const popup = await extension.context.newPage();
    await popup.setViewportSize({ width: 440, height: 600 });
    // A popup in a tab is its own active tab, and only a click on the icon grants `activeTab`.
    await popup.addInitScript((url) => {
      chrome.tabs.query = (async () => [{ url }]) as unknown as typeof chrome.tabs.query;
    }, address);
    await popup.goto(`chrome-extension://${extension.extensionId}/popup.html`);
    const offer = popup.getByRole('complementary', { name: 'The page in this tab' });
    await expect(offer).toContainText(words);
    await expectAccessible(popup);
    await extension.screenshot(`follow-popup-${address.includes('#') ? 'pack' : 'list'}`, popup);
    const opening = extension.context.waitForEvent('page');
    await offer.getByRole('button', { name: 'Look it over' }).click();
    expect(new URL((await opening).url()).hash).toMatch(/^#(follow|arxiv-daily)=/);
  }
  expect(extension.problems).toEqual([]);
});
