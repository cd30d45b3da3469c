import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeLocks } from '@/lib/arxiv/fake-locks';
import { LibraryDatabase } from '@/lib/library/database';
import { pack } from '@/lib/sync/backup/pack';
import { fakeExtension, messageFrom } from '@/tests/support/fake-extension';
import { fakeWatch } from '@/tests/support/fake-watch';
import { noDaily } from '@/tests/support/no-daily';
import { aWednesday, feed } from '@/tests/support/papers';
import { askToCheck, askToReschedule } from './messages';
import { startWatch } from './watch';

test('a page hears why the background could not do what it was asked', async () => {
  fakeExtension();
  const db = new LibraryDatabase('closed');
  db.guard = {
    before: async () => {},
    after: async () => {
      throw new Error('Database has been closed');
    },
  };
  startWatch({
    db,
    client: { ...noDaily, fetchFeed: async () => feed([]) },
    now: () => aWednesday,
    sleep: async () => {},
    random: () => 0.5,
    locks: fakeLocks(),
    pack,
    isOnline: () => true,
    onOnline: () => {},
  });
  await expect(askToCheck()).rejects.toThrow('Database has been closed');
  await expect(askToReschedule()).rejects.toThrow('Database has been closed');
});

const id = () => browser.runtime.id;
const page = () => browser.runtime.getURL('/options.html');
const check = { type: 'check' };

const strangers: [string, () => object][] = [
  ['nobody', () => ({})],
  ['another extension', () => ({ id: 'other', url: page() })],
  ['a page of the web', () => ({ id: id(), url: 'https://arxiv.org/', tab: {} })],
  ['a page named like ours', () => ({ id: id(), url: page().replace('//', '//evil.') })],
  ['a page that names ours', () => ({ id: id(), url: `https://evil.example/${page()}` })],
  ['a host that begins like ours', () => ({ id: id(), url: page().replace('/options', '.evil/') })],
  ['a page without an address', () => ({ id: id() })],
  ['another program', () => ({ nativeApplication: 'x', url: '' })],
];

const malformed: unknown[] = [
  ...[undefined, null, 0, 1, true, '', 'check', [], ['check'], {}, [check], () => {}],
  ...[{ type: undefined }, { type: null }, { type: 1 }, { type: ['check'] }, { type: 'Check' }],
  ...[{ type: 'toString' }, { type: '__proto__' }, { type: 'constructor' }, { kind: 'check' }],
  ...[null, 'all', {}, 1, [1], [null], ['a', {}], [['a']], { length: 1, 0: 'a' }].map(
    (queryIds) => ({ ...check, queryIds }),
  ),
  ...[undefined, null, 1, {}, [], ['all:x']].map((text) => ({ type: 'preview', text })),
  JSON.parse('{"__proto__":{"type":"check"},"queryIds":["a"]}'),
];

/** All there is, and what arXiv was asked. */
async function whole({ ports, asked }: Awaited<ReturnType<typeof fakeWatch>>): Promise<unknown> {
  const rows = await Promise.all(ports.db.tables.map((table) => table.toArray()));
  return structuredClone([rows, await browser.storage.local.get(), asked]);
}

async function expectNothing(sender: () => object, message: unknown): Promise<void> {
  const watch = await fakeWatch();
  startWatch(watch.ports);
  const before = await whole(watch);
  expect(await messageFrom(sender(), message)).toBeUndefined();
  expect(await whole(watch)).toEqual(before);
}

test.each(strangers)('a message of %s changes nothing', async (_, sender) => {
  for (const message of [check, { type: 'reschedule' }, { type: 'preview', text: 'all:x' }]) {
    await expectNothing(sender, message);
  }
});

test.each(malformed.map((one) => [one]))('%j of our own page changes nothing', async (message) => {
  await expectNothing(() => ({ id: id(), url: page() }), message);
});

test('a message of our own page is heard', async () => {
  const watch = await fakeWatch();
  startWatch(watch.ports);
  const sender = { id: id(), url: page(), tab: {} };
  expect(await messageFrom(sender, check)).toEqual({ started: true });
});
