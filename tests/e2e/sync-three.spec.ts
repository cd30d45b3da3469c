/// <reference types="chrome" />
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DevicesStatus } from '@/lib/sync/devices/state';
import { type ChromiumExtension, launchChromium } from '../support/chromium';
import { type ProgramServer, startProgram } from '../support/dav-program-server';
import { deepApache, nginx, rclone } from '../support/dav-programs';
import { expect, test, testInLong } from '../support/fixtures';
import { buildWithServer, withServer } from '../support/with-server';

test.beforeAll(buildWithServer);

/** One of the three, whose browser may be killed and started again. */
type Device = { folder: string; extension: ChromiumExtension };

async function turnOn({ extension }: Device, { account }: ProgramServer): Promise<void> {
  const page = await extension.openPage('options');
  const section = page.getByRole('region', { name: 'Other devices' });
  await section.getByLabel('Address of a folder').fill(account.address);
  await section.getByLabel('User name').fill(account.name);
  await section.getByLabel('Password').fill(account.password);
  await section.getByRole('button', { name: 'Test and turn on' }).click();
  await expect(section.getByText(/^Synced/)).toBeVisible();
  await page.close();
}

async function starPaper({ extension }: Device, id: string): Promise<void> {
  const page = await extension.openPage('library');
  await page.goto(`${page.url()}?view=all`);
  const card = page.locator(`article[data-id="${id}"]`);
  await card.getByRole('button', { name: 'Star', exact: true }).click();
  await expect(card.getByRole('button', { name: 'Star', exact: true })).toBeHidden();
  await page.close();
}

/** Lets the background sync as its alarm does, until all went through. */
async function sync({ extension }: Device): Promise<void> {
  const worker = await extension.worker();
  const begun = Date.now();
  await extension.dispatchAlarm('sync');
  const read = () =>
    worker.evaluate(async (): Promise<DevicesStatus | undefined> => {
      const stored = await chrome.storage.local.get('sync-status');
      return stored['sync-status'] as DevicesStatus | undefined;
    });
  await expect.poll(async () => (await read())?.done ?? 0).toBeGreaterThanOrEqual(begun);
  expect((await read())?.trouble).toBeUndefined();
}

async function starsOf({ extension }: Device): Promise<string[]> {
  const marks = await extension.rows('marks');
  return marks.filter(({ starred }) => starred === 1).map(({ id }) => id);
}

async function somePapers(device: Device | undefined): Promise<string[]> {
  if (!device) throw new Error('no device');
  const page = await device.extension.openPage('library');
  await page.goto(`${page.url()}?view=all`);
  const cards = page.locator('article');
  await expect(cards.nth(11)).toBeVisible();
  const ids = await cards.evaluateAll((all) =>
    all.map((card) => card.getAttribute('data-id') ?? ''),
  );
  await page.close();
  return ids.slice(0, 12);
}

for (const program of [rclone, deepApache, nginx]) {
  testInLong(`three browsers and ${program.title} come to the same stars`, async ({ arxiv }) => {
    test.skip(!program.isThere, `It needs a program: apt-get install ${program.packages}`);
    const server = await startProgram(program);
    const launch = (userDataDir: string) =>
      launchChromium({ arxiv, server, userDataDir, extension: withServer, language: 'en-US' });
    const devices: Device[] = [];
    for (const name of ['one', 'two', 'three']) {
      const folder = mkdtempSync(join(tmpdir(), `arxiv-daily-${name}-`));
      const device = { folder, extension: await launch(folder) };
      await device.extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
      await turnOn(device, server);
      devices.push(device);
    }
    const wanted = await somePapers(devices[0]);
    for (const [at, id] of wanted.entries()) {
      const device = devices[at % 3];
      if (!device) throw new Error('no device');
      await starPaper(device, id);
      if (at % 4 === 3) {
        // Dies somewhere in a sync.
        void device.extension.dispatchAlarm('sync').catch(() => {});
        await device.extension.kill();
        device.extension = await launch(device.folder);
      } else if (at % 2 === 0) await sync(device);
      if (at === 5) await server.restart();
    }
    for (let turn = 0; turn < 2; turn += 1) for (const device of devices) await sync(device);
    for (const device of devices) {
      expect(await starsOf(device)).toEqual([...wanted].sort());
      expect(device.extension.problems).toEqual([]);
      await device.extension.close();
      rmSync(device.folder, { recursive: true, force: true });
    }
    await server.close();
  });
}
