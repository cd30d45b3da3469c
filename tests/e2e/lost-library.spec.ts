import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { LocalArxiv } from '@/tools/local-arxiv/start';
import { expectAccessible } from '../support/accessible';
import { type ChromiumExtension, launchChromium } from '../support/chromium';
import { expect, test, themes } from '../support/fixtures';
import { markOf } from '../support/marks';
import { changeMarks } from '../support/raw-marks';

const newest = [1, 2, 3].map((n) => ({
  id: `2611.9000${n}`,
  title: `Kept paper ${n}`,
  abstract: 'Generative materials discovery.',
}));

/** No query asks for it; it was saved by a link. */
const saved = { id: '2611.90004', title: 'Saved paper', abstract: 'Something else.' };

test.use({ corpus: { papers: 0, newest: [...newest, saved] } });

function start(arxiv: LocalArxiv, userDataDir: string): Promise<ChromiumExtension> {
  return launchChromium({ language: 'en-US', arxiv, userDataDir });
}

/** What the browser does when a reader clears its data, or the disk is full. */
async function loseDatabase(profile: string): Promise<void> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const files = (await readdir(folder)).filter((name) => name.startsWith('chrome-extension_'));
  expect(files.length).toBeGreaterThan(0);
  for (const name of files) await rm(join(folder, name), { recursive: true });
}

/** Runs in a page: what a later version of ours would do. */
function openNewer(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('arxiv-daily', 990);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

async function look(page: Page, extension: ChromiumExtension, name: string): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
    await extension.screenshot(`${name}-${colorScheme}`, page);
  }
}

test('a library whose database is gone says so, and is back after one click', async ({ arxiv }) => {
  const profile = await mkdtemp(join(tmpdir(), 'lost-library-'));
  let extension = await start(arxiv, profile);
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  const options = await extension.openPage('options');
  await options.evaluate(changeMarks, {
    '2611.90001': { starred: 1, tags: ['to cite'], note: 'Read **twice**.' },
    '2611.90002': { unread: 0, readAt: 1_790_000_000_000 },
    [saved.id]: markOf(saved.id, { unread: 0, later: 1, queries: [] }),
  });
  await options.getByRole('button', { name: 'Back up now' }).click();
  await expect(options.locator('.toast')).toContainText('Backed up.');
  await expect(options.locator('.backup').first()).toContainText('4 papers · 1 query');
  await look(options, extension, 'backups-section');
  const before = { marks: await extension.rows('marks'), queries: await extension.rows('queries') };
  await extension.close();
  await loseDatabase(profile);

  extension = await start(arxiv, profile);
  await expect.poll(async () => (await extension.badge()).text).toBe('!');
  const asked = arxiv.requests.length;
  const popup = await extension.openPage('popup');
  await expect(popup.getByRole('heading', { name: 'Your library is gone' })).toBeVisible();
  await expect(popup.getByRole('radio').first()).toBeChecked();
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(440);
  await look(popup, extension, 'lost-library');
  expect(arxiv.requests.length).toBe(asked);
  await popup.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(popup.getByRole('heading', { name: 'Your library is back' })).toBeVisible();
  await expect.poll(async () => (await extension.rows('papers')).length).toBe(4);
  await look(popup, extension, 'restored-library');
  await popup.getByRole('button', { name: 'Reload' }).click();
  await expect(popup.locator('article')).toHaveCount(2);
  const named = arxiv.requests.flatMap(({ params }) => params.id_list?.split(',') ?? []);
  expect(named).toContain(saved.id);
  expect(new Set(named).size).toBe(named.length);
  const marks = await extension.rows('marks');
  expect({ marks, queries: await extension.rows('queries') }).toEqual(before);
  await expect.poll(async () => (await extension.badge()).text).toBe('2');
  const held = popup.evaluate(openNewer);
  await expect(popup.getByRole('heading', { name: 'A newer version has opened' })).toBeVisible();
  await held;
  await popup.reload();
  await expect(popup.getByRole('heading', { name: 'A newer version has opened' })).toBeVisible();
  expect(extension.problems).toEqual([]);
  await extension.close();
  await rm(profile, { recursive: true });
});
