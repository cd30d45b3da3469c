import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import type { ChromiumExtension } from '../support/chromium';
import { expect, isLong, test, testInLong } from '../support/fixtures';
import { layoutShifts } from '../support/layout-shifts';

async function firstCheck(extension: ChromiumExtension): Promise<void> {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
}

async function mark(extension: ChromiumExtension, id: string | null) {
  return (await extension.rows('marks')).find((row) => row.id === id);
}

function cardOf(page: Page, id: string | null): Locator {
  return page.locator(`[data-id="${id}"]`);
}

async function unreadIn(extension: ChromiumExtension): Promise<number> {
  return (await extension.rows('marks')).filter(({ unread }) => unread === 1).length;
}

test('a popup that dies at a key loses nothing of a note or a tag', async ({ extension }) => {
  await firstCheck(extension);
  let popup = await extension.openPage('popup');
  const first = popup.locator('article').first();
  await expect(first).toBeVisible();
  const id = await first.getAttribute('data-id');
  await popup.keyboard.press('t');
  const tag = popup.getByRole('combobox', { name: 'Add a tag' });
  await expect(tag).toBeFocused();
  await popup.keyboard.type('to do,<i>"Ω"');
  await popup.keyboard.press('Enter');
  await expect(first.locator('.tags-name')).toHaveText(['to do', '<i>"Ω"']);
  await popup.keyboard.press('Escape');
  await expect(first).toBeFocused();
  await popup.keyboard.press('n');
  await popup.keyboard.type('# Idea');
  await popup.keyboard.press('Enter');
  await popup.keyboard.type('- *hal');
  await popup.close({ runBeforeUnload: false });
  popup = await extension.openPage('popup');
  // It opens where it was, with the card open.
  await expect(cardOf(popup, id).getByLabel('Note')).toHaveValue('# Idea\n- *hal');
  await expect.poll(async () => (await mark(extension, id))?.note).toBe('# Idea\n- *hal');
  await expectAccessible(popup);
  // A browser takes seconds to lay out a million letters.
  const letters = isLong ? 1_000_000 : 25_000;
  await cardOf(popup, id)
    .getByLabel('Note')
    .fill('word '.repeat(letters / 5));
  const lost = (letters - 20_000).toLocaleString('en');
  await expect(popup.getByText(`The last ${lost} are not kept.`)).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect.poll(async () => (await mark(extension, id))?.note?.length).toBe(20_000);
  await popup.keyboard.press('o');
  await expect(cardOf(popup, id).locator('.card-tag')).toHaveText(['to do', '<i>"Ω"']);
  await popup.keyboard.press('z');
  await expect.poll(async () => (await mark(extension, id))?.note).toBe('# Idea\n- *hal');
  expect(extension.problems).toEqual([]);
});

test('papers are selected, read and gone through by keys', async ({ extension }) => {
  await firstCheck(extension);
  const unread = await unreadIn(extension);
  const library = await extension.openPage('library');
  const cards = library.locator('article');
  await expect(cards.nth(3)).toBeVisible();
  // The filters widen when the categories are counted, half a second after the library opened.
  await expect(library.locator('option', { hasText: 'cs.LG' })).toBeAttached();
  const start = await library.evaluate(() => performance.now());
  await library.keyboard.press('x');
  await library.keyboard.press('j');
  await library.keyboard.press('j');
  await library.keyboard.press('j');
  await library.keyboard.press('Shift+X');
  await expect(library.getByRole('status').filter({ hasText: '3 papers selected' })).toBeVisible();
  // Later on the reader's own actions move the list, on a slow machine long after their keys.
  expect(await layoutShifts(library, start)).toBe(0);
  await expectAccessible(library);
  const bar = library.getByRole('region', { name: 'Selected papers' });
  await bar.getByRole('button', { name: 'Mark as read' }).click();
  await expect.poll(() => unreadIn(extension)).toBe(unread - 3);
  await bar.getByRole('button', { name: 'Tags' }).click();
  await library.getByRole('dialog').getByRole('combobox').fill('together');
  await library.keyboard.press('Enter');
  await expect
    .poll(async () => (await mark(extension, await cards.nth(2).getAttribute('data-id')))?.tags)
    .toEqual(['together']);
  await library.keyboard.press('Escape');
  await library.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  // One action each.
  await library.keyboard.press('z');
  await library.keyboard.press('z');
  await expect.poll(() => unreadIn(extension)).toBe(unread);
  await library.keyboard.press('m');
  await expect.poll(() => unreadIn(extension)).toBe(unread - 1);
  await library.keyboard.press('Home');
  await library.keyboard.press('m');
  await expect.poll(() => unreadIn(extension)).toBe(unread - 2);
  await library.keyboard.press('Space');
  await expect(cards.nth(1)).toBeFocused();
  await library.keyboard.press('Space');
  await expect(cards.nth(3)).toBeFocused();
  await library.keyboard.press('Shift+B');
  await expect.poll(() => unreadIn(extension)).toBe(2);
  await library.keyboard.press('g');
  await library.keyboard.press('a');
  await expect(library.getByRole('button', { name: 'All papers' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  expect(extension.problems).toEqual([]);
});

testInLong(
  'keys are changed in the options, and what is scrolled past can be read',
  async ({ extension }) => {
    await firstCheck(extension);
    const unread = await unreadIn(extension);
    const options = await extension.openPage('options');
    await options.getByText('Change the keys', { exact: true }).click();
    const change = options.getByRole('button', { name: 'Change the key: next paper' });
    await change.click();
    await options.keyboard.press('m');
    await expect(options.getByText('That key is taken: mark as read or unread.')).toBeVisible();
    await options.keyboard.press('w');
    await expect(options.locator('.key-row').first().locator('kbd')).toHaveText(['w']);
    await options.getByLabel('Scrolling past it').check();
    await expectAccessible(options);
    const popup = await extension.openPage('popup');
    const cards = popup.locator('article');
    await expect(cards.nth(1)).toBeVisible();
    await popup.keyboard.press('j');
    await popup.keyboard.press('w');
    await popup.keyboard.press('w');
    await expect(cards.nth(1)).toBeFocused();
    await popup.keyboard.press('?');
    await expect(popup.getByRole('dialog').locator('dt').first()).toHaveText('w');
    await popup.keyboard.press('Escape');
    // Papers the page itself moves out of sight are not read; those the reader scrolls past are.
    await popup.locator('.scroller').evaluate((box) => box.scrollTo(0, 200));
    await popup.locator('.scroller').evaluate((box) => box.scrollTo(0, 0));
    await cards.first().hover();
    const third = await cards.nth(2).boundingBox();
    const list = await popup.locator('.scroller').boundingBox();
    await popup.mouse.wheel(0, (third?.y ?? 0) - (list?.y ?? 0) + 10);
    await expect.poll(() => unreadIn(extension)).toBe(unread - 2);
    await popup.keyboard.press('z');
    await expect.poll(() => unreadIn(extension)).toBe(unread);
    await options.bringToFront();
    await options.getByRole('button', { name: 'Reset all keys' }).click();
    await expect(options.locator('.key-row').first().locator('kbd')).toHaveText(['j', '↓']);
    expect(extension.problems).toEqual([]);
  },
);
