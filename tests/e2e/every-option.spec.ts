/// <reference types="chrome" />
import type { Page } from '@playwright/test';
import { expect, testInLong } from '../support/fixtures';
import { lookAtAll } from '../support/look-at-all';

async function paste(options: Page, text: string): Promise<void> {
  await options.getByLabel('Text or address').fill(text);
  await options.getByRole('button', { name: 'Show what is in it' }).click();
}

testInLong('the options are accessible in each state', async ({ extension }) => {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  const options = await extension.openPage('options');
  await options.getByText('Days without announcement').click();
  await options.getByText('Change the keys', { exact: true }).click();
  await options.getByRole('button', { name: 'Change the key: next paper' }).click();
  await lookAtAll(options, 'options-key-waits');
  await options.keyboard.press('m');
  await expect(options.getByText('That key is taken: mark as read or unread.')).toBeVisible();
  await lookAtAll(options, 'options-key-taken');
  await options.getByLabel('Every few hours, on announcement days').check();
  await options.getByLabel('Keep quiet').check();
  await options.getByRole('button', { name: 'Add a link' }).click();
  await options.getByLabel('Address of link 1').fill('example.org/{name}');
  await options.getByLabel('Name of link 1').focus();
  await lookAtAll(options, 'options-link-wrong');

  const field = options.getByLabel('arXiv query');
  await field.fill('(ti:a OR ti:b AND abs:"dark matter") title:x OR cat:cs.ML and ');
  await expect(options.locator('.code-mark').first()).toBeVisible();
  await lookAtAll(options, 'options-findings');
  await field.press('End');
  await options.keyboard.type('cat:c');
  await options.keyboard.press('ArrowDown');
  await expect(options.getByRole('listbox')).toBeVisible();
  await lookAtAll(options, 'options-suggests');
  await options.keyboard.press('Escape');
  await field.fill('cat:cs.LG AND (ti:a OR abs:"b c")');
  await options.getByRole('button', { name: 'Build it from fields' }).click();
  await expect(options.getByRole('region', { name: 'Builder' })).toBeVisible();
  await lookAtAll(options, 'options-builder');
  await field.fill('all:zzzz');
  const preview = options.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('No longer found');
  await lookAtAll(options, 'options-preview');
  await options.getByRole('button', { name: 'Discard changes' }).click();

  const rules = options.getByRole('region', { name: 'Rules', exact: true });
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await rules.getByRole('textbox', { name: 'Word or phrase' }).fill('ice');
  await options.keyboard.press('Enter');
  await expect(rules).toContainText('Mutes 1 of');
  await lookAtAll(options, 'options-rule-form');
  await rules.getByRole('button', { name: 'Save rule' }).click();
  await expect(rules.getByRole('listitem')).toHaveCount(1);
  await lookAtAll(options, 'options-restore');
  await options
    .getByRole('button', { name: /^Choose the moment before/ })
    .first()
    .click();
  await lookAtAll(options, 'options-restore-before');
  await options.getByLabel('Back to the state of').fill('');
  await expect(options.getByText('Choose a day and a time.')).toBeVisible();
  await lookAtAll(options, 'options-restore-invalid');

  await paste(options, JSON.stringify({ query: 'all:"space group" or all:"inorganic"' }));
  await expect(options.locator('.import-preview')).toBeVisible();
  await lookAtAll(options, 'options-import');
  await paste(options, JSON.stringify({ '2507.12345': 'v2', nonsense: 1 }));
  await expect(options.locator('.import-preview')).toContainText('1 known paper');
  await lookAtAll(options, 'options-import-known');
  await paste(options, '{"query": "cat:cs');
  await expect(options.getByRole('alert')).toContainText('can’t be read as JSON');
  await lookAtAll(options, 'options-import-broken');
  await options.getByRole('button', { name: 'Copy as an address' }).click();
  await expect(options.getByLabel('Text to copy')).toHaveValue(/^https/);
  await lookAtAll(options, 'options-hand-on');

  for (const address of ['https://arxiv.org/abs/2001.00001', 'https://arxiv.org/list/cs.LG/new']) {
    const page = await extension.context.newPage();
    await page.goto(`${options.url()}#follow=${encodeURIComponent(address)}`);
    await expect(
      page.getByRole('region', { name: 'Follow this page of arXiv', exact: true }),
    ).toBeVisible();
    await lookAtAll(page, `options-follow-${address.split('/')[3]}`);
    await page.close();
  }
  await options.evaluate(() =>
    chrome.storage.local.set({ settings: { theme: 'green', density: 7, notifications: true } }),
  );
  await options.reload();
  await expect(options.getByText('Some settings could not be read')).toBeVisible();
  await lookAtAll(options, 'options-broken');
  await options.setViewportSize({ width: 420, height: 900 });
  await lookAtAll(options, 'options-narrow');
});

testInLong('pages of a library that can’t be opened are accessible', async ({ extension }) => {
  await extension.context.addInitScript(() => {
    indexedDB.open = () => {
      const request = new EventTarget() as IDBOpenDBRequest;
      request.addEventListener('error', (event) => request.onerror?.(event));
      const error = new DOMException('The database is damaged.', 'AbortError');
      Object.defineProperty(request, 'error', { value: error });
      setTimeout(() => request.dispatchEvent(new Event('error', { cancelable: true })));
      return request;
    };
  });
  for (const name of ['popup', 'sidepanel', 'library', 'options', 'diagnostics'] as const) {
    const page = await extension.openPage(name);
    await expect(page.getByRole('heading', { name: /^The library is/ })).toBeVisible();
    await lookAtAll(page, `failure-${name}`);
  }
});
