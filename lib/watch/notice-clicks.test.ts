import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { database } from '@/lib/library/database';
import { fakeWatch } from '@/tests/support/fake-watch';
import { markOf } from '@/tests/support/marks';
import { notedPapers } from './noted-papers';
import { showNotice } from './notice';
import { noticeListener } from './notice-clicks';

const notice = { id: 'new:5:a', title: '2 new papers', message: 'A: 2' };

beforeEach(async () => {
  const { ports } = await fakeWatch();
  await database.marks.bulkPut(['1', '2', '3'].map((id) => markOf(id)));
  await notedPapers.note(notice.id, ['1', '2']);
  await showNotice(notice, ['Open', 'Mark read']);
  noticeListener(ports)();
});

const unread = async () =>
  (await database.marks.toArray()).filter((mark) => mark.unread === 1).map(({ id }) => id);
const tabs = async () => (await browser.tabs.query({})).flatMap(({ url }) => url ?? []);
const shown = async () => Object.keys(await browser.notifications.getAll());

test('“Mark read” marks exactly the papers the notice tells of, as one action', async () => {
  await fakeBrowser.notifications.onButtonClicked.trigger(notice.id, 1);
  expect(await unread()).toEqual(['3']);
  expect((await database.journal.toArray()).map(({ action }) => action)).toEqual([
    { kind: 'read', count: 2 },
  ]);
  expect(await shown()).toEqual([]);
});

test('“Open” and a click open the library and mark nothing', async () => {
  await fakeBrowser.notifications.onButtonClicked.trigger(notice.id, 0);
  await fakeBrowser.notifications.onClicked.trigger(notice.id);
  expect(await tabs()).toHaveLength(2);
  expect(await unread()).toHaveLength(3);
});

test('a notice that is forgotten marks nothing and opens', async () => {
  for (let other = 0; other < 10; other += 1) await notedPapers.note(`new:${other}:b`, ['3']);
  await fakeBrowser.notifications.onButtonClicked.trigger(notice.id, 1);
  expect(await unread()).toHaveLength(3);
  expect(await tabs()).toHaveLength(1);
});
