import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { database } from '@/lib/library/database';
import { changeSettings } from '@/lib/settings/change-settings';
import { fakeEvent } from '@/tests/support/fake-event';
import { type FakeWatch, fakeWatch } from '@/tests/support/fake-watch';
import { feed, paper } from '@/tests/support/papers';
import { startMenus } from './menus';

type Entry = Parameters<typeof browser.contextMenus.create>[0];
type Click = { menuItemId: string; pageUrl?: string; linkUrl?: string; selectionText?: string };

const entries: Entry[] = [];
let watch: FakeWatch;
let onClicked = fakeEvent<[Click]>();

/** The fake browser has no menus; these hold what a browser would show. */
beforeEach(async () => {
  watch = await fakeWatch();
  watch.answer = async (url) => {
    const ids = new URL(url).searchParams.get('id_list')?.split(',') ?? [];
    return feed(ids.map((id) => paper({ id })));
  };
  entries.length = 0;
  onClicked = fakeEvent();
  const removeAll = async () => void entries.splice(0);
  const create = (entry: Entry) => {
    if (entries.some(({ id }) => id === entry.id)) throw new Error('duplicate');
    entries.push(entry);
  };
  Object.assign(browser, { contextMenus: { removeAll, create, onClicked } });
  startMenus(watch.ports);
});

const opened = () => browser.tabs.query({}).then((tabs) => tabs.flatMap(({ url }) => url || []));
const names = () => entries.map(({ id }) => id);
const later = async () => (await database.marks.toArray()).map(({ id, later }) => [id, later]);

it('has each entry once, however often the extension is updated and started', async () => {
  await Promise.all([
    fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false }),
    fakeBrowser.runtime.onStartup.trigger(),
  ]);
  expect(names()).toEqual(['follow', 'save']);
  expect(entries[0]).toMatchObject({
    title: 'Follow this search with ArXiv Daily',
    documentUrlPatterns: ['*://arxiv.org/*', '*://*.arxiv.org/*'],
  });
  expect(entries[1]).toMatchObject({ contexts: ['link'] });
  expect(entries[1]?.targetUrlPatterns).toContain('*://export.arxiv.org/pdf/*');
});

it('has one on selected text when the reader wants it', async () => {
  await changeSettings(watch.ports, { selectionMenu: true });
  expect(names()).toEqual(['follow', 'save', 'saveSelection']);
  await changeSettings(watch.ports, { selectionMenu: false });
  expect(names()).toEqual(['follow', 'save']);
});

it('opens the options with the address of the page, or with the pack in it', async () => {
  await onClicked.trigger({
    menuItemId: 'follow',
    pageUrl: 'https://arxiv.org/list/cs.LG/new?skip=0',
  });
  await onClicked.trigger({ menuItemId: 'follow', pageUrl: 'https://arxiv.org/#arxiv-daily=eJx' });
  await onClicked.trigger({ menuItemId: 'another', pageUrl: 'https://arxiv.org/list/cs.AI/new' });
  expect(await opened()).toEqual([
    expect.stringMatching(/options\.html#follow=https%3A%2F%2Farxiv\.org%2Flist%2Fcs\.LG%2Fnew/),
    expect.stringMatching(/options\.html#arxiv-daily=eJx$/),
  ]);
});

it('saves the paper a link leads to', async () => {
  await onClicked.trigger({ menuItemId: 'save', linkUrl: 'https://arxiv.org/pdf/2601.00007v2' });
  expect(await later()).toEqual([['2601.00007', 1]]);
});

it('saves all papers a selection names, and none where it names none', async () => {
  const selectionText = 'see arXiv:2601.00008, and (2601.00009v1).';
  await onClicked.trigger({ menuItemId: 'saveSelection', selectionText });
  await onClicked.trigger({ menuItemId: 'saveSelection', selectionText: 'version 1.2.3' });
  expect(await later()).toEqual([
    ['2601.00008', 1],
    ['2601.00009', 1],
  ]);
});
