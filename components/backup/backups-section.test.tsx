// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it, test, vi } from 'vitest';
import type { ReadBackup } from '@/lib/sync/backup/read-backup';
import { backupOf, fakeBackups, soundBackup } from '@/tests/support/fake-backups';
import { fakeLate, fakePage } from '@/tests/support/fake-page';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day } from '@/tests/support/papers';
import { click, render } from '@/tests/support/render';
import type { BackupsPort, Bringing } from './backups-port';
import { BackupsSection } from './backups-section';

const close: (() => void)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
});

async function show(change: Partial<BackupsPort> = {}, marks = [markOf('1'), markOf('2')]) {
  const { port, done } = fakeBackups(change);
  const { page } = await fakePage({
    late: async () => fakeLate({ loadBackups: async () => port }),
  });
  await page.ports.db.marks.bulkAdd(marks);
  const { box, close: end } = render(page, <BackupsSection />);
  close.push(end);
  await vi.waitFor(() => expect(box.querySelector('button')).not.toBeNull());
  const button = (name: string) => {
    const all = [...box.querySelectorAll('button')];
    const found = all.find((one) => (labelOf(one) ?? one.textContent)?.startsWith(name));
    if (!found) throw new Error(`no button ${name}`);
    return found;
  };
  return { page, box, done, button, press: (name: string) => click(button(name)) };
}

const labelOf = (button: Element) => button.getAttribute('aria-label');
const putBack = (box: HTMLElement) => box.querySelector('.put-back')?.textContent ?? '';

it('names each backup, newest first, and what can be done with it', async () => {
  const { box } = await show();
  const lines = [...box.querySelectorAll('.backup')];
  const labels = lines.map((line) => [...line.querySelectorAll('button')].map(labelOf));
  expect(lines.map((line) => line.textContent)).toEqual([
    expect.stringMatching(
      /^yesterday at .*2 papers · 1 query · 2 kB · of the dayRestore…Save as file$/,
    ),
    expect.stringMatching(/^Monday.* at /),
  ]);
  for (const [restore, save] of labels) {
    expect(restore).toMatch(/^Restore the backup of .* at /);
    expect(save).toMatch(/^Save the backup of .* at .* as a file$/);
  }
});

it('says that there is none yet, and makes one', async () => {
  const { page, box, done, press } = await show({ list: async () => [] });
  expect(box.textContent).toContain('There is no backup yet');
  await press('Back up now');
  await vi.waitFor(() => expect(page.actions.toast.value?.words).toBe('Backed up.'));
  expect(done).toEqual(['made']);
});

test.each<[string, Partial<BackupsPort>, string]>([
  ['made', { make: () => Promise.reject(new Error('disk full')) }, 'Back up now'],
  ['saved', { file: () => Promise.reject(new Error('disk full')) }, 'Save the backup of yesterday'],
  ['read', { read: () => Promise.reject(new Error('disk full')) }, 'Restore the backup of yest'],
])('says why one could not be %s', async (_, change, name) => {
  const { page, box, press } = await show(change);
  await press(name);
  await vi.waitFor(() =>
    expect(page.actions.toast.value?.words).toBe('That did not work: disk full'),
  );
  expect(putBack(box)).toBe('');
});

it('shows what a backup would change, changes nothing before it is told to, and can be undone', async () => {
  const { page, box, press } = await show({}, [markOf('1', { note: 'now' })]);
  const { marks } = page.ports.db;
  await press('Restore the backup of yesterday');
  await vi.waitFor(() => expect(putBack(box)).toContain('1 paper’s mark comes back'));
  expect(putBack(box)).toContain('1 paper is marked as it was then');
  expect(await marks.toArray()).toMatchObject([{ id: '1', note: 'now' }]);
  await press('Restore these');
  await vi.waitFor(() => expect(putBack(box)).toBe(''));
  expect((await marks.get('1'))?.note).toBeUndefined();
  expect(await marks.count()).toBe(2);
  await page.actions.undo();
  expect(await marks.toArray()).toMatchObject([{ id: '1', note: 'now' }]);
});

it('says that nothing would change, and then offers no restoration', async () => {
  const { box, button, press } = await show();
  await press('Restore the backup of yesterday');
  await vi.waitFor(() => expect(putBack(box)).toContain('Nothing would change.'));
  expect(() => button('Restore these')).toThrow();
  await press('Cancel');
  expect(putBack(box)).toBe('');
});

test.each<[string, Partial<ReadBackup>, string, boolean]>([
  ['damaged', { problem: 'damagedGzip', bad: 1 }, 'Of 2 papers, 2 papers can be read.', true],
  [
    'unreadable',
    { problem: 'damagedGzip', header: undefined },
    'Nothing of this backup can',
    false,
  ],
  ['of a newer version', { isNewer: true, unknown: ['groups'] }, 'doesn’t know: groups.', true],
])('says of one that is %s what of it can be restored', async (_, change, words, isOffered) => {
  const { box, press } = await show({ read: async () => ({ ...soundBackup, ...change }) }, []);
  await press('Restore the backup of yesterday');
  await vi.waitFor(() => expect(putBack(box)).toContain(words));
  expect(putBack(box).includes('Restore these')).toBe(isOffered);
});

it('tells how far papers have come back, and that they all have', async () => {
  let bringing: Bringing | undefined = { marks: 50, total: 120 };
  let changed = () => {};
  const { box } = await show({
    bringing: async () => bringing,
    onChanged: (listener) => {
      changed = listener;
      return () => {};
    },
  });
  expect(box.querySelector('progress')?.value).toBe(50);
  expect(box.textContent).toContain('fifty at a time: 50 of 120.');
  bringing = undefined;
  await act(() => changed());
  await vi.waitFor(() => expect(box.textContent).toContain('All papers are back.'));
});

test.each([
  [true, 'has promised not to throw the library away'],
  [false, 'did not promise it'],
])('asks the browser to keep the library; its answer %s is told', async (answer, words) => {
  let isPersistent = false;
  const { box, press } = await show({
    room: async () => ({ used: 2_400_000, quota: 3_000_000_000, isPersistent }),
    persist: async () => {
      isPersistent = answer;
      return answer;
    },
  });
  await vi.waitFor(() => expect(box.textContent).toContain('counts 2.4 MB of at most 3 GB'));
  expect(box.textContent).toContain('may throw the library away');
  await press('Ask it not to');
  await vi.waitFor(() => expect(box.textContent).toContain(words));
  expect(box.textContent?.includes('Ask it not to')).toBe(!answer);
});

it('says nothing of room where the browser doesn’t', async () => {
  const { box } = await show({ list: async () => [backupOf(aWednesday - day)] });
  await vi.waitFor(() => expect(box.textContent).toContain('may throw the library away'));
  expect(box.textContent).not.toContain('at most');
});
