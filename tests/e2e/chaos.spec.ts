/// <reference types="chrome" />
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { whole } from '@/tools/local-arxiv/papers/random';
import { type LocalArxiv, startLocalArxiv } from '@/tools/local-arxiv/start';
import { askToCheck, nextDone, withoutPauses } from '../support/ask';
import {
  expectWhole,
  givePapers,
  newStory,
  type Seen,
  type Story,
  waitForAll,
} from '../support/chaos';
import { type ChromiumExtension, launchChromium } from '../support/chromium';
import { expect, test, testInLong } from '../support/fixtures';
import { buildWithNotices, withNotices } from '../support/with-notices';

const isLong = process.env.LONG === '1';
const stops = isLong ? 30 : 3;
const kills = isLong ? 10 : 1;

test.beforeAll(buildWithNotices);

/** A Chromium with notices, in which no answer waits for the one before. */
async function launch(arxiv: LocalArxiv, userDataDir?: string) {
  const extension = await launchChromium({
    arxiv,
    userDataDir,
    extension: withNotices,
    language: 'en-US',
  });
  const options = await extension.openPage('options');
  await withoutPauses(options);
  return { extension, options };
}

function seenIn({ rows, badge }: ChromiumExtension): Seen {
  return { rows, badgeText: async () => (await badge()).text };
}

/** The library with all papers: the list of new ones would soon have a star everywhere. */
async function openLibrary({ openPage }: ChromiumExtension): Promise<Page> {
  const page = await openPage('library');
  await page.goto(`${page.url()}?view=all`);
  return page;
}

/** Stars the first paper that has no star, and notes it once the page says it has. */
async function starOne(page: Page, { starred }: Story): Promise<void> {
  const star = page.getByRole('button', { name: 'Star', exact: true }).first();
  await expect(page.locator('article').first()).toBeVisible();
  if (!(await star.isVisible())) await page.getByRole('button', { name: 'Show more' }).click();
  const id = await star.evaluate((one) => one.closest('article')?.dataset.id ?? '');
  await page
    .locator(`article[data-id="${id}"]`)
    .getByRole('button', { name: 'Star', exact: true })
    .click();
  await expect(
    page.locator(`article[data-id="${id}"]`).getByRole('button', { name: 'Remove the star' }),
  ).toBeVisible();
  starred.add(id);
}

/** Lets the watchdog of a dead worker ring now instead of in half a minute. */
function hasten(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const alarm = await chrome.alarms.get('watchdog');
    if (alarm) await chrome.alarms.create('watchdog', { when: Date.now() });
  });
}

/** Of which papers notices have told, each as often as it was told. */
async function toldIn(page: Page): Promise<string[]> {
  const { notices = [] } = await page.evaluate(() => chrome.storage.local.get('notices'));
  return (notices as [string, string[]][]).flatMap(([, ids]) => ids);
}

test('a worker stopped at any moment of a check loses nothing and tells nothing twice', {
  tag: '@waits',
}, async () => {
  const story = newStory('stopped workers');
  const arxiv = await startLocalArxiv({ papers: isLong ? 4000 : 600, seed: 1 });
  const { extension, options } = await launch(arxiv);
  try {
    const seen = seenIn(extension);
    await nextDone(extension, []);
    await options.evaluate(() => chrome.storage.local.set({ settings: { notifications: true } }));
    const library = await openLibrary(extension);
    arxiv.faults.add({ kind: 'slow', delayMs: 300 });
    for (let stop = 0; stop < stops; stop += 1) {
      givePapers(arxiv, story);
      await askToCheck(options);
      const moment = sleep(whole(story.random, 0, 1500));
      await starOne(library, story);
      await moment;
      await extension.stopWorker();
      // Now and then it is left to ring by itself.
      if (stop % 10 !== 9) await hasten(options);
      await waitForAll(seen, story, () => askToCheck(options));
      await expectWhole(seen, story);
      const told = await toldIn(options);
      expect(told).toEqual([...new Set(told)]);
    }
    expect(await toldIn(options)).not.toEqual([]);
    expect(arxiv.stats().maxConcurrent).toBe(1);
    expect(extension.problems).toEqual([]);
  } finally {
    await extension.close();
    await arxiv.close();
  }
});

test('a browser killed while it writes comes back with all it had shown', {
  tag: '@waits',
}, async () => {
  const story = newStory('killed browsers');
  const profile = await mkdtemp(join(tmpdir(), 'arxiv-daily-chaos-'));
  const arxiv = await startLocalArxiv({ papers: isLong ? 4000 : 600, seed: 2 });
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const { extension, options } = await launch(arxiv, profile);
      await comeBack(extension, options, story);
      arxiv.faults.add({ kind: 'slow', delayMs: 300 });
      const library = await openLibrary(extension);
      givePapers(arxiv, story);
      await askToCheck(options);
      const starred = story.starred.size;
      const writing = starUntilGone(library, story);
      // On a busy machine the first star alone may take that long.
      await expect.poll(() => story.starred.size).toBeGreaterThan(starred);
      await sleep(whole(story.random, 500, 3000));
      await extension.kill();
      await writing;
      arxiv.faults.clear();
    }
    const { extension, options } = await launch(arxiv, profile);
    await comeBack(extension, options, story);
    expect(story.starred.size).toBeGreaterThan(0);
    expect(extension.problems).toEqual([]);
    await extension.close();
  } finally {
    await arxiv.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});

async function comeBack(extension: ChromiumExtension, options: Page, story: Story): Promise<void> {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  const seen = seenIn(extension);
  await waitForAll(seen, story, () => askToCheck(options));
  await expectWhole(seen, story);
}

/** Stars paper after paper until there is no browser any more. */
async function starUntilGone(page: Page, story: Story): Promise<void> {
  const isGone = new Promise((resolve) => page.context().once('close', resolve));
  let gone = false;
  void isGone.then(() => {
    gone = true;
  });
  while (!gone) await starOne(page, story).catch(() => sleep(20));
}

testInLong(
  'a network cut between two pages, with popup and library open, is got over',
  async () => {
    const story = newStory('cut network');
    const arxiv = await startLocalArxiv({ papers: isLong ? 4000 : 600, seed: 3 });
    const { extension, options } = await launch(arxiv);
    try {
      const seen = seenIn(extension);
      await nextDone(extension, []);
      const library = await extension.openPage('library');
      const popup = await extension.openPage('popup');
      arxiv.faults.add({ kind: 'reset', start: 100 });
      givePapers(arxiv, story);
      await askToCheck(options);
      await extension.waitForCheck((checks) =>
        checks.some(({ trouble }) => trouble?.code === 'offline'),
      );
      await starOne(popup, story);
      await starOne(library, story);
      arxiv.faults.clear();
      const worker = await extension.worker();
      await worker.evaluate(() => dispatchEvent(new Event('online')));
      await waitForAll(seen, story, () => askToCheck(options));
      await expectWhole(seen, story);
      for (const page of [popup, library]) {
        await expect(page.getByRole('button', { name: /^\d new papers?$/ })).toBeVisible();
      }
      expect(extension.problems).toEqual([]);
    } finally {
      await extension.close();
      await arxiv.close();
    }
  },
);
