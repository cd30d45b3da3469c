import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalArxiv, startLocalArxiv } from '@/tools/local-arxiv/start';
import { type FirefoxExtension, launchFirefoxExtension } from '../support/firefox-extension';

let arxiv: LocalArxiv;
let firefox: FirefoxExtension;

// One Firefox through all of it, in this order: to start one takes longer than most tests.
beforeAll(async () => {
  arxiv = await startLocalArxiv({ papers: 11_000, seed: 1 });
  firefox = await launchFirefoxExtension({ arxiv, language: 'en-US' });
});

afterAll(async () => {
  await firefox?.close();
  await arxiv?.close();
});

async function firstCheck() {
  const [check] = await firefox.waitForCheck(
    (checks) => checks.some(({ state }) => state === 'done'),
    120_000,
  );
  if (!check) throw new Error('firefox: no check');
  return check;
}

test('a background stopped between two pages goes on by itself', async () => {
  await firefox.waitForCheck((checks) => checks.some(({ page }) => page === 2));
  await firefox.stopBackground();
  const check = await firstCheck();
  expect(check.read).toBe(check.found);
  const starts = arxiv.requests.map(({ params }) => Number(params.start));
  expect(new Set(starts).size).toBe(starts.length);
  expect(await firefox.rows('marks')).toHaveLength(check.found);
});

test('papers are stored, counted on the icon, listed, read and brought back', async () => {
  const check = await firstCheck();
  expect(check.found).toBeGreaterThan(200);
  expect(check.read).toBe(check.found);
  expect(await firefox.rows('marks')).toHaveLength(check.found);
  const unread = String(check.added);
  await expect.poll(() => firefox.badgeText()).toBe(unread);
  expect(arxiv.stats()).toMatchObject({ maxConcurrent: 1 });
  expect(arxiv.stats().minGapMs).toBeGreaterThanOrEqual(3000);

  await firefox.setViewport(440, 600);
  await firefox.open('popup.html');
  await firefox.waitFor('return document.querySelectorAll("article").length > 0');
  await firefox.click('article [aria-label="Mark as read"]');
  await firefox.waitFor('return document.querySelector(".toast") !== null');
  await expect.poll(() => firefox.badgeText()).toBe(String(check.added - 1));
  await firefox.press('z');
  await expect.poll(() => firefox.badgeText()).toBe(unread);
  expect(await firefox.problems()).toEqual([]);
});

test('withheld permission is said, not taken for being offline, and asked for', async () => {
  await firstCheck();
  await firefox.chrome(`
    const { ExtensionPermissions } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionPermissions.sys.mjs');
    const policy = WebExtensionPolicy.getByHostname(${JSON.stringify(firefox.uuid)});
    await ExtensionPermissions.remove(policy.id,
      { permissions: [], origins: ['https://export.arxiv.org/*'] }, policy.extension);`);
  const asked = arxiv.requests.length;
  expect(await firefox.send({ type: 'check' })).toEqual({
    started: false,
    reason: 'no-permission',
  });
  await firefox.open('popup.html');
  await firefox.waitFor('return document.body.innerText.includes("Grant access")');
  expect(arxiv.requests).toHaveLength(asked);
});
