/// <reference types="chrome" />
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import { cite } from '@/lib/reading/cite/cite';
import { digest } from '@/lib/reading/digest/digest';
import { digestEnd, digestStart, placeDigest } from '@/lib/reading/digest/readme';
import { expectAccessible } from '../support/accessible';
import { type ChromiumExtension, launchChromium } from '../support/chromium';
import { expect, test, testInLong, themes } from '../support/fixtures';
import { readCitations } from '../support/read-citations';
import { startZotero } from '../support/zotero-double';

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

/** Presses a button and gives the file that comes of it. */
async function fileBy(page: Page, name: string): Promise<Download> {
  const saving = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name }).press('Enter');
  return saving;
}

async function lookAt(extension: ChromiumExtension, page: Page, name: string): Promise<void> {
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    await expectAccessible(page);
    await extension.screenshot(`out-${name}-${theme}`, page);
  }
}

/** The built extension whose readers have let it talk to Zotero, which no test can click. */
async function allowedBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'arxiv-daily-'));
  await cp('.output/chrome-mv3', folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.host_permissions.push(...manifest.optional_host_permissions);
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}

test('papers go out as text, as a file, and to Zotero', async ({ arxiv }) => {
  const zotero = await startZotero('works');
  const folder = await allowedBuild();
  const extension = await launchChromium({
    arxiv,
    extension: folder,
    language: 'en-US',
    zotero: zotero.port,
  });
  try {
    await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
    await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const popup = await extension.openPage('popup');
    const card = popup.locator('article').first();
    const id = (await card.getAttribute('data-id')) ?? '';
    const papers = await extension.rows('papers');
    const paper = papers.filter((one) => one.id === id);
    await card.press('o');
    await expect(card.getByRole('link', { name: /^alphaXiv/ })).toBeVisible();
    await card.getByRole('link', { name: /^alphaXiv/ }).scrollIntoViewIfNeeded();
    await lookAt(extension, popup, 'card');
    await popup.keyboard.press('c');
    const dialog = popup.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Copy' }).press('Enter');
    await expect(dialog.getByRole('status')).toHaveText('Copied.');
    expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe(
      cite('bibtex', paper).text,
    );
    const saved = await fileBy(popup, 'Save as a file');
    expect(saved.suggestedFilename()).toBe(`arxiv-${id}.bib`);
    expect(await textOf(saved)).toBe(cite('bibtex', paper).text);
    await dialog.getByLabel('Format').selectOption('rich');
    await dialog.getByRole('button', { name: 'Copy' }).press('Enter');
    await expect
      .poll(() =>
        popup.evaluate(async () => {
          const [item] = await navigator.clipboard.read();
          return item?.types.includes('text/html');
        }),
      )
      .toBe(true);
    await lookAt(extension, popup, 'cite');
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(440);

    const library = await extension.openPage('library');
    await expect(library.locator('article').first()).toBeVisible();
    const shown = await library.locator('article').count();
    await library.getByRole('button', { name: 'Cite all' }).click();
    const all = library.getByRole('dialog');
    await all.getByRole('button', { name: 'Send to Zotero' }).press('Enter');
    await expect(all.getByRole('status')).toHaveText(`Zotero has taken ${shown} papers.`);
    expect(zotero.received).toHaveLength(1);
    expect(readCitations(zotero.received[0]?.body ?? '')).toHaveLength(shown);
    await lookAt(extension, library, 'cite-all');
    await zotero.stop();
    const instead = await fileBy(library, 'Send to Zotero');
    await expect(all.getByRole('status')).toContainText('Zotero isn’t running');
    expect(readCitations(await textOf(instead))).toHaveLength(shown);
    expect(extension.problems.filter((problem) => !problem.includes('23119'))).toEqual([]);
  } finally {
    await extension.close();
    await zotero.stop();
    await rm(folder, { recursive: true });
  }
});

test('a day goes out as a digest, on paper, and into a README', async ({ extension }) => {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  const library = await extension.openPage('library');
  await library.getByRole('button', { name: 'Digest' }).click();
  const dialog = library.getByRole('dialog');
  const file = await fileBy(library, 'Save as a file');
  const text = await textOf(file);
  const unread = (await extension.rows('marks')).filter((mark) => mark.unread === 1);
  const papers = (await extension.rows('papers'))
    .filter(({ id }) => unread.some((mark) => mark.id === id))
    .sort((a, b) => b.published - a.published || (a.id < b.id ? 1 : -1));
  expect(papers.length).toBeGreaterThan(1);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const expected = digest('markdown', { papers, at: 0, timeZone, title: '', id: '' }).text;
  const withoutStamp = (list: string) => list.replace(/\*Last updated: .*\*/, '');
  expect(withoutStamp(text)).toBe(withoutStamp(expected));
  await lookAt(extension, library, 'digest');

  const opening = extension.context.waitForEvent('page');
  await dialog.getByRole('button', { name: 'Print' }).click();
  const page = await opening;
  await expect(page.locator('article')).toHaveCount(papers.length);
  expect(await page.locator('h1').evaluate((head) => getComputedStyle(head).fontFamily)).toMatch(
    /Georgia/,
  );
  await extension.screenshot('out-print', page);
  await page.close();

  await dialog.getByRole('button', { name: 'Put into a README' }).click();
  const give = async (readme: string) => {
    const choosing = library.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Choose a file' }).press('Enter');
    const buffer = Buffer.from(readme);
    await (await choosing).setFiles({ name: 'README.md', mimeType: 'text/markdown', buffer });
  };
  await give('# Nothing');
  await expect(dialog.getByRole('alert')).toContainText('no markers');
  const readme = `\uFEFF# Mine\r\n${digestStart}\r\nold\r\n${digestEnd}\r\nfoot`;
  await give(readme);
  await expect(dialog.getByLabel('What it replaces')).toHaveValue('old');
  await dialog.getByLabel('What it replaces').scrollIntoViewIfNeeded();
  await lookAt(extension, library, 'readme');
  const placed = placeDigest(readme, text);
  expect({ text: await textOf(await fileBy(library, 'Save the new README.md')) }).toEqual(placed);

  await dialog.getByLabel('Format').selectOption('atom');
  await expect(dialog.getByLabel('Text')).toHaveValue(/^<\?xml/);
  await dialog.getByRole('radio', { name: 'From – to' }).check();
  await dialog.getByLabel('From', { exact: true }).fill('2001-01-01');
  await dialog.getByLabel('To', { exact: true }).fill('2001-01-02');
  await expect(dialog.getByText('no new papers')).toBeVisible();
  await dialog.getByLabel('To', { exact: true }).fill('2000-01-02');
  await expect(dialog.getByText('Choose a day')).toBeVisible();
  expect(extension.problems).toEqual([]);
});

testInLong(
  'an author is followed from a card, and a link of one’s own stands in it',
  async ({ extension }) => {
    await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
    const options = await extension.openPage('options');
    await options.getByRole('button', { name: 'Add a link' }).press('Enter');
    await expect(options.getByLabel('Name of link 1')).toBeFocused();
    await options.getByLabel('Name of link 1').fill('Own place');
    await options.getByLabel('Address of link 1').fill('https://example.org/{name}');
    await options.getByLabel('Name of link 1').focus();
    await expect(options.getByText('may stand in braces')).toBeVisible();
    const section = options.getByRole('region', { name: 'Links of your own' });
    await section.scrollIntoViewIfNeeded();
    await lookAt(extension, options, 'links');
    await options.getByLabel('Address of link 1').fill('https://example.org/{id}');
    await options.getByLabel('Address of link 1').press('Tab');

    const popup = await extension.openPage('popup');
    const card = popup.locator('article').first();
    const id = await card.getAttribute('data-id');
    await card.press('o');
    const link = card.getByRole('link', { name: /^Own place/ });
    await expect(link).toHaveAttribute('href', `https://example.org/${id}`);
    const author = card.getByRole('button', { name: /^Follow / }).first();
    const name = await author.innerText();
    const opening = extension.context.waitForEvent('page');
    await author.press('Enter');
    const form = (await opening).getByRole('region', { name: 'Follow this page of arXiv' });
    await expect(form.getByLabel('arXiv query')).toHaveValue(`au:"${name}"`);
    await expect(form.getByLabel('Name', { exact: true })).toHaveValue(name);
    expect(extension.problems).toEqual([]);
  },
);
