import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import type { ChromiumExtension } from '../support/chromium';
import { expect, test, testInLong, themes } from '../support/fixtures';
import { keyboardReader } from '../support/keyboard';
import { newPapers } from '../support/new-papers';

const people = ['Zelda Quine', 'Wei Zhang', 'Ada Example'];

const aboutGlass = people.map((name, index) => ({
  id: `2611.8000${index}`,
  title: `Ageing of $\\beta$-glass, part ${index}`,
  abstract: 'Generative materials discovery of glass and its inverse design.',
  authors: [{ name }],
  categories: index === 1 ? ['cs.LG', 'hep-th'] : ['cs.LG'],
}));

// No generated papers: some of them might be about glass too.
test.use({ corpus: { papers: 0, newest: [...aboutGlass, ...newPapers] } });

async function openLibrary(extension: ChromiumExtension): Promise<Page> {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  const library = await extension.openPage('library');
  await expect(library.locator('article').first()).toBeVisible();
  return library;
}

test('the library is searched, filtered and sorted, and opens where it was', async ({
  extension,
}) => {
  const library = await openLibrary(extension);
  const cards = library.locator('article');
  const field = library.getByRole('combobox', { name: 'Search papers' });
  await library.getByRole('button', { name: 'All papers' }).click();
  await field.fill('glass ag');
  await expect(cards).toHaveCount(3);
  await expect(cards.first().locator('.card-title mark')).toHaveText(['Ag', 'glass']);
  await expect(library.getByRole('status').filter({ hasText: '3 papers found' })).toBeAttached();
  await cards.first().locator('.card-title button').click();
  await expect(cards.first().locator('.abstract mark')).toHaveText('glass');
  await field.fill('au:quine is:unread');
  await expect(cards).toHaveCount(1);
  await cards.getByRole('button', { name: 'Mark as read' }).click();
  await expect(cards.locator('.tag')).toHaveText('Read');
  await field.fill('ageing');
  await field.press('Enter');
  await expect(cards).toHaveCount(3);
  await expect(cards.first()).toBeFocused();
  await library.getByRole('combobox', { name: 'State' }).selectOption('Unread');
  await expect(cards).toHaveCount(2);
  await library.getByRole('combobox', { name: 'Category' }).selectOption('hep-th');
  await expect(cards).toHaveCount(1);
  await library.goBack();
  await expect(cards).toHaveCount(2);
  await library.getByRole('combobox', { name: 'Sort by' }).selectOption('Best match');
  await expect(library.getByRole('heading', { name: 'Best matches first' })).toBeVisible();
  await library.reload();
  await expect(cards).toHaveCount(2);
  await expect(library.getByRole('combobox', { name: 'Sort by' })).toHaveValue('relevance');
  await library.close();
  const again = await extension.openPage('library');
  await expect(again.locator('article')).toHaveCount(2);
  await expect(again.getByRole('combobox', { name: 'Search papers' })).toHaveValue('ageing');
  expect(extension.problems).toEqual([]);
});

testInLong('a search is written, saved and taken up again by keys alone', async ({ extension }) => {
  const library = await openLibrary(extension);
  const reader = keyboardReader({
    press: (keys) => library.keyboard.press(keys),
    type: (typed) => library.keyboard.type(typed),
    evaluate: (task) => library.evaluate(task),
  });
  await reader.pressed('/', 'Search papers');
  await reader.type('glass is:un');
  await expect(library.getByRole('option', { name: /^unread/ })).toBeVisible();
  await reader.press('ArrowDown');
  await expectAccessible(library);
  await reader.press('Enter');
  await reader.has('glass is:unread');
  await expect(library.locator('article')).toHaveCount(3);
  await reader.to('Save filter');
  await reader.press('Enter');
  await reader.on('Name');
  await reader.press('Control+a');
  await reader.type('Glass to read');
  await reader.press('Enter');
  await reader.shows('Saved the filter “Glass to read”');
  await reader.pressed('/', 'Search papers');
  await reader.press('Escape');
  await reader.has('');
  await reader.type('nowhere is:reed');
  await reader.shows('No paper matches “nowhere is:reed”');
  await reader.shows('No paper can be “reed”.');
  for (const colorScheme of themes) {
    await library.emulateMedia({ colorScheme });
    await expectAccessible(library);
  }
  await reader.back('Glass to read');
  await reader.press('Enter');
  await expect(library.locator('article')).toHaveCount(3);
  await reader.to('Delete “Glass to read”');
  await reader.press('Enter');
  await reader.shows('Deleted the filter “Glass to read”');
  await reader.press('z');
  await expect(library.getByRole('button', { name: 'Glass to read', exact: true })).toBeVisible();
  expect(extension.problems).toEqual([]);
});
