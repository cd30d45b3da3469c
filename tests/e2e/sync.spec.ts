import 'fake-indexeddb/auto';
import type { Page } from '@playwright/test';
import { star } from '@/lib/library/actions';
import { expectAccessible } from '../support/accessible';
import { type DavServer, startDavServer } from '../support/dav-server';
import { test as base, expect, themes } from '../support/fixtures';
import { markOf } from '../support/marks';
import { syncedDevice } from '../support/synced-device';
import { buildWithServer, serverHost, withServer } from '../support/with-server';

const test = base.extend<{ dav: DavServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern.
  dav: async ({}, use) => {
    const dav = await startDavServer();
    await use(dav);
    await dav.close();
  },
  chromium: async ({ dav }, use) => use({ extension: withServer, server: dav }),
});

test.beforeAll(buildWithServer);

async function name(page: Page, { double }: DavServer, password = double.account.password) {
  const section = page.getByRole('region', { name: 'Other devices' });
  await section.getByLabel('Address of a folder').fill(`${serverHost}/dav`);
  await section.getByLabel('User name').fill(double.account.name);
  await section.getByLabel('Password').fill(password);
  await section.getByLabel('Name of this device').fill('Laptop');
  await section.getByRole('button', { name: 'Test and turn on' }).press('Enter');
  return section;
}

test('two devices have the same stars by a server of the reader', async ({
  extension,
  dav,
  arxiv,
}) => {
  const { double } = dav;
  const page = await extension.openPage('options');
  const section = await name(page, dav, 'wrong');
  await expect(section.getByText('The server refuses the name or password')).toBeVisible();
  await expectAccessible(page);
  await extension.screenshot('sync-form', page);
  await name(page, dav);
  await expect(section.getByText('No other device is there yet')).toBeVisible();

  const id = '2601.00001';
  const now = () => Date.now();
  const world = { fetch: double.fetch, account: double.account, now, random: Math.random };
  const other = await syncedDevice('Desk', world);
  await other.db.marks.add(markOf(id));
  await star({ db: other.db, now }, [id], true);
  await other.sync();
  await section.getByRole('button', { name: 'Sync now' }).press('Enter');
  await expect(section.getByText('with 1 other device')).toBeVisible();
  await expect(section.getByText('Other devices: Desk')).toBeVisible();
  const marks = await extension.rows('marks');
  expect(marks.find((mark) => mark.id === id)).toMatchObject({ starred: 1 });
  await section.getByRole('checkbox', { name: /^Carry queries/ }).press('Space');
  await expect(
    section.getByText('1 of 1 starred papers and papers to read later fit.'),
  ).toBeVisible();
  // Who has little loses much by one bad sync.
  const many = Array.from({ length: 20 }, (_, at) => `2601.${10_001 + at}`);
  await other.db.marks.bulkAdd(many.map((one) => markOf(one)));
  await star({ db: other.db, now }, many, true);
  await other.sync();
  await section.getByRole('button', { name: 'Sync now' }).press('Enter');
  await expect(section.getByText('21 of 21 starred papers')).toBeVisible();
  await star({ db: other.db, now }, many, false);
  await other.sync();
  await section.getByRole('button', { name: 'Sync now' }).press('Enter');
  await expect(section.getByText('“Desk” has removed 20 of the 22 things')).toBeVisible();
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
    await section.scrollIntoViewIfNeeded();
    await extension.screenshot(`sync-${colorScheme}`, page);
  }
  await section.getByRole('button', { name: 'Keep them, on all devices' }).press('Enter');
  await expect(section.getByText('Sync has stopped')).toBeHidden();
  await other.sync();
  expect(await other.db.marks.filter(({ starred }) => starred === 1).count()).toBe(21);
  // Nothing but our own folder was touched, and arXiv heard nothing of it.
  expect(double.asked.every((line) => / arxiv-daily\//.test(line))).toBe(true);
  expect(arxiv.requests.every(({ params }) => !JSON.stringify(params).includes('sync'))).toBe(true);
});
