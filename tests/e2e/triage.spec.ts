import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import type { ChromiumExtension } from '../support/chromium';
import { expect, test, testInLong, themes } from '../support/fixtures';

const abstract =
  'Generative materials discovery and inverse design, with $E = mc^2$ and $\\frac{a}{b}$. '.repeat(
    14,
  );

function idOf(n: number): string {
  return `2611.9000${n}`;
}

const five = [1, 2, 3, 4, 5].map((n) => ({ id: idOf(n), title: `Paper $x_${n}$`, abstract }));

test.use({ corpus: { papers: 0, newest: five } });

async function firstCheck(extension: ChromiumExtension): Promise<void> {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
}

/** Where papers 1 to 5 stand: unread, starred, later. */
async function flags(extension: ChromiumExtension): Promise<string[]> {
  const marks = await extension.rows('marks');
  return marks.map(({ unread, starred, later }) => `${unread}${starred}${later}`);
}

async function isAt(page: Page, place: number): Promise<void> {
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${place} of 5, about 1 min`) });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('article')).toBeFocused();
}

for (const colorScheme of ['light', 'dark'] as const) {
  const it = colorScheme === 'dark' ? testInLong : test;
  it(`papers are triaged by keys, over the popup's death, and all of it is taken back, ${colorScheme}`, async ({
    extension,
  }) => {
    await firstCheck(extension);
    const untouched = Array.from({ length: 5 }, () => '100');
    expect(await flags(extension)).toEqual(untouched);
    let popup = await extension.openPage('popup');
    await popup.emulateMedia({ colorScheme });
    await expect(popup.locator('article')).toHaveCount(5);
    await popup.keyboard.press('Shift+T');
    await isAt(popup, 1);
    const dialog = () => popup.getByRole('dialog');
    await expect(dialog().getByRole('article', { name: 'Paper' })).toContainText(
      'Why is this here',
    );
    await expect(dialog().locator('math').first()).toBeVisible();
    await extension.screenshot(`triage-${colorScheme}`, popup);
    await expectAccessible(popup);
    await popup.keyboard.press('Space');
    const scrolled = () =>
      dialog()
        .getByRole('article')
        .evaluate((card) => card.scrollTop);
    await expect.poll(scrolled).toBeGreaterThan(0);
    const buttons = () => dialog().getByRole('button', { name: 'Skip n' }).boundingBox();
    const before = await buttons();
    await popup.keyboard.press('y');
    await isAt(popup, 2);
    await expect.poll(scrolled).toBe(0);
    expect(await buttons()).toEqual(before);
    await expect(dialog().getByRole('status')).toHaveText('Kept. 2 of 5: Paper x_2');
    await popup.keyboard.press('n');
    await isAt(popup, 3);
    await expect.poll(async () => (await extension.badge()).text).toBe('3');
    await popup.close();

    popup = await extension.openPage('popup');
    await popup.emulateMedia({ colorScheme });
    await expect(dialog()).toContainText('You stopped at 3 of 5');
    await extension.screenshot(`triage-offer-${colorScheme}`, popup);
    await expectAccessible(popup);
    await popup.keyboard.press('Enter');
    await isAt(popup, 3);
    await popup.keyboard.press('z');
    await isAt(popup, 2);
    await expect(dialog().getByRole('status')).toHaveText('Taken back. 2 of 5: Paper x_2');
    expect(await flags(extension)).toEqual(['010', '100', '100', '100', '100']);
    for (const [index, key] of ['l', 'n', 'n', 'n'].entries()) {
      await isAt(popup, index + 2);
      await popup.keyboard.press(key);
    }
    await expect(dialog()).toContainText('kept 1, later 1, skipped 3');
    await expect(dialog().getByRole('heading', { name: 'Triage is over' })).toBeFocused();
    await extension.screenshot(`triage-summary-${colorScheme}`, popup);
    await expectAccessible(popup);
    expect(await flags(extension)).toEqual(['010', '001', '000', '000', '000']);
    await popup.close();

    popup = await extension.openPage('popup');
    await dialog().getByRole('button', { name: 'Undo all' }).click();
    await expect(popup.getByRole('dialog')).toHaveCount(0);
    await expect(popup.locator('article')).toHaveCount(5);
    expect(await flags(extension)).toEqual(untouched);
    await expect.poll(async () => (await extension.badge()).text).toBe('5');
    await popup.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => flags(extension)).toEqual(['010', '001', '000', '000', '000']);
    expect(extension.problems).toEqual([]);
  });
}

testInLong(
  'the statistics are charts and tables of what came and what was read',
  async ({ extension }) => {
    await firstCheck(extension);
    const library = await extension.openPage('library');
    await library.locator('article').first().getByRole('button', { name: 'Star' }).click();
    await library.locator('article').first().getByRole('button', { name: 'Mark as read' }).click();
    await expect.poll(() => flags(extension)).toContain('010');
    await library.getByRole('button', { name: 'Statistics' }).click();
    const figures = library.getByRole('region', { name: 'Statistics' });
    const row = figures.getByRole('table', { name: 'Read and starred' }).getByRole('row').nth(1);
    await expect(row).toHaveText(/^All queries520% \(1\)20% \(1\)$/);
    await figures.getByText('As a table').first().click();
    const days = figures.getByRole('table', { name: 'Papers per day: All queries' });
    expect(await days.getByRole('row').count()).toBe(91);
    await expect(days.getByRole('row').last()).toContainText(/\d$/);
    for (const colorScheme of themes) {
      await library.emulateMedia({ colorScheme });
      await expectAccessible(library);
    }
    await figures.getByText('As a table').first().click();
    await extension.screenshot('statistics-dark', library);
    await library.emulateMedia({ colorScheme: 'light' });
    await extension.screenshot('statistics-light', library);
    await library.reload();
    await expect(figures).toContainText('5 papers');
    await library.getByRole('button', { name: /^New/ }).click();
    await library.getByRole('button', { name: 'Triage' }).click();
    await expect(library.getByRole('dialog')).toContainText('1 of 4');
    await extension.screenshot('triage-library', library);
    await library.keyboard.press('Escape');
    await expect(library.getByRole('dialog')).toHaveCount(0);
    expect(extension.problems).toEqual([]);
  },
);
