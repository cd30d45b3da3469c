import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { fakeExtension } from '@/tests/support/fake-extension';
import { startFollowMenu } from './follow-menu';

type Entry = Parameters<typeof browser.contextMenus.create>[0];

const entries: Entry[] = [];
let click: (info: { menuItemId: string; pageUrl?: string }) => void;

/** The fake browser has no menus; these hold what a browser would show. */
beforeEach(() => {
  fakeExtension();
  entries.length = 0;
  Object.assign(browser, {
    contextMenus: {
      removeAll: async () => void entries.splice(0),
      create: (entry: Entry) => void entries.push(entry),
      onClicked: {
        addListener: (listener: typeof click) => {
          click = listener;
        },
      },
    },
  });
  startFollowMenu();
});

const opened = () => browser.tabs.query({}).then((tabs) => tabs.flatMap(({ url }) => url || []));

it('has one entry, on the pages of arXiv alone, however often the extension is updated', async () => {
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false });
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false });
  await expect.poll(() => entries.length).toBe(1);
  expect(entries[0]).toMatchObject({
    title: 'Follow this search with ArXiv Daily',
    documentUrlPatterns: ['*://arxiv.org/*', '*://*.arxiv.org/*'],
  });
});

it('opens the options with the address of the page, or with the pack in it', async () => {
  click({ menuItemId: 'follow', pageUrl: 'https://arxiv.org/list/cs.LG/new?skip=0' });
  click({ menuItemId: 'follow', pageUrl: 'https://arxiv.org/#arxiv-daily=eJx' });
  click({ menuItemId: 'another', pageUrl: 'https://arxiv.org/list/cs.AI/new' });
  await expect
    .poll(opened)
    .toEqual([
      expect.stringMatching(/options\.html#follow=https%3A%2F%2Farxiv\.org%2Flist%2Fcs\.LG%2Fnew/),
      expect.stringMatching(/options\.html#arxiv-daily=eJx$/),
    ]);
});
