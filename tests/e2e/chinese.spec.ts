import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { expect, test } from '../support/fixtures';

test.use({ chromium: { language: 'zh-CN' } });

/** What the reader sees and hears of a page, piece by piece, but for texts of arXiv and of theirs. */
async function ownWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const foreign = 'bdi, code, kbd, script, article a[aria-label], [dir="auto"]';
    const said: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: parent, textContent } = texts.currentNode;
      if (!parent?.closest(foreign)) said.push(textContent ?? '');
    }
    for (const name of ['aria-label', 'title', 'placeholder']) {
      // What a comment of arXiv says, and the title of a paper to be selected, are arXiv's words.
      const labelled = document.querySelectorAll(`[${name}]:not(${foreign}, .sign, article input)`);
      said.push(...Array.from(labelled, (element) => element.getAttribute(name) ?? ''));
    }
    return said;
  });
}

/** Names, ids, queries and arXiv's categories are the same in every language. */
const same =
  /ArXiv Daily|AI for Materials Science|arXiv|alphaXiv|(Semantic|Google) Scholar|Zotero|PDF|HTML|DOI|\d{4}\.\d+v\d+|[\w.-]+ · .+ · \d+|.*\b(cat|all):.*/g;

async function expectChinese(page: Page): Promise<void> {
  const words = (await ownWords(page)).map((piece) => piece.replace(same, ''));
  expect(words.join('')).toMatch(/\p{Script=Han}/u);
  expect(words.filter((piece) => /[a-z]{2}/i.test(piece))).toEqual([]);
}

/** Resolves when the library has counted its categories, half a second after it opened. */
async function categoriesCounted(library: Page): Promise<void> {
  await expect(library.locator('option', { hasText: 'cs.LG' })).toBeAttached();
}

async function expectChineseCard(page: Page): Promise<void> {
  await page.locator('article .card-title button').first().click();
  await expect(page.locator('.why')).toBeVisible();
  await expectChinese(page);
  await expectAccessible(page);
}

test('popup and library are all Chinese, and accessible in it', async ({ extension }) => {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  const popup = await extension.openPage('popup');
  await expect(popup.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await popup.getByRole('button', { name: '带我看看' }).press('Enter');
  await expect(popup.getByRole('dialog')).toBeVisible();
  await expectChinese(popup);
  await expect(popup.locator('.card-authors').first()).toContainText(/\S 等，另有 \d+ 人$/);
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('dialog')).toHaveCount(0);
  await expectChineseCard(popup);
  const library = await extension.openPage('library');
  await categoriesCounted(library);
  await expectChineseCard(library);
  expect(extension.problems).toEqual([]);
});
