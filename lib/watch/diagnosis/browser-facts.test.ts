import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeExtension } from '@/tests/support/fake-extension';
import { nextDue } from '../next-due';
import { ownMinute } from '../own-minute';
import { storedPace } from '../stored-pace';
import { readBrowserFacts } from './browser-facts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('alarms, times, permissions and room are as the browser has them', async () => {
  const { granted } = fakeExtension();
  granted.add('notifications');
  Object.assign(browser.permissions, { getAll: async () => ({ permissions: ['notifications'] }) });
  browser.runtime.getManifest = () => ({
    manifest_version: 3,
    name: '',
    version: '1.2.3',
    host_permissions: ['https://export.arxiv.org/*'],
    optional_host_permissions: ['http://127.0.0.1/*'],
    optional_permissions: ['notifications'],
  });
  const storage = { estimate: async () => ({ usage: 5, quota: 9 }) };
  vi.stubGlobal('navigator', { userAgent: 'Some browser', language: 'de', storage });
  await browser.alarms.create('round', { when: 30 });
  await browser.alarms.create('save', { when: 20 });
  await nextDue.write(30);
  await storedPace.write({ waitUntil: 25 });
  const minute = await ownMinute(() => 0.5);
  expect(await readBrowserFacts()).toMatchObject({
    version: '1.2.3',
    browser: 'Some browser',
    language: 'de',
    alarms: [
      { name: 'save', when: 20 },
      { name: 'round', when: 30 },
    ],
    nextDue: 30,
    ownMinute: minute,
    waitUntil: 25,
    permissions: [
      { name: 'https://export.arxiv.org/*', granted: true },
      { name: 'http://127.0.0.1/*', granted: false },
      { name: 'notifications', granted: true },
    ],
    used: 5,
    quota: 9,
  });
});
