/// <reference types="chrome" />
import type { Locator, Page } from '@playwright/test';
import type { LocalArxiv } from '@/tools/local-arxiv/start';
import { askToCheck, nextDone } from '../support/ask';
import type { ChromiumExtension } from '../support/chromium';
import { expect, test, testInLong } from '../support/fixtures';
import { lookAtAll } from '../support/look-at-all';
import { addNewPapers, newPapers } from '../support/new-papers';

const abstract =
  'A generative model for materials discovery and the inverse design of Cs$_2$AgBiBr$_6$. '.repeat(
    8,
  );

const titles = [
  'Cation ordering in the double perovskite Cs$_2$AgBiBr$_6$ from first principles',
  'A very long title about generative materials discovery by equivariant diffusion with symmetry constraints, active learning, closed-loop synthesis and much more besides, all of it in one title that never ends',
  '$\\frac{a}{b}$ and La$_{1-x}$Sr$_x$MnO$_3$/SrTiO$_3$ at $T_c = 10^{3}$ K',
  'Short',
];

const newest = titles.map((title, index) => ({
  id: `2611.9000${index}`,
  title,
  abstract,
  authors: Array.from({ length: 14 }, (_, n) => ({ name: `Given Name-${n} van der Surname` })),
  categories: ['cond-mat.mtrl-sci', 'cs.LG'],
  comment: '12 pages, 5 figures',
}));

test.use({ corpus: { papers: 0, newest: [...newest, ...newPapers] } });

async function firstCheck(extension: ChromiumExtension) {
  return extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
}

/** A new version of the first paper, and more papers that are older than any news. */
function addRevisionAndOlder({ corpus, clock }: LocalArxiv): void {
  const now = clock.now();
  const day = 86_400_000;
  corpus.add({
    ...newest[0],
    id: '2611.90000',
    version: 2,
    title: `${titles[0]}, revisited`,
    abstract: `${abstract}It is warm.`,
    categories: ['cond-mat.mtrl-sci', 'cs.AI'],
    comment: '13 pages. Accepted at MADEUP 2026',
    published: now - day,
    updated: now - 1000,
  });
  for (let n = 10; n < 80; n++) {
    const published = now - 60 * day - n * 60_000;
    corpus.add({ ...newest[3], id: `2609.700${n}`, title: `Older, ${n}`, published });
  }
}

async function openWith(extension: ChromiumExtension, name: 'popup' | 'library'): Promise<Page> {
  const page = await extension.openPage(name);
  await expect(page.locator('article').first()).toBeVisible();
  return page;
}

/** Opens the card that is current, with all it says. */
async function openCard(page: Page): Promise<Locator> {
  await page.keyboard.press('o');
  const card = page.locator('article:has(.abstract)').first();
  await expect(card.locator('.why')).toBeVisible();
  return card;
}

testInLong('cards and lists are accessible in each state', async ({ arxiv, extension }) => {
  const checks = await firstCheck(extension);
  for (const name of ['popup', 'library'] as const) {
    const page = await openWith(extension, name);
    await page.keyboard.press('Home');
    await openCard(page);
    await lookAtAll(page, `card-open-${name}`);
    await page.keyboard.press('t');
    await page.keyboard.type('a | "tag"');
    await page.keyboard.press('Enter');
    await page.keyboard.type('a');
    await lookAtAll(page, `card-tag-${name}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.keyboard.type('# A note\n- of two lines');
    await lookAtAll(page, `card-note-${name}`);
    await page.keyboard.press('Escape');
    for (const key of ['s', 'l', 'e']) await page.keyboard.press(key);
    await expect(page.locator('.toast')).toBeVisible();
    await lookAtAll(page, `toast-${name}`);
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    await expect(page.locator('.bulk')).toBeVisible();
    await lookAtAll(page, `bulk-${name}`);
    await page.keyboard.press('Escape');
    await page.close();
  }
  const library = await openWith(extension, 'library');
  for (const view of ['Revised', 'Later', 'Starred', 'Archive', 'Muted', 'All papers']) {
    await library.getByRole('button', { name: new RegExp(`^${view}`) }).click();
    await expect(library.locator('article, .state-title').first()).toBeVisible();
    await lookAtAll(library, `view-${view.toLowerCase().replace(' ', '-')}`);
  }
  await library.close();

  addRevisionAndOlder(arxiv);
  addNewPapers(arxiv, [{ id: '2611.95001', title: 'Came meanwhile', abstract }]);
  const popup = await openWith(extension, 'popup');
  await askToCheck(popup);
  await nextDone(extension, checks);
  await expect(popup.getByRole('button', { name: '1 new paper' })).toBeVisible();
  await lookAtAll(popup, 'arrivals-popup');
  await popup.reload();
  await expect(popup.getByRole('region', { name: 'Older papers' })).toBeVisible();
  await lookAtAll(popup, 'aside-popup');
  await popup.getByRole('button', { name: /^Revised/ }).click();
  await expect(popup.locator('.sign').first()).toHaveText('Accepted');
  await popup.locator('.card-title button').first().click();
  await expect(popup.locator('.revision')).toBeVisible();
  await popup.locator('.revision').scrollIntoViewIfNeeded();
  await lookAtAll(popup, 'revision-popup');
  const opening = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: /^New/ }).click();
  await popup.getByRole('button', { name: 'Show them' }).click();
  const aside = await opening;
  await expect(aside.locator('article').first()).toBeVisible();
  await lookAtAll(aside, 'aside-library');
  await popup.bringToFront();
  await popup.keyboard.press('Shift+A');
  await expect(popup.locator('article.card-unseen')).toHaveCount(0);
  await lookAtAll(popup, 'all-read-cards');
  await aside.getByRole('button', { name: 'Dismiss' }).click();
  await popup.reload();
  await expect(popup.getByRole('heading', { name: 'All read' })).toBeVisible();
  await lookAtAll(popup, 'all-read-popup');
  const read = await extension.openPage('library');
  await read.getByRole('button', { name: /^New/ }).click();
  await read.getByRole('button', { name: 'All queries', exact: true }).click();
  await expect(read.getByRole('heading', { name: 'All read' })).toBeVisible();
  await lookAtAll(read, 'all-read-library');
  expect(extension.problems).toEqual([]);
});

testInLong('the search is accessible in each state', async ({ extension }) => {
  await firstCheck(extension);
  const library = await openWith(extension, 'library');
  const field = library.getByRole('combobox', { name: 'Search papers' });
  await field.fill('generative is:');
  await expect(library.getByRole('option').first()).toBeVisible();
  await field.press('ArrowDown');
  await lookAtAll(library, 'search-suggests');
  await field.press('Escape');
  await field.fill('generative colour:red is:reed before:soon');
  await expect(library.locator('.search-problems p')).toHaveCount(3);
  await lookAtAll(library, 'search-problems');
  await field.fill('generative');
  await expect(library.locator('article mark').first()).toBeVisible();
  await library.getByRole('combobox', { name: 'Category' }).selectOption('cs.LG');
  await library.getByRole('combobox', { name: 'State' }).selectOption('Unread');
  await library.getByRole('combobox', { name: 'Sort by' }).selectOption('Best match');
  await expect(library.getByRole('heading', { name: 'Best matches first' })).toBeVisible();
  await lookAtAll(library, 'search-found');
  await library.getByRole('button', { name: 'Save filter' }).click();
  const dialog = library.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Save this filter' })).toBeVisible();
  await lookAtAll(library, 'filter-save');
  await dialog
    .getByLabel('Name', { exact: true })
    .fill('A name of a filter that is as long as names of filters go');
  await library.keyboard.press('Enter');
  await library.getByRole('button', { name: /^Rename/ }).click();
  await expect(dialog).toBeVisible();
  await lookAtAll(library, 'filter-rename');
  await library.keyboard.press('Escape');
  await field.fill('nowhere');
  await expect(library.getByText('No paper matches “nowhere”')).toBeVisible();
  await lookAtAll(library, 'search-nothing');
  await library.setViewportSize({ width: 640, height: 800 });
  await lookAtAll(library, 'search-narrow');
  expect(extension.problems).toEqual([]);
});

testInLong('every dialog is accessible, over popup and library', async ({ extension }) => {
  await firstCheck(extension);
  for (const name of ['popup', 'library'] as const) {
    const page = await openWith(extension, name);
    const dialog = page.getByRole('dialog').last();
    const opened = (title: string | RegExp) =>
      expect(dialog.getByRole('heading', { name: title, level: 2 })).toBeVisible();
    await page.keyboard.press('?');
    await opened('Keys');
    await lookAtAll(page, `dialog-keys-${name}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await page.keyboard.press('c');
    await opened(/^Cite/);
    for (const format of ['bibtex', 'rich', 'csv']) {
      await dialog.getByLabel('Format').selectOption(format);
      await lookAtAll(page, `dialog-cite-${format}-${name}`);
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    await page.locator('.bulk').getByRole('button', { name: 'Tags' }).click();
    await opened('Tags of 1 paper');
    await dialog.getByRole('combobox').fill('some tag');
    await dialog.getByRole('combobox').press('Enter');
    await expect(dialog.locator('.tags-name')).toHaveCount(1);
    await lookAtAll(page, `dialog-tags-${name}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await openCard(page);
    await page.getByRole('button', { name: /^Mute or highlight/ }).click();
    await opened('Papers like this');
    await lookAtAll(page, `dialog-rule-${name}`);
    await page.keyboard.press('Escape');
    if (name === 'popup') await lookAtWelcome(page);
    await page.keyboard.press('Shift+T');
    if (name === 'library') await page.getByRole('button', { name: 'Go on' }).press('Enter');
    await expect(dialog.getByRole('article')).toBeFocused();
    await lookAtAll(page, `dialog-triage-${name}`);
    await dialog.getByRole('button', { name: 'Cite' }).press('Enter');
    await opened(/^Cite/);
    await lookAtAll(page, `dialog-cite-over-triage-${name}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await expect(dialog.getByRole('status')).toContainText('Skipped.');
    await page.close();
  }
  const page = await openWith(extension, 'popup');
  const dialog = page.getByRole('dialog').last();
  await page.keyboard.press('Shift+T');
  await expect(dialog).toContainText('You stopped at');
  await lookAtAll(page, 'dialog-triage-offer');
  await dialog.getByRole('button', { name: 'Go on' }).press('Enter');
  await expect(dialog.getByRole('article')).toBeFocused();
  // A key is dropped while the one before is being written.
  const skipOne = async () => {
    await page.keyboard.press('n');
    return unreadIn(extension);
  };
  await expect.poll(skipOne).toBe(0);
  await expect(dialog).toContainText('Triage is over');
  await lookAtAll(page, 'dialog-triage-summary');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.keyboard.press('Shift+T');
  await expect(dialog).toContainText('Nothing to triage here');
  await lookAtAll(page, 'dialog-triage-nothing');
  const library = await extension.openPage('library');
  await library.getByRole('button', { name: 'All papers' }).click();
  await expect(library.locator('article').first()).toBeVisible();
  await library.keyboard.press('Shift+T');
  await expect(library.getByRole('dialog')).toContainText('Triage goes through');
  await lookAtAll(library, 'dialog-triage-elsewhere');
  expect(extension.problems).toEqual([]);
});

/** It comes once, whatever the place. */
async function lookAtWelcome(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Show me' }).click();
  for (const step of [1, 2, 3]) {
    await expect(dialog).toContainText(`Step ${step} of 3`);
    await lookAtAll(page, `dialog-welcome-${step}`);
    if (step < 3) await dialog.getByRole('button', { name: 'Next' }).click();
  }
  await page.keyboard.press('Escape');
}

async function unreadIn(extension: ChromiumExtension): Promise<number> {
  return (await extension.rows('marks')).filter(({ unread }) => unread === 1).length;
}

testInLong('digest, print and statistics are accessible', async ({ extension }) => {
  await firstCheck(extension);
  const library = await openWith(extension, 'library');
  await library.getByRole('button', { name: 'Cite all' }).click();
  const dialog = library.getByRole('dialog');
  await expect(dialog.getByLabel('Text')).not.toHaveValue('');
  await lookAtAll(library, 'dialog-cite-all');
  await library.keyboard.press('Escape');
  await library.getByRole('button', { name: 'Digest' }).click();
  await expect(dialog.getByLabel('Text')).toHaveValue(/New Papers/);
  for (const format of ['markdown', 'page', 'atom']) {
    await dialog.getByLabel('Format').selectOption(format);
    await lookAtAll(library, `digest-${format}`);
  }
  await dialog.getByRole('radio', { name: 'From – to' }).check();
  await dialog.getByLabel('From', { exact: true }).fill('2001-01-01');
  await dialog.getByLabel('To', { exact: true }).fill('2001-01-02');
  await expect(dialog.getByText('no new papers')).toBeVisible();
  await lookAtAll(library, 'digest-range-empty');
  await dialog.getByLabel('To', { exact: true }).fill('2000-01-02');
  await expect(dialog.getByText('Choose a day')).toBeVisible();
  await lookAtAll(library, 'digest-range-wrong');
  await dialog.getByRole('radio', { name: 'Last 7 days' }).check();
  const opening = extension.context.waitForEvent('page');
  await dialog.getByRole('button', { name: 'Print' }).click();
  const print = await opening;
  await expect(print.locator('article').first()).toBeVisible();
  await lookAtAll(print, 'print');
  await print.close();
  await dialog.getByRole('button', { name: 'Put into a README' }).click();
  await lookAtAll(library, 'readme');
  const give = async (readme: string) => {
    const choosing = library.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Choose a file' }).press('Enter');
    const buffer = Buffer.from(readme);
    await (await choosing).setFiles({ name: 'README.md', mimeType: 'text/markdown', buffer });
  };
  await give('# Nothing');
  await expect(dialog.getByRole('alert')).toContainText('no markers');
  await lookAtAll(library, 'readme-without-markers');
  await give('<!-- ARXIV_PAPERS_START -->\nold\n<!-- ARXIV_PAPERS_END -->\n');
  await expect(dialog.getByLabel('What it replaces')).toHaveValue('old');
  await dialog.getByLabel('What it replaces').scrollIntoViewIfNeeded();
  await lookAtAll(library, 'readme-placed');
  await library.keyboard.press('Escape');
  await library.locator('article').first().getByRole('button', { name: 'Star' }).click();
  await library.getByRole('button', { name: 'Statistics' }).click();
  const figures = library.getByRole('region', { name: 'Statistics' });
  await expect(figures.getByRole('table', { name: 'Read and starred' })).toBeVisible();
  await lookAtAll(library, 'statistics');
  await figures.getByText('As a table').first().click();
  await lookAtAll(library, 'statistics-table');
  const alone = await extension.context.newPage();
  await alone.goto(library.url().replace(/library\.html.*/, 'print.html'));
  await lookAtAll(alone, 'print-alone');
  expect(extension.problems).toEqual([]);
});
