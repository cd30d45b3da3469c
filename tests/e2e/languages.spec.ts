import type { Page } from '@playwright/test';
import { expect, test, testInLong } from '../support/fixtures';
import { beyond } from '../support/look-at-all';

/** Languages as a browser names them, and as the page then says it speaks. */
const languages = [
  ['en-US', 'en'],
  ['de', 'de'],
  ['es', 'es'],
  ['fr', 'fr'],
  ['ja', 'ja'],
  ['ko', 'ko'],
  ['pt-BR', 'pt'],
  ['pt-PT', 'pt'],
  ['zh-CN', 'zh-CN'],
] as const;

/** What is pressed, chosen or read as a label, and shows less than its words or reaches out of the page. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, label, summary, legend, h2, h3')]
      .filter((part) => part.checkVisibility() && !part.closest('.spoken, article, bdi'))
      .filter((part) => {
        const { left, right } = part.getBoundingClientRect();
        return left < 0 || right > innerWidth || part.scrollWidth > part.clientWidth + 1;
      })
      .map((part) => `${part.className}: ${part.textContent}`),
  );
}

for (const [language, spoken] of languages) {
  test.describe(language, () => {
    test.use({ chromium: { language } });
    // German has the longest words.
    const it = language === 'de' ? test : testInLong;
    it('all words have room on every page', async ({ extension }) => {
      await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
      for (const name of ['popup', 'sidepanel', 'library', 'options'] as const) {
        const page = await extension.openPage(name);
        await expect(page.locator('html')).toHaveAttribute('lang', spoken);
        await expect(page.locator('main')).toBeVisible();
        if (name !== 'options') {
          await page.locator('article .card-title button').first().click();
          await expect(page.locator('.why').first()).toBeVisible();
        }
        await extension.screenshot(`words-${language}-${name}`, page);
        expect.soft([name, await beyond(page)]).toEqual([name, 0]);
        expect.soft([name, await cutOff(page)]).toEqual([name, []]);
      }
      expect(extension.problems).toEqual([]);
    });
  });
}
