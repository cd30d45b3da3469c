import type { Page } from '@playwright/test';
import { oneLine } from '@/lib/arxiv/clean-text';
import type { ChromiumExtension } from '../support/chromium';
import { test as base, expect } from '../support/fixtures';
import { arxivTexts, hostileTexts } from '../support/hostile-texts';

const isLong = process.env.LONG === '1';

/** All of them in `npm run test:long`, else every so many. */
function some<Each>(all: readonly Each[], step: number): Each[] {
  return all.filter((_, at) => isLong || at % step === 0);
}

const sent = some(arxivTexts, 12).map(([, text], at) => ({ id: `2611.${30_000 + at}`, text }));

const test = base.extend({
  arxiv: async ({ arxiv }, use) => {
    arxiv.corpus.clear();
    for (const [at, { id, text }] of sent.entries()) {
      arxiv.corpus.add({
        id,
        title: text,
        abstract: `Generative materials discovery and inverse design. ${text}\n\n  ${text}`,
        authors: [{ name: text, affiliations: [text] }, { name: `Ada ${text}` }],
        categories: ['cs.LG', text],
        comment: text,
        journalRef: text,
        dois: [text],
        published: arxiv.clock.now() - 60_000 * (at + 1),
      });
    }
    await use(arxiv);
  },
});

/** Expects a page on which nothing ran and nothing reaches beyond the edge. */
async function expectHarmless(page: Page, what: string): Promise<void> {
  const found = await page.evaluate(() => ({
    broken: Reflect.get(globalThis, 'broken'),
    elements: document.querySelectorAll(
      'iframe, base, body img:not([src^="/"]), body script:not([src]), [onerror], [onload], [onfocus]',
    ).length,
    links: [...document.querySelectorAll('a')]
      .map(({ protocol }) => protocol)
      .filter((protocol) => !/^(?:https?|chrome-extension):$/.test(protocol)),
    surplus: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  expect({ what, ...found }).toEqual({
    what,
    broken: undefined,
    elements: 0,
    links: [],
    surplus: 0,
  });
}

async function firstCheck(extension: ChromiumExtension): Promise<void> {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
}

async function showAll(page: Page): Promise<void> {
  await expect(page.locator('article').first()).toBeVisible();
  const more = page.getByRole('button', { name: 'Show more' });
  await expect(async () => {
    if (await more.isVisible()) await more.click();
    expect(await page.locator('article').count()).toBe(sent.length);
  }).toPass();
}

test('papers of hostile texts are text in lists, cards, triage and print', async ({
  extension,
}) => {
  await firstCheck(extension);
  const papers = await extension.rows('papers');
  expect(papers.map(({ id }) => id)).toEqual(sent.map(({ id }) => id));
  for (const name of ['popup', 'library'] as const) {
    const page = await extension.openPage(name);
    await showAll(page);
    for (const { id, text } of sent) {
      // TeX is shown as what it means.
      if (/[\\$~`]|--|[{}]/.test(text)) continue;
      const title = page.locator(`[data-id="${id}"] .card-title`);
      expect(await title.textContent()).toBe(oneLine(text));
    }
    await expectHarmless(page, name);
    for (const { id } of sent) {
      await page.locator(`[data-id="${id}"] .card-title button`).press('Enter');
      await expect(page.locator(`[data-id="${id}"] .details`).first()).toBeVisible();
    }
    await expectHarmless(page, `${name}, open`);
    await extension.screenshot(`hostile-${name}`, page);
    await page.close();
  }
  const library = await extension.openPage('library');
  await library.getByRole('button', { name: 'Digest' }).click();
  const opening = extension.context.waitForEvent('page');
  await library.getByRole('dialog').getByRole('button', { name: 'Print' }).click();
  const print = await opening;
  await expect(print.locator('article')).toHaveCount(sent.length);
  await expectHarmless(print, 'print');
  await extension.screenshot('hostile-print', print);
  await print.close();
  await library.keyboard.press('Escape');
  await library.keyboard.press('Shift+T');
  const dialog = library.getByRole('dialog');
  const cards = isLong ? sent.length : 4;
  for (let place = 1; place <= cards; place += 1) {
    await expect(dialog.getByRole('heading', { name: new RegExp(`^${place} of`) })).toBeVisible();
    await expect(dialog.getByRole('article')).toBeFocused();
    const width = await dialog
      .getByRole('article')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect([place, width]).toEqual([place, 0]);
    await library.keyboard.press('n');
  }
  expect(extension.problems).toEqual([]);
});

(isLong ? test : test.skip)(
  'hostile texts are typed as tags, notes, searches and filters, and nothing is lost',
  async ({ extension }) => {
    await firstCheck(extension);
    const typed = some(hostileTexts, 25).map(([, text]) => text);
    const library = await extension.openPage('library');
    await showAll(library);
    const id = sent[0]?.id ?? '';
    const card = library.locator(`[data-id="${id}"]`);
    await card.locator('.card-title button').press('Enter');
    const tag = card.getByRole('combobox', { name: 'Add a tag' });
    const tags: string[] = [];
    for (const text of typed) {
      await tag.fill(text);
      // A field has one line.
      tags.push((await tag.inputValue()).trim());
      await tag.press('Enter');
      await expect(tag).toHaveValue('');
    }
    await expect(card.locator('.tags-name')).toHaveCount(tags.length);
    expect(await card.locator('.tags-name').allTextContents()).toEqual(tags);
    await expectHarmless(library, 'tags');
    const notes = new Map<string, string>();
    for (const [at, text] of typed.entries()) {
      const { id: paper } = sent[at % sent.length] ?? { id };
      const one = library.locator(`[data-id="${paper}"]`);
      if (paper !== id) await one.locator('.card-title button').press('Enter');
      const field = one.getByLabel('Note', { exact: true });
      await field.fill(text);
      notes.set(paper, await field.inputValue());
      await field.press('Escape');
    }
    const kept = async () => (await extension.rows('marks')).flatMap((mark) => mark.note ?? []);
    await expect.poll(kept).toHaveLength(notes.size);
    await expectHarmless(library, 'notes');
    await library.reload();
    const marks = await extension.rows('marks');
    expect(marks.find((mark) => mark.id === id)?.tags).toEqual(tags);
    for (const [paper, note] of notes) {
      expect(marks.find((mark) => mark.id === paper)?.note).toBe(note.slice(0, 20_000));
    }
    await expect(card.locator('.tags-name')).toHaveCount(tags.length);
    await library.getByRole('button', { name: 'All papers' }).click();
    const search = library.getByRole('combobox', { name: 'Search papers' });
    for (const text of typed) {
      await search.fill(text);
      await expect(library.locator('article, .state-title').first()).toBeVisible();
      await expectHarmless(library, 'search');
    }
    await search.fill('one | two $& <b>');
    // The list follows what is typed a moment later.
    await expect(library).toHaveURL(/text=one/);
    await library.getByRole('button', { name: 'Save filter' }).click();
    await library.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    const filters = library.getByRole('navigation', { name: 'Saved filters' });
    await expect(filters.getByText('one | two $& <b>').first()).toBeVisible();
    await expectHarmless(library, 'filter');
    await extension.screenshot('hostile-filter', library);
    const popup = await extension.openPage('popup');
    await showAll(popup);
    await expectHarmless(popup, 'popup with tags');
    await extension.screenshot('hostile-tags', popup);
    expect(extension.problems).toEqual([]);
  },
);

test('hostile texts are written as queries, rules, links and brought in, and do nothing else', async ({
  extension,
}) => {
  await firstCheck(extension);
  const typed = some(hostileTexts, 51).map(([, text]) => text);
  const options = await extension.openPage('options');
  const rules = options.getByRole('region', { name: 'Rules', exact: true });
  const links = options.getByRole('region', { name: 'Links of your own' });
  const names: string[] = [];
  for (const text of typed) {
    await options.getByRole('button', { name: 'Add a query' }).click();
    await options.getByLabel('Name', { exact: true }).first().fill(text);
    const name = (await options.getByLabel('Name', { exact: true }).first().inputValue()).trim();
    await options.getByLabel('arXiv query').fill(text);
    await options.getByRole('button', { name: 'Save query' }).click();
    const rows = async () => (await extension.rows('queries')).map((query) => query.name);
    names.push(name);
    await expect.poll(rows).toEqual(expect.arrayContaining(names));
    await rules.getByRole('button', { name: 'Add a rule' }).click();
    await rules.getByRole('textbox', { name: 'Papers that match' }).fill(text);
    await rules.getByRole('button', { name: 'Save rule' }).click();
    if (await rules.getByRole('alert').isVisible()) {
      await rules.getByRole('button', { name: 'Cancel' }).click();
    }
    await links.getByRole('button', { name: 'Add a link' }).click();
    await links
      .getByLabel(/^Name of link/)
      .last()
      .fill(text);
    await links
      .getByLabel(/^Address of link/)
      .last()
      .fill('https://example.org/{id}');
    await links
      .getByLabel(/^Address of link/)
      .last()
      .press('Tab');
    await options.getByLabel('Text or address').fill(text);
    await options.getByRole('button', { name: 'Show what is in it' }).click();
    await expectHarmless(options, text.slice(0, 60));
  }
  await extension.screenshot('hostile-options', options);
  await options.reload();
  await expect(options.locator('.query').first()).toBeVisible();
  await expectHarmless(options, 'options anew');
  for (const name of ['popup', 'library'] as const) {
    const page = await extension.openPage(name);
    await page.locator('article .card-title button').first().press('Enter');
    await expectHarmless(page, `${name} with queries`);
    await extension.screenshot(`hostile-queries-${name}`, page);
  }
  expect(extension.problems).toEqual([]);
});
