/// <reference types="chrome" />
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mark } from '@/lib/library/types/marks';
import { type LocalArxiv, startLocalArxiv } from '@/tools/local-arxiv/start';
import { type FirefoxExtension, launchFirefoxExtension } from '../support/firefox-extension';
import { isLongRun } from '../support/long-run';
import { makeDatabase, type RawDatabase, storedBackups } from '../support/raw-database';
import { changeMarks } from '../support/raw-marks';
import { writeZip } from '../support/write-zip';

const ids = ['2611.90001', '2611.90002', '2611.90003'];

let arxiv: LocalArxiv;
let folder: string;
let packed: string;
let firefox: FirefoxExtension;

beforeAll(async () => {
  arxiv = await startLocalArxiv({ papers: 0 });
  for (const id of ids) {
    const published = arxiv.clock.now() - 60_000;
    const abstract = 'Generative materials discovery.';
    arxiv.corpus.add({ id, title: `Kept ${id}`, abstract, categories: ['cs.LG'], published });
  }
  folder = await mkdtemp(join(tmpdir(), 'arxiv-daily-library-'));
  packed = join(folder, 'packed.xpi');
  writeZip('.output/firefox-mv3', packed);
});

afterAll(async () => {
  await firefox?.close();
  await arxiv?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

const profileOf = (name: string) => join(folder, name);

/** A Firefox whose extension stays in its profile, as what it stored does. */
async function start(name: string): Promise<FirefoxExtension> {
  firefox = await launchFirefoxExtension({
    arxiv,
    profile: profileOf(name),
    packed,
    language: 'en-US',
  });
  return firefox;
}

async function startChecked(name: string): Promise<FirefoxExtension> {
  await start(name);
  await firefox.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  return firefox;
}

/** Clicks the button with these words in this part of the page, once it is there. */
function press(words: string, within = 'body'): Promise<unknown> {
  return firefox.waitFor(`
    const all = [...document.querySelectorAll(${JSON.stringify(`${within} button`)})];
    const found = all.find(({ textContent }) => textContent === ${JSON.stringify(words)});
    found?.click();
    return found !== undefined`);
}

function see(words: string): Promise<unknown> {
  return firefox.waitFor(`return document.body.innerText.includes(${JSON.stringify(words)})`);
}

/** What Firefox does when its data is cleared or the disk is full; what is stored beside it stays. */
async function loseDatabase(name: string): Promise<void> {
  const storage = join(profileOf(name), 'storage', 'default');
  const origins = await readdir(storage);
  const own = origins.filter((origin) => /^moz-extension\+\+\+[0-9a-f-]+$/.test(origin));
  expect(own).toHaveLength(1);
  for (const origin of own) await rm(join(storage, origin, 'idb'), { recursive: true });
}

test('a library whose files are gone says so, and is back after one click', async () => {
  await startChecked('lost');
  await firefox.open('options.html');
  await firefox.evaluate(changeMarks, {
    '2611.90001': { starred: 1, tags: ['to cite'], note: 'Read **twice**.' },
    '2611.90002': { unread: 0, readAt: 1_790_000_000_000 },
  });
  await press('Back up now');
  await see('Backed up.');
  const before = { marks: await firefox.rows('marks'), queries: await firefox.rows('queries') };
  expect(before.marks).toHaveLength(ids.length);
  await firefox.close();
  await loseDatabase('lost');

  await start('lost');
  await expect.poll(() => firefox.badgeText()).toBe('!');
  const asked = arxiv.requests.length;
  await firefox.setViewport(440, 600);
  await firefox.open('popup.html');
  await see('Your library is gone');
  expect(arxiv.requests).toHaveLength(asked);
  await press('Restore', '.lost');
  await see('Your library is back');
  await expect.poll(async () => (await firefox.rows('papers')).length).toBe(ids.length);
  const after = { marks: await firefox.rows('marks'), queries: await firefox.rows('queries') };
  expect(after).toEqual(before);
  await expect.poll(() => firefox.badgeText()).toBe('2');
  await firefox.open('popup.html');
  await firefox.waitFor('return document.querySelectorAll("article").length === 2');
  expect(await firefox.problems()).toEqual([]);
  await firefox.close();
});

/** What the reader did of a mark. */
function readerPart({ id, starred, tags, note, unread, readAt }: Mark) {
  return { id, starred, tags, note, unread, readAt };
}

/** The last line of a packed file; empty while it isn't there as a whole. */
function lastLine(file: string): string {
  try {
    return gunzipSync(readFileSync(file)).toString().trim().split('\n').at(-1) ?? '';
  } catch {
    return '';
  }
}

/** Gives a file to the field that takes a library, and waits for what it would change. */
async function bringIn(file: string): Promise<void> {
  const field = '[aria-labelledby=section-transfer] input[type=file]';
  await firefox.open('options.html');
  await firefox.waitFor(`return document.querySelector('${field}') !== null`);
  await firefox.type(field, file);
  await see('Nothing has been changed yet');
}

test('a library is taken out as a file and brought into another profile', async ({ skip }) => {
  skip(!isLongRun, 'in npm run test:long; Chromium’s runs each time');
  await startChecked('lost');
  await firefox.open('options.html');
  await press('Write the file');
  const link = 'a[download^="arxiv-daily-"]';
  const name = String(await firefox.waitFor(`return document.querySelector('${link}')?.download`));
  await firefox.setPref('browser.download.folderList', 2);
  await firefox.setPref('browser.download.dir', folder);
  await firefox.click(link);
  const file = join(folder, name);
  await expect.poll(() => lastLine(file)).toMatch(/^\{"end":\d+\}$/);
  const mine = (await firefox.rows('marks')).map(readerPart);
  await firefox.close();

  await startChecked('other');
  await bringIn(file);
  expect((await firefox.rows('marks')).filter(({ starred }) => starred === 1)).toEqual([]);
  await bringIn(file);
  await press('Bring this in');
  await expect.poll(async () => (await firefox.rows('marks')).map(readerPart)).toEqual(mine);
  expect(await firefox.problems()).toEqual([]);
  await firefox.close();
});

test('a library of an earlier version is backed up before it is upgraded', async ({ skip }) => {
  skip(!isLongRun, 'in npm run test:long; Chromium’s runs each time');
  const old: RawDatabase = JSON.parse(readFileSync('lib/library/fixtures/version-4.json', 'utf8'));
  await start('old');
  await firefox.stopBackground();
  await firefox.open('manifest.json');
  await firefox.evaluate(makeDatabase, old);
  await firefox.evaluate(() => chrome.storage.local.remove('backups'));
  await firefox.open('popup.html');
  await see('1 older paper arXiv now also matches');
  const all = await firefox.evaluate(storedBackups);
  expect(all.map(({ counts }) => counts.marks)).toEqual([old.rows.marks?.length]);
  const lines = gunzipSync(Buffer.from(all[0]?.text ?? '', 'base64')).toString();
  expect(lines).toContain('"database":4');
  const idsOf = (rows: readonly object[] = []) => rows.map((row) => Reflect.get(row, 'id')).sort();
  expect(idsOf(await firefox.rows('marks'))).toEqual(idsOf(old.rows.marks));
  expect(await firefox.problems()).toEqual([]);
  await firefox.close();
});
