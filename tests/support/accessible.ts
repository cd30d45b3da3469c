import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Gives what axe finds on the page, each rule with its first element, once its transitions are over:
 * colours half way from one theme to the other are nobody's to read.
 */
export async function violationsOn(
  page: Page,
): Promise<[rule: string, html: string | undefined][]> {
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  // "Legacy" is to judge in the page itself instead of in a tab opened for it, which only frames
  // need and we have none; with nothing told of what passed, a run takes a third of the time.
  // Its source, half a megabyte, is given to each document once.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

/** Expects axe to find nothing on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
}
