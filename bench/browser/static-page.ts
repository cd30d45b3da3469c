import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from './browser';
import { copy } from './copy';

/** As many cards as a first screen keeps. */
const cardCount = 12;

/**
 * Writes a page of what another one shows, with its first twelve cards and its styles and no script, into
 * the copy of the build; gives its name. Nothing can show the same list sooner.
 */
export async function makeStaticPage(
  { tab, origin }: Browser,
  page: 'popup' | 'library',
): Promise<string> {
  await tab.goto(`${origin}/${page}.html`);
  await tab.locator('.card').nth(cardCount).waitFor();
  const html = await tab.evaluate((count) => {
    for (const card of [...document.querySelectorAll('.card')].slice(count)) {
      (card.closest('li') ?? card).remove();
    }
    for (const day of document.querySelectorAll('.day')) {
      if (!day.querySelector('.card')) day.remove();
    }
    for (const script of document.querySelectorAll('script, link[rel="modulepreload"]')) {
      script.remove();
    }
    return `<!doctype html>\n${document.documentElement.outerHTML}`;
  }, cardCount);
  const name = `static-${page}.html`;
  writeFileSync(join(copy, name), html);
  return name;
}
