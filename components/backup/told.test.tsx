// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import type { LibraryState } from '@/lib/sync/backup/library-state';
import type { ReadBackup } from '@/lib/sync/backup/read-backup';
import { fakeBackups, soundBackup } from '@/tests/support/fake-backups';
import { fakeLate, fakePage } from '@/tests/support/fake-page';
import { aWednesday, day } from '@/tests/support/papers';
import { click, render, type Shown } from '@/tests/support/render';
import type { BackupsPort } from './backups-port';
import { Told } from './told';

const close: (() => void)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
});

async function show(
  kind: LibraryState['kind'],
  change: Partial<BackupsPort> = {},
): Promise<Shown & { done: unknown[] }> {
  const { port, done } = fakeBackups({
    state: async () => ({ kind, words: 'the browser’s words' }),
    ...change,
  });
  const { page } = await fakePage({
    late: async () => fakeLate({ loadBackups: async () => port }),
  });
  const shown = render(page, <Told />);
  close.push(shown.close);
  await vi.waitFor(() => expect(shown.box.querySelector('h2')).not.toBeNull());
  return { ...shown, done };
}

const button = (box: HTMLElement, words: string) => {
  const found = [...box.querySelectorAll('button')].find((one) => one.textContent === words);
  if (!found) throw new Error(`no button ${words}`);
  return found;
};

it('restores the newest backup of a library that is gone at one click', async () => {
  const { box, find, done } = await show('gone');
  expect(find('h2').textContent).toBe('Your library is gone');
  expect(find('.lost').textContent).toContain('2 papers · 1 query · 2 kB · of the day');
  await click(button(box, 'Restore'));
  await vi.waitFor(() => expect(find('h2').textContent).toBe('Your library is back'));
  expect(done).toEqual([aWednesday - day, soundBackup]);
});

it('restores another one that is chosen', async () => {
  const { box, done } = await show('gone');
  const [, older] = box.querySelectorAll('input');
  if (older) await click(older);
  await click(button(box, 'Restore'));
  await vi.waitFor(() => expect(done).toEqual([aWednesday - 2 * day, soundBackup]));
});

it('offers of a damaged backup what can be read, and restores it only when told so', async () => {
  const part: ReadBackup = { ...soundBackup, problem: 'damagedGzip', bad: 1 };
  const { box, find, done } = await show('damaged', { read: async () => part });
  expect(find('.state-words').textContent).toContain('the browser’s words');
  await click(button(box, 'Restore'));
  await vi.waitFor(() => expect(find('.lost').textContent).toContain('This backup is damaged.'));
  expect(done).toEqual([]);
  await click(button(box, 'Restore what can be read'));
  await vi.waitFor(() => expect(done).toEqual([part]));
});

it('names what it does not know of a newer backup, and waits', async () => {
  const newer: ReadBackup = { ...soundBackup, isNewer: true, unknown: ['groups'] };
  const { box, find, done } = await show('gone', { read: async () => newer });
  await click(button(box, 'Restore'));
  await vi.waitFor(() => expect(find('.lost').textContent).toContain('It doesn’t know: groups.'));
  expect(done).toEqual([]);
});

it('asks once more before it starts anew', async () => {
  const { box, done } = await show('gone', { list: async () => [] });
  await click(button(box, 'Start anew instead'));
  expect(done).toEqual([]);
  await click(button(box, 'Yes, start anew'));
  expect(done).toEqual(['anew']);
});

it.each([
  ['newer', 'A newer version has opened the library', ['Reload']],
  ['upgrade', 'The library could not be brought to its new form', ['Reload', 'Save as file']],
  ['whole', 'The library is there', ['Reload']],
] as const)('says what is so and what helps: %s', async (kind, title, buttons) => {
  const { box, find } = await show(kind);
  expect(find('h2').textContent).toBe(title);
  expect([...box.querySelectorAll('button')].map((one) => one.textContent)).toEqual([...buttons]);
});
