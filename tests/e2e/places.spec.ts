/// <reference types="chrome" />
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { askToCheck, nextDone } from '../support/ask';
import type { ChromiumExtension } from '../support/chromium';
import { dispatch, suggestedFor } from '../support/dispatch';
import { expect, test, themes } from '../support/fixtures';
import { addNewPapers, newPapers } from '../support/new-papers';
import { buildWithNotices, withNotices } from '../support/with-notices';
import { reviveWorker } from '../support/worker-calls';

const abstract = 'Generative materials discovery.';

const newest = [
  { id: '2611.70001', title: 'Of <b>, "quotes" & ampersands', abstract },
  { id: '2611.70002', title: 'A paper of no query' },
  ...newPapers,
];

test.use({ chromium: { extension: withNotices }, corpus: { newest } });
test.beforeAll(buildWithNotices);

const mark = async (extension: ChromiumExtension, id: string) =>
  (await extension.rows('marks')).find((row) => row.id === id);

/** The controls that reach beyond the right edge. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = document.querySelectorAll<HTMLElement>('button, a');
    return [...parts]
      .filter((part) => part.getBoundingClientRect().right > innerWidth)
      .map((part) => part.outerHTML);
  });
}

test('side panel, address bar, links and notices lead to the same papers', async ({
  arxiv,
  extension,
}) => {
  const checks = await extension.waitForCheck((rows) => rows.some(({ state }) => state === 'done'));

  const panel = await extension.openPage('sidepanel');
  const cards = panel.locator('article');
  await cards.nth(1).locator('.card-title button').click();
  await expect(panel.locator('.abstract').first()).toBeVisible();
  for (const colorScheme of themes) {
    await panel.emulateMedia({ colorScheme });
    for (const width of [300, 320, 480]) {
      await panel.setViewportSize({ width, height: 800 });
      expect(await cutOff(panel)).toEqual([]);
      await extension.screenshot(`sidepanel-${width}-${colorScheme}`, panel);
    }
    await expectAccessible(panel);
  }
  await panel.reload();
  await expect(panel.locator('.abstract').first()).toBeVisible();
  const popup = await extension.openPage('popup');
  await expect(popup.locator('article').first()).toBeVisible();
  await expect(popup.locator('.abstract')).toHaveCount(0);
  await popup.close();

  const worker = await extension.worker();
  expect(await worker.evaluate(suggestedFor, 'quotes amper')).toEqual([
    {
      content: 'https://arxiv.org/abs/2611.70001',
      description: expect.stringContaining('Of &#60;b&#62;, &#34;quotes&#34; &#38; ampersands'),
    },
  ]);
  await worker.evaluate(dispatch, {
    event: 'omnibox.onInputEntered',
    given: ['https://arxiv.org/abs/2611.70001', 'newBackgroundTab'],
  });
  await expect.poll(async () => (await mark(extension, '2611.70001'))?.unread).toBe(0);

  await worker.evaluate(dispatch, {
    event: 'contextMenus.onClicked',
    given: [{ menuItemId: 'save', linkUrl: 'https://arxiv.org/pdf/2611.70002v1' }],
  });
  await expect
    .poll(() => mark(extension, '2611.70002'), { timeout: 15_000 })
    .toMatchObject({ later: 1, unread: 0, queries: [] });
  expect(arxiv.requests.at(-1)?.params).toMatchObject({ id_list: '2611.70002' });

  await worker.evaluate(() => chrome.storage.local.set({ settings: { notifications: true } }));
  addNewPapers(arxiv, [
    { id: '2611.70003', title: 'The first of two', abstract },
    { id: '2611.70004', title: 'The second of two', abstract },
  ]);
  await askToCheck(panel);
  await nextDone(extension, checks);
  await expect(panel.getByRole('button', { name: '2 new papers' })).toBeVisible();
  const notices = () =>
    panel.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  await expect.poll(notices).toEqual([expect.stringMatching(/^new:/)]);
  const [notice = ''] = await notices();
  const before = (await extension.rows('marks')).filter(({ unread }) => unread === 1).length;
  await reviveWorker(worker, panel);
  await worker.evaluate(dispatch, { event: 'notifications.onButtonClicked', given: [notice, 1] });
  await expect.poll(async () => (await mark(extension, '2611.70004'))?.unread).toBe(0);
  expect((await mark(extension, '2611.70003'))?.unread).toBe(0);
  const after = (await extension.rows('marks')).filter(({ unread }) => unread === 1).length;
  expect(after).toBe(before - 2);
  await expect.poll(notices).toEqual([]);
  await reviveWorker(worker, panel);
  const opened = extension.context.waitForEvent('page');
  await worker.evaluate(dispatch, { event: 'notifications.onClicked', given: [notice] });
  expect((await opened).url()).toContain('/library.html?query=');
  expect(extension.problems).toEqual([]);
});
