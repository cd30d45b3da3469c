import { beforeEach, expect, test } from 'vitest';
import { fakeLocks } from '@/lib/arxiv/fake-locks';
import { fakeExtension } from '@/tests/support/fake-extension';
import { changeSettings, readSettingsEdits } from './change-settings';
import { readSettings } from './stored';

let clock: number;
const ports = { locks: fakeLocks(), now: () => clock };

beforeEach(() => {
  fakeExtension();
  clock = 100;
});

test('two changes at once, in one page or in several, are both kept', async () => {
  await Promise.all([
    changeSettings(ports, { theme: 'dark' }),
    changeSettings({ ...ports }, { hours: 6 }),
    changeSettings(ports, { density: 'compact' }),
  ]);
  const { settings } = await readSettings();
  expect(settings).toMatchObject({ theme: 'dark', hours: 6, density: 'compact' });
});

test('each setting knows when it was last changed, and a later change is later by any clock', async () => {
  await changeSettings(ports, { theme: 'dark' });
  clock = 50;
  await changeSettings(ports, { theme: 'light', hours: 6 });
  expect(await readSettingsEdits()).toEqual({ theme: 101, hours: 50 });
});

test('a change that was made elsewhere keeps its time', async () => {
  await changeSettings(ports, { theme: 'dark' });
  await changeSettings(ports, { theme: 'light' }, { theme: 7 });
  expect(await readSettingsEdits()).toEqual({ theme: 7 });
});
