/// <reference types="chrome" />
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { whole } from '@/tools/local-arxiv/papers/random';
import { newStory } from '../support/chaos';
import { type ChromiumExtension, launchChromium } from '../support/chromium';
import { expect, test, testInLong } from '../support/fixtures';
import { markOf } from '../support/marks';
import { makeDatabase, type RawDatabase, storedBackups } from '../support/raw-database';
import { changeMarks } from '../support/raw-marks';

test.use({ corpus: { papers: 0, newest: [] } });

const rounds = 21;
const many = 5000;

/** A library of version 4 whose upgrade and backup take a while. */
function oldLibrary(round: number): RawDatabase {
  const frozen: RawDatabase = JSON.parse(
    readFileSync('lib/library/fixtures/version-4.json', 'utf8'),
  );
  const marks = Array.from({ length: many }, (_, n) =>
    markOf(`2601.${String(n).padStart(5, '0')}`, { note: `Note ${n} of ${round}` }),
  );
  return { ...frozen, rows: { queries: frozen.rows.queries ?? [], marks } };
}

/** Each backup that the list names must be whole, and the first one of the library as it was. */
async function expectBackups(extension: ChromiumExtension, round: number): Promise<void> {
  const page = await extension.openPage('options');
  await page.goto(page.url().replace('options.html', 'manifest.json'));
  const all = await page.evaluate(storedBackups);
  for (const { counts, text } of all) {
    const lines = gunzipSync(Buffer.from(text, 'base64')).toString().trim().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ end: lines.length - 2 });
    const marks = lines.filter((line) => line.startsWith('{"marks"'));
    expect(marks).toHaveLength(counts.marks ?? 0);
    expect(marks[0]).toContain(`of ${round}`);
  }
  expect(all.length).toBeGreaterThan(0);
}

/** Lets the day's backup be made as its alarm does, of a library that has changed since the last. */
async function dueToday(extension: ChromiumExtension, page: Page): Promise<void> {
  await page.evaluate(changeMarks, { '2601.00000': { starred: 1 } });
  await page.evaluate(async () => {
    const { backups } = await chrome.storage.local.get<{ backups: object }>('backups');
    // A backup of another day, before whatever the journal now says.
    await chrome.storage.local.set({ backups: { ...backups, stamp: 'another' } });
    await chrome.alarms.create('round', { when: Date.now() });
  });
  await extension.worker();
}

const ways = ['upgrade', 'asked', 'daily'] as const;

testInLong('killed at any moment of an upgrade or a backup, neither is lost', async ({ arxiv }) => {
  test.setTimeout(600_000);
  const { random } = newStory('kills of backups');
  const profile = await mkdtemp(join(tmpdir(), 'backup-kills-'));
  const start = () => launchChromium({ language: 'en-US', arxiv, userDataDir: profile });
  for (let round = 0; round < rounds; round += 1) {
    const way = ways[round % ways.length];
    const library = oldLibrary(round);
    let extension = await start();
    const options = await extension.openPage('options');
    await options.goto(options.url().replace('options.html', 'manifest.json'));
    await extension.stopWorker();
    await options.evaluate(makeDatabase, library);
    await options.evaluate(() => chrome.storage.local.remove('backups'));
    // What opens first, page or worker, makes the backup and upgrades.
    const page = await extension.openPage('options');
    if (way !== 'upgrade') {
      const make = page.getByRole('button', { name: 'Back up now' });
      await expect(page.locator('.backup')).toHaveCount(1, { timeout: 20_000 });
      if (way === 'asked') await make.click();
      else await dueToday(extension, page);
    }
    await sleep(whole(random, 0, way === 'daily' ? 3000 : 500));
    await extension.kill();

    extension = await start();
    const marks = await extension.rows('marks');
    expect(marks).toHaveLength(many);
    expect(marks.map(({ note }) => note)).toEqual(
      library.rows.marks?.map((one) => Reflect.get(one, 'note')),
    );
    await expectBackups(extension, round);
    await extension.close();
  }
  await rm(profile, { recursive: true });
});
