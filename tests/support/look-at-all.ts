import { expect, type Page } from '@playwright/test';
import { violationsOn } from './accessible';
import { themes } from './fixtures';

/**
 * Looks at a page in its state: axe must find nothing in any theme and nothing may reach beyond its
 * width. Goes on after a find, so that one walk names them all, and keeps a picture of each.
 */
export async function lookAtAll(page: Page, state: string): Promise<void> {
  for (const colorScheme of themes) {
    const name = `${state}-${colorScheme}`;
    await page.emulateMedia({ colorScheme });
    expect.soft(await violationsOn(page), name).toEqual([]);
    expect.soft(await beyond(page), `${name}: width`).toBe(0);
    await page.screenshot({ path: `.output/screenshots/${name}.png`, animations: 'disabled' });
  }
}

/** How far the page can be scrolled sideways, in CSS pixels. */
export function beyond(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
