import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Expects axe to find nothing on the page as it stands once its transitions are over: colours half
 * way from one theme to the other are nobody's to read.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  // "Legacy" is to judge in the page itself instead of in a tab opened for it, which only frames
  // need and we have none; with nothing told of what passed, a run takes a third of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}
