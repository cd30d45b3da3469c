/// <reference types="chrome" />
import type { Locator, Page } from '@playwright/test';
import type { LocalArxiv } from '@/tools/local-arxiv/start';
import { expectAccessible } from '../support/accessible';
import { askToCheck, nextDone } from '../support/ask';
import { expect, test, themes } from '../support/fixtures';

const long = 'The method is tried on many made-up crystals, and all of them are described. '.repeat(
  4,
);

const first = [
  {
    id: '2611.71001',
    title: 'Generative materials discovery of ice',
    abstract: `Generative materials discovery and inverse design. We find 12 crystals. ${long}It is cold.`,
    authors: [{ name: 'Ada Bell' }, { name: 'Carl Dorn' }],
    comment: '5 pages',
  },
  {
    id: '2611.71002',
    title: 'Generative materials discovery of glass',
    abstract: 'Generative materials discovery and inverse design.',
  },
];

test.use({ corpus: { papers: 60, newest: first }, chromium: { timezone: 'UTC' } });

function addSecond({ corpus, clock }: LocalArxiv): void {
  const updated = clock.now() - 30_000;
  const published = clock.now() - 60_000;
  corpus.add({
    id: '2611.71001',
    version: 2,
    title: 'Generative materials discovery of cold ice',
    abstract: `Generative materials discovery and inverse design. We find 14 crystals. ${long}It is warm.`,
    authors: [{ name: 'Ada Bell' }, { name: 'Eva Frey' }],
    categories: ['cs.LG', 'cond-mat.mtrl-sci'],
    comment: '6 pages. Accepted at MADEUP 2026',
    published,
    updated,
  });
  corpus.add({
    id: '2611.71002',
    version: 2,
    title: 'Generative materials discovery of glass',
    abstract: 'Generative materials discovery and inverse design.',
    categories: ['cs.LG'],
    comment: 'This paper has been withdrawn by the authors',
    published: published - 60_000,
    updated,
  });
}

async function expectRevision(page: Page, card: Locator): Promise<void> {
  await expect(card.locator('.sign')).toHaveText('Accepted');
  await expect(page.locator('[data-id="2611.71002"] .sign')).toHaveText('Withdrawn');
  await card.locator('.card-title button').click();
  const revision = card.getByRole('group').filter({ hasText: 'What changed since v1' });
  await expect(revision).toContainText('Its comment now says: “Accepted at MADEUP 2026”');
  await expect(revision.locator('del').filter({ hasText: '12' })).toBeVisible();
  await expect(revision.locator('ins').filter({ hasText: '14' })).toBeVisible();
  await expect(revision.locator('del').filter({ hasText: 'Carl Dorn' })).toBeVisible();
  await expect(revision.locator('ins').filter({ hasText: 'cond-mat.mtrl-sci' })).toBeVisible();
  await expect(revision.locator('.piece-gap')).not.toHaveCount(0);
}

test('a revision shows what changed and what its comment says, in both pages and themes', async ({
  arxiv,
  extension,
}) => {
  const checks = await extension.waitForCheck((rows) => rows.some(({ state }) => state === 'done'));
  addSecond(arxiv);
  for (const name of ['popup', 'library'] as const) {
    const page = await extension.openPage(name);
    if (name === 'popup') {
      await page.getByRole('button', { name: 'Mark all read' }).click();
      await askToCheck(page);
      await nextDone(extension, checks);
    }
    const views = page.locator('.tabs, .sidebar-nav');
    await views.getByRole('button', { name: /^Revised/ }).click();
    await expectRevision(page, page.locator('[data-id="2611.71001"]'));
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
      await extension.screenshot(`revision-${name}-${colorScheme}`, page);
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(page.viewportSize()?.width);
  }
  expect(extension.problems).toEqual([]);
});
