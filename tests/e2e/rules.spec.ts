/// <reference types="chrome" />
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import type { ChromiumExtension } from '../support/chromium';
import { expect, test, themes } from '../support/fixtures';

const newest = ['A survey of ice', 'Another survey', 'Glass'].map((title, index) => ({
  id: `2611.7200${index}`,
  title,
  abstract: 'Generative materials discovery and inverse design.',
  authors: [{ name: index === 2 ? 'Eva Frey' : 'Ada Bell' }],
}));

test.use({ corpus: { newest }, chromium: { timezone: 'UTC' } });

type Theme = 'light' | 'dark';

async function look(
  extension: ChromiumExtension,
  page: Page,
  name: string,
  themes: readonly Theme[],
): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
    await extension.screenshot(`${name}-${colorScheme}`, page);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('a rule mutes and a card highlights, the badge follows, and going back undoes both', async ({
  extension,
}) => {
  const [check] = await extension.waitForCheck((checks) =>
    checks.some(({ state }) => state === 'done'),
  );
  const unread = check?.added ?? 0;
  await expect.poll(async () => (await extension.badge()).text).toBe(String(unread));

  const options = await extension.openPage('options', { width: 1280, height: 1000 });
  const rules = options.getByRole('region', { name: 'Rules', exact: true });
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await expect(rules.getByRole('textbox', { name: 'Papers that match' })).toBeFocused();
  await rules.getByRole('textbox', { name: 'Word or phrase' }).fill('survey');
  await options.keyboard.press('Enter');
  await expect(rules).toContainText(new RegExp(`Mutes 2 of ${unread} unread papers`));
  await rules.scrollIntoViewIfNeeded();
  await look(extension, options, 'rules', themes);
  await rules.getByRole('button', { name: 'Save rule' }).click();
  await expect(rules.getByRole('listitem')).toContainText('all:survey');
  await expect(rules.getByRole('button', { name: 'Add a rule' })).toBeFocused();
  await expect.poll(async () => (await extension.badge()).text).toBe(String(unread - 2));

  const popup = await extension.openPage('popup');
  await expect(popup.locator('[data-id="2611.72000"]')).toHaveCount(0);
  const glass = popup.locator('[data-id="2611.72002"]');
  await glass.locator('.card-title button').click();
  await glass.getByRole('button', { name: /^Mute or highlight/ }).click();
  const dialog = popup.getByRole('dialog', { name: 'Papers like this' });
  await dialog.getByLabel('Highlight papers that match').check();
  await expect(dialog).toContainText(new RegExp(`Highlights 1 of ${unread} unread papers`));
  await look(extension, popup, 'rule-dialog', themes);
  await dialog.getByRole('button', { name: 'Add the rule' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(glass).not.toHaveCSS('box-shadow', 'none');
  await expect(glass.locator('.card-meta')).toContainText('Highlighted by a rule');
  await look(extension, popup, 'highlighted', ['dark']);
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(440);

  const library = await extension.openPage('library');
  const muted = library.getByRole('button', { name: /^Muted/ });
  await expect(muted).toContainText('2');
  await muted.click();
  await expect(library.locator('article')).toHaveCount(2);
  await expect(library.locator('.sign').first()).toHaveText('Muted');

  await options.bringToFront();
  const back = options.getByRole('region', { name: 'Go back' });
  await expect(back).toContainText('The rule “all:survey” goes');
  await expect(back).toContainText('The rule “au:"Eva Frey"” goes');
  await back.scrollIntoViewIfNeeded();
  await look(extension, options, 'restore', ['dark']);
  await back.getByRole('button', { name: /^Go back to yesterday at/ }).click();
  await expect(back).toContainText('Nothing would change.');
  await expect(rules).toContainText('No rules yet.');
  await expect.poll(async () => (await extension.badge()).text).toBe(String(unread));
  await options.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(async () => (await extension.badge()).text).toBe(String(unread - 2));
  await expect(rules.getByRole('listitem')).toHaveCount(2);
  expect(extension.problems).toEqual([]);
});
