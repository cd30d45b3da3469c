import { test as base, expect, isLong } from '../support/fixtures';
import { beyond } from '../support/look-at-all';

const test = base.extend({
  arxiv: async ({ arxiv }, use) => {
    const titles = [
      'Glass (1) & ice',
      'زجاج وجليد (2) & X',
      'MoS$_2$ of \u05e9\u05dc\u05d5\u05dd: [v2]',
    ];
    for (const [at, title] of titles.entries()) {
      arxiv.corpus.add({
        id: `2611.4000${at}`,
        title,
        abstract: 'Generative materials discovery and inverse design.',
        categories: ['cs.LG'],
        published: arxiv.clock.now() - 60_000 * (at + 1),
      });
    }
    await use(arxiv);
  },
});

(isLong ? test : test.skip)(
  'pages that run from right to left hold everything, and texts keep their own way',
  async ({ extension }) => {
    await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
    for (const name of ['popup', 'sidepanel', 'library', 'options'] as const) {
      const page = await extension.openPage(name);
      await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      await expect(page.locator('main')).toBeVisible();
      if (name !== 'options') {
        const title = (at: number) => page.locator(`[data-id="2611.4000${at}"] .card-title button`);
        await title(1).click();
        await expect(page.locator('.why')).toBeVisible();
        await expect(title(0)).toHaveCSS('direction', 'ltr');
        await expect(title(1)).toHaveCSS('direction', 'rtl');
        await expect(page.locator('.abstract').first()).toHaveCSS('direction', 'ltr');
      } else {
        await expect(page.getByLabel('arXiv query')).toHaveCSS('direction', 'ltr');
      }
      await extension.screenshot(`rtl-${name}`, page);
      expect([name, await beyond(page)]).toEqual([name, 0]);
      const outside = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main button, main a, main input')]
          .filter((part) => part.getClientRects().length > 0)
          .filter((part) => {
            const { left, right } = part.getBoundingClientRect();
            return left < 0 || right > innerWidth;
          })
          .map((part) => part.outerHTML),
      );
      expect([name, outside]).toEqual([name, []]);
    }
    expect(extension.problems).toEqual([]);
  },
);
