import type { Page } from '@playwright/test';
import { nextDone } from '../support/ask';
import type { ChromiumExtension } from '../support/chromium';
import { isKept, openAtOnce, watchFirstScreens } from '../support/first-screen';
import { expect, isLong, test } from '../support/fixtures';
import { layoutShifts } from '../support/layout-shifts';
import { addNewPapers, newPapers } from '../support/new-papers';

const hard = '$\\mathcal{A}_{\\alpha}$ and MoS$_2$ with $\\frac{a}{b}$, of ~many~ words -- $x^2$';
const newest = [
  ...newPapers,
  ...[1, 2, 3, 4, 5, 6].map((place) => ({
    id: `2611.7100${place}`,
    title: `${hard} ${'in a title that goes on over some lines '.repeat(place)}`,
    abstract: 'Generative materials discovery.',
    authors: Array.from({ length: place * 2 }, (_, at) => ({ name: `Ada ${at} Lovelace` })),
    categories: ['cs.LG'],
    comment: place % 2 === 0 ? 'Accepted at NeurIPS 2026' : 'This paper has been withdrawn',
  })),
];

test.use({ corpus: { newest } });

/** Reads nothing yet, and leaves a first screen kept. */
async function begin(extension: ChromiumExtension): Promise<void> {
  await extension.waitForCheck((rows) => rows.some(({ state }) => state === 'done'));
  const popup = await extension.openPage('popup');
  await popup.evaluate(() => localStorage.setItem('welcomed', '1'));
  await popup.waitForFunction(isKept);
  await popup.close();
  await watchFirstScreens(extension.context);
}

/** Opens a popup whose modules never come. */
function openWithoutModules(extension: ChromiumExtension): Promise<Page> {
  return openAtOnce(extension, async (page) => {
    await page.route(/chunks/, () => {});
  });
}

test('the popup paints what is kept before any module, and nothing moves when its list comes', async ({
  arxiv,
  extension,
}) => {
  await begin(extension);
  const popup = await openAtOnce(extension);
  await popup.waitForFunction(() => globalThis.takeover);
  const { before, after } = (await popup.evaluate(() => globalThis.takeover)) ?? {};
  expect(after?.markup).toBe(before?.markup);
  expect(after?.cards).toEqual(before?.cards);
  expect(await layoutShifts(popup)).toBe(0);
  await popup.close();

  // The background keeps it too, where no page is open.
  const checks = await extension.rows('checks');
  addNewPapers(arxiv, [{ ...newPapers[0], id: '2611.72000', title: 'One for no open page' }]);
  await extension.send({ type: 'check' });
  await nextDone(extension, checks);
  const bare = await openWithoutModules(extension);
  const first = bare.locator('#first .card-unseen .card-title').first();
  await expect(async () => {
    await bare.reload({ waitUntil: 'commit' });
    await expect(first).toHaveText('One for no open page', { timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await extension.screenshot('first-screen', bare);
  expect(extension.problems).toEqual([]);
});

test('no paper that was read is painted as unread, however soon a popup opens again', async ({
  extension,
}) => {
  await begin(extension);
  for (let time = 0; time < (isLong ? 40 : 5); time += 1) {
    const popup = await openAtOnce(extension);
    const read = popup.locator('#page .card-unseen .toggle:not(.is-on)').first();
    await read.evaluate((button: HTMLElement) => button.click());
    // At once, while it is being written, or just after.
    await popup.waitForTimeout((time * 7) % 35);
    await popup.close();
    const again = await openAtOnce(extension);
    await again.locator('#page article').first().waitFor();
    const seen = await again.evaluate(() => [...globalThis.seenUnread]);
    const marks = await extension.rows('marks');
    const papers = await extension.rows('papers');
    const isRead = new Set(marks.filter(({ unread }) => unread === 0).map(({ id }) => id));
    const titles = papers.filter(({ id }) => isRead.has(id)).map(({ title }) => title);
    expect(seen.filter((title) => titles.includes(title))).toEqual([]);
    await again.close();
  }
  expect(extension.problems).toEqual([]);
});
