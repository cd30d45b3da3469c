/// <reference types="chrome" />
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalArxiv, startLocalArxiv } from '@/tools/local-arxiv/start';
import { type FirefoxExtension, launchFirefoxExtension } from '../support/firefox-extension';
import { pageSizes } from '../support/pages';
import { addPapersToRead, walkReading } from '../support/reading-walk';
import { walkWorkbench } from '../support/workbench-walk';

const isLong = process.env.LONG === '1';
let arxiv: LocalArxiv;
let firefox: FirefoxExtension;

beforeAll(async () => {
  arxiv = await startLocalArxiv({ papers: 300, seed: 1 });
  arxiv.corpus.add({
    id: '2611.70000',
    title: 'MoS$_2$ on $\\frac{a+b}{c}$, $\\overline{AB}$ and a bad $\\frac{1$',
    abstract: 'Generative materials discovery with $$\\sum_{k=0}^\\infty \\frac{x^k}{k!}$$',
    categories: ['cs.LG'],
    published: arxiv.clock.now() - 60_000,
  });
  addPapersToRead(arxiv, isLong ? 60 : 16);
  firefox = await launchFirefoxExtension({ arxiv, language: 'en-US' });
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
  await firefox.waitFor(() => document.body.innerText.trim().length > 0);
  expect(await firefox.problems()).toEqual([]);
});

test('queries are written, built, kept and brought in by keys alone', async () => {
  await firefox.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  await firefox.setViewport(1280, 800);
  await firefox.open('options.html');
  await firefox.waitFor('return document.querySelector(".query-form") !== null');
  await walkWorkbench({
    press: firefox.press,
    type: (text) => firefox.press(...text),
    evaluate: (task) => firefox.evaluate(task),
  });
  const queries = await firefox.rows('queries');
  expect(queries.map(({ name, text, paused }) => [name, text, paused])).toContainEqual([
    'Darker',
    'cat:cs.LG AND ti:spin',
    true,
  ]);
  expect(queries).toHaveLength(2);
  expect(await firefox.problems()).toEqual([]);
});

test('formulas are drawn under the policy of our pages', async () => {
  await firefox.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  await firefox.open('popup.html');
  const title = '[data-id="2611.70000"] .card-title';
  await firefox.waitFor(`return document.querySelector('${title} mfrac') !== null`);
  expect(await firefox.text(title)).toContain('and a bad $\\frac{1$');
  await firefox.click(`${title} button`);
  await firefox.waitFor(`return document.querySelector('math[display="block"]') !== null`);
  expect(await firefox.problems()).toEqual([]);
});

test('the background keeps the first screen of a popup that was never open', async () => {
  await firefox.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  // A page that runs none of our code.
  await firefox.open('manifest.json');
  await firefox.evaluate(() => chrome.storage.session.remove('first'));
  await firefox.evaluate(() => chrome.runtime.sendMessage({ type: 'check' }));
  await firefox.waitFor(
    'return browser.storage.session.get("first").then(({ first }) => first?.fresh !== undefined)',
  );
});

test('the sidebar shows the same papers', async () => {
  await firefox.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  await firefox.setViewport(320, 800);
  await firefox.open('sidepanel.html');
  await firefox.waitFor(`return document.querySelector('[data-id="2611.70000"]') !== null`);
  await firefox.waitFor('return document.documentElement.scrollWidth <= innerWidth');
  expect(await firefox.problems()).toEqual([]);
});

test('papers are read in popup and library by keys alone', async () => {
  await firefox.waitForCheck((checks) => checks.some(({ state }) => state === 'done'), 60_000);
  await walkReading(
    {
      press: firefox.press,
      type: async (text) => {
        for (const letter of text) await firefox.press(letter);
      },
      evaluate: (task) => firefox.evaluate(task),
      marks: () => firefox.rows('marks'),
      open: async (name) => {
        const { width, height } = pageSizes[name];
        await firefox.setViewport(width, height);
        await firefox.open(`${name}.html`);
      },
    },
    isLong ? 50 : 10,
  );
  expect(await firefox.problems()).toEqual([]);
});

test('the background syncs by the script it loads when it is needed', async () => {
  await firefox.open('options.html');
  await firefox.waitFor('return document.querySelector("#browser-sync-note") !== null');
  await firefox.evaluate(() => {
    void chrome.storage.local
      .set({ 'sync-browser': {} })
      .then(() => chrome.alarms.create('sync', { when: Date.now() }));
  });
  await firefox.waitFor('return document.querySelector(".sync-gauge meter") !== null');
  expect(await firefox.problems()).toEqual([]);
});
