import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalArxiv, startLocalArxiv } from '@/tools/local-arxiv/start';
import { type FirefoxExtension, launchFirefoxExtension } from '../support/firefox-extension';

let arxiv: LocalArxiv;
let firefox: FirefoxExtension;

beforeAll(async () => {
  arxiv = await startLocalArxiv({ papers: 300, seed: 1 });
  firefox = await launchFirefoxExtension({ arxiv });
});

afterAll(async () => {
  await firefox?.close();
  await arxiv?.close();
});

test('the built extension loads and its popup opens without an error', async () => {
  await firefox.setViewport(440, 600);
  await firefox.open('popup.html');
  expect(await firefox.evaluate(() => document.title)).toBe('ArXiv Daily');
  // The page is drawn once the settings are read, which may be after it has loaded.
  await expect
    .poll(() => firefox.evaluate(() => document.body.innerText.trim().length))
    .toBeGreaterThan(0);
  expect(await firefox.problems()).toEqual([]);
});
