/// <reference types="chrome" />
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { whole } from '@/tools/local-arxiv/papers/random';
import { type LocalArxiv, startLocalArxiv } from '@/tools/local-arxiv/start';
import { expectWhole, givePapers, newStory, type Story, waitForAll } from '../support/chaos';
import { type FirefoxExtension, launchFirefoxExtension } from '../support/firefox-extension';
import { writeZip } from '../support/write-zip';

const stops = 30;
const kills = 10;

let arxiv: LocalArxiv;
let profile: string;
let packed: string;

beforeAll(async () => {
  arxiv = await startLocalArxiv({ papers: 4000, seed: 4 });
  profile = await mkdtemp(join(tmpdir(), 'arxiv-daily-chaos-'));
  packed = join(profile, 'packed.xpi');
  writeZip('.output/firefox-mv3', packed);
});

afterAll(async () => {
  await arxiv?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** A Firefox at the library, whose extension stays; no answer waits for the one before. */
async function launch(): Promise<FirefoxExtension> {
  const firefox = await launchFirefoxExtension({ arxiv, profile, packed, language: 'en-US' });
  await firefox.open('library.html?view=all');
  await firefox.evaluate(() => {
    chrome.storage.onChanged.addListener((changes) => {
      if (changes.pace?.newValue) void chrome.storage.local.remove('pace');
    });
  });
  return firefox;
}

const ask = (firefox: FirefoxExtension) => firefox.send({ type: 'check' });

/** Stars the first paper that has no star, and notes it once the page says it has. */
async function starOne(firefox: FirefoxExtension, { starred }: Story): Promise<void> {
  const star = '[data-id] [aria-label="Star"]';
  await firefox.waitFor(`
    const more = [...document.querySelectorAll('button')];
    if (document.querySelector('${star}')) return true;
    more.find(({ textContent }) => textContent === 'Show more')?.click();
    return false`);
  const id = await firefox.evaluate((selector) => {
    const button = document.querySelector<HTMLElement>(selector);
    button?.click();
    return button?.closest<HTMLElement>('[data-id]')?.dataset.id ?? '';
  }, star);
  const done = `[data-id="${id}"] [aria-label="Remove the star"]`;
  await firefox.waitFor(`return document.querySelector('${done}') !== null`);
  starred.add(id);
}

/** Lets the watchdog of a dead background ring now instead of in half a minute. */
async function hasten(firefox: FirefoxExtension): Promise<void> {
  await firefox.evaluate(async () => {
    const alarm = await chrome.alarms.get('watchdog');
    if (alarm) await chrome.alarms.create('watchdog', { when: Date.now() });
  });
}

async function comeBack(firefox: FirefoxExtension, story: Story): Promise<void> {
  await firefox.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  await waitForAll(firefox, story, () => ask(firefox));
  await expectWhole(firefox, story);
}

async function starUntilGone(firefox: FirefoxExtension, story: Story): Promise<void> {
  let gone = false;
  void firefox.closed.then(() => {
    gone = true;
  });
  while (!gone) await starOne(firefox, story).catch(() => sleep(20));
}

test('backgrounds stopped and browsers killed at any moment lose nothing', async ({ skip }) => {
  skip(process.env.LONG !== '1', 'in npm run test:long; Chromium’s smaller one runs each time');
  const story = newStory('chaos in Firefox');
  let firefox = await launch();
  try {
    await comeBack(firefox, story);
    arxiv.faults.add({ kind: 'slow', delayMs: 300 });
    for (let stop = 0; stop < stops; stop += 1) {
      givePapers(arxiv, story);
      await ask(firefox);
      await sleep(whole(story.random, 0, 1200));
      await firefox.stopBackground();
      await starOne(firefox, story);
      await hasten(firefox);
      await comeBack(firefox, story);
    }
    for (let kill = 0; kill < kills; kill += 1) {
      givePapers(arxiv, story);
      await ask(firefox);
      const writing = starUntilGone(firefox, story);
      await sleep(whole(story.random, 500, 3000));
      await firefox.kill();
      await writing;
      firefox = await launch();
      await comeBack(firefox, story);
    }
    expect(story.starred.size).toBeGreaterThanOrEqual(stops);
    expect(await firefox.problems()).toEqual([]);
  } finally {
    await firefox.close();
  }
});
