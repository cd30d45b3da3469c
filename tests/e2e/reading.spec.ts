/// <reference types="chrome" />

import { askToCheck, nextDone } from '../support/ask';
import type { ChromiumExtension } from '../support/chromium';
import { expect, test, testInLong } from '../support/fixtures';
import { layoutShifts } from '../support/layout-shifts';
import { addNewPapers, type NewPaper } from '../support/new-papers';

const text = 'Generative materials discovery and inverse design.';

function numbered(count: number, from: number): NewPaper[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `2611.${from + index}`,
    title: `Added paper ${from + index}`,
    abstract: text,
  }));
}

async function firstCheck(extension: ChromiumExtension): Promise<number> {
  const [check] = await extension.waitForCheck((checks) =>
    checks.some(({ state }) => state === 'done'),
  );
  return check?.added ?? 0;
}

test('what is read in the popup is read everywhere, and one key brings it back', async ({
  extension,
}) => {
  const unread = await firstCheck(extension);
  expect(unread).toBeGreaterThan(1);
  await expect.poll(async () => (await extension.badge()).text).toBe(String(unread));
  const popup = await extension.openPage('popup');
  const cards = popup.locator('article');
  await expect(cards).toHaveCount(unread);
  await cards.first().getByRole('button', { name: 'Mark as read' }).click();
  await expect.poll(async () => (await extension.badge()).text).toBe(String(unread - 1));
  await popup.keyboard.press('z');
  await expect.poll(async () => (await extension.badge()).text).toBe(String(unread));
  await popup.getByRole('button', { name: 'Mark all read' }).click();
  await expect.poll(async () => (await extension.badge()).text).toBe('');
  await popup.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(async () => (await extension.badge()).text).toBe(String(unread));

  // A paper that is opened is read before its tab is there.
  const id = await cards.nth(1).getAttribute('data-id');
  const opened = extension.context.waitForEvent('request', {
    predicate: (request) => request.url() === `https://arxiv.org/pdf/${id}`,
  });
  await cards.nth(1).getByRole('link', { name: /^PDF/ }).click();
  await opened;
  const mark = (await extension.rows('marks')).find((row) => row.id === id);
  expect(mark?.unread).toBe(0);
  expect(extension.problems).toEqual([]);
});

testInLong('the popup is used by keys alone', async ({ extension }) => {
  await firstCheck(extension);
  const popup = await extension.openPage('popup');
  const cards = popup.locator('article');
  await expect(cards.nth(1)).toBeVisible();
  const second = await cards.nth(1).getAttribute('data-id');
  // The first step goes to the first paper, the second one on from it.
  await popup.keyboard.press('j');
  await popup.keyboard.press('j');
  await popup.keyboard.press('o');
  await expect(cards.nth(1).locator('.abstract').first()).toBeVisible();
  await popup.keyboard.press('s');
  await popup.keyboard.press('m');
  await expect
    .poll(async () => (await extension.rows('marks')).find((row) => row.id === second))
    .toMatchObject({ starred: 1, unread: 0 });
  await popup.keyboard.press('?');
  await expect(popup.getByRole('dialog')).toBeVisible();
});

test('thirty papers that come while the popup is open move nothing', async ({
  arxiv,
  extension,
}) => {
  await firstCheck(extension);
  const popup = await extension.openPage('popup');
  await expect(popup.locator('article').first()).toBeVisible();
  const before = await popup
    .locator('article')
    .evaluateAll((cards) =>
      cards.map((card) => [card.getAttribute('data-id'), card.getBoundingClientRect().top]),
    );
  addNewPapers(arxiv, numbered(30, 90_000));
  const checks = await extension.rows('checks');
  await askToCheck(popup);
  expect((await nextDone(extension, checks)).added).toBe(30);
  await expect(popup.getByRole('button', { name: '30 new papers' })).toBeVisible();
  const after = await popup
    .locator('article')
    .evaluateAll((cards) =>
      cards.map((card) => [card.getAttribute('data-id'), card.getBoundingClientRect().top]),
    );
  expect(after).toEqual(before);
  expect(await layoutShifts(popup)).toBe(0);
  await popup.getByRole('button', { name: '30 new papers' }).click();
  await expect(popup.locator('article').first()).toContainText('Added paper');
});

test.describe('with hostile titles', () => {
  const titles = [
    '<script>document.title = "broken"</script>',
    '<img src=x onerror="document.title=1">',
    '0',
    `\u202Eright to left\u202C and zero\u200Bwidth`,
    'x'.repeat(20_000),
    '&lt;b&gt; &amp;amp;',
  ];
  const newest = titles.map((title, index) => ({
    id: `2611.7000${index}`,
    title,
    abstract: text,
  }));
  test.use({ corpus: { newest } });

  testInLong('they are shown as text and break nothing', async ({ extension }) => {
    await firstCheck(extension);
    const popup = await extension.openPage('popup');
    for (const index of [0, 1, 2, 5]) {
      const title = popup.locator(`[data-id="2611.7000${index}"] .card-title`);
      await expect(title).toHaveText(titles[index] ?? '');
    }
    await expect(popup).toHaveTitle('ArXiv Daily');
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(440);
  });
});
