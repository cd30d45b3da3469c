import { setTimeout as sleep } from 'node:timers/promises';
import type { Truth } from '../probe/paint';
import type { Browser } from './browser';

/**
 * Stars the first card of the popup, or takes its star, by the popup itself, and puts back what pages keep
 * in `localStorage` as it was before: only the database knows of it now. Gives what is true.
 */
export async function withStar({ tab, origin }: Browser): Promise<Truth> {
  await tab.goto(`${origin}/popup.html`);
  await tab.bringToFront();
  const card = tab.locator('#page .card').first();
  const star = card.locator('.toggle-star');
  await star.waitFor();
  // What the page does after its first paint belongs to what it keeps.
  await sleep(300);
  const kept = await tab.evaluate(() => ({ ...localStorage }));
  const title = (await card.locator('.card-title').textContent()) ?? '';
  const wasOn = (await star.getAttribute('class'))?.includes('is-on') ?? false;
  await star.click();
  await card.locator(wasOn ? '.toggle-star:not(.is-on)' : '.toggle-star.is-on').waitFor();
  await sleep(300);
  await tab.goto(`${origin}/manifest.json`);
  await tab.evaluate((items) => {
    localStorage.clear();
    for (const [name, value] of Object.entries(items)) localStorage.setItem(name, value);
  }, kept);
  return { title, starred: !wasOn };
}
