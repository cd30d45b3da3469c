// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it, test, vi } from 'vitest';
import { noStatus } from '@/lib/sync/devices/state';
import { fakeLate, fakePage } from '@/tests/support/fake-page';
import { aWednesday } from '@/tests/support/papers';
import { click, render, type Shown, type } from '@/tests/support/render';
import { DevicesSection } from './devices-section';
import type { SyncPort, SyncView } from './sync-port';

const account = { address: 'https://cloud.example/dav/', name: 'zoe' };

type Given = Partial<SyncView> & Partial<Pick<SyncPort, 'turnOn' | 'request'>>;

async function show(given: Given = {}): Promise<Shown & { done: string[] }> {
  const done: string[] = [];
  const { turnOn, request, ...view } = given;
  const port: SyncPort = {
    request: async (origin) => {
      done.push(`request ${origin}`);
      return request ? request(origin) : true;
    },
    read: async () => ({
      account: undefined,
      status: noStatus,
      device: '',
      inBrowser: undefined,
      ...view,
    }),
    onChanged: () => () => {},
    turnOn: async (wanted) => {
      done.push(`on ${wanted.address} ${wanted.name} ${wanted.password}`);
      return turnOn?.(wanted);
    },
    turnOff: async () => void done.push('off'),
    rename: async (device) => void done.push(`name ${device}`),
    decide: async (keeps) => void done.push(`keeps ${keeps}`),
    sync: async () => void done.push('sync'),
    forget: async (device) => done.push(`forget ${device}`) > 0,
    turnBrowserSync: async (on) => void done.push(`browser ${on}`),
    decideBrowserSync: async (keeps) => void done.push(`browser keeps ${keeps}`),
  };
  const { page } = await fakePage({ late: async () => fakeLate({ loadSync: async () => port }) });
  const shown = render(page, <DevicesSection />);
  await vi.waitFor(() => expect(shown.box.querySelector('.option')).not.toBeNull());
  return { ...shown, done };
}

async function fill({ box }: Shown, ...values: string[]): Promise<void> {
  const fields = box.querySelectorAll<HTMLInputElement>('.sync-form .field');
  for (const [at, value] of values.entries()) {
    const field = fields[at];
    if (field) await type(field, value);
  }
  await act(() => {
    box
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
}

function button({ box }: Shown, words: string): HTMLElement {
  const found = [...box.querySelectorAll('button')].find(
    ({ textContent }) => textContent === words,
  );
  if (!found) throw new Error(`no button ${words}`);
  return found;
}

it('asks for the one host, then tries the server', async () => {
  const shown = await show();
  await fill(shown, 'cloud.example/dav', 'zoe', 'secret', 'Laptop');
  await vi.waitFor(() => expect(shown.done).toHaveLength(3));
  expect(shown.done).toEqual([
    'request https://cloud.example/*',
    'name Laptop',
    'on https://cloud.example/dav/ zoe secret',
  ]);
});

test.each<[string, Given, string]>([
  ['http://cloud.example/', {}, 'Only addresses that begin with https:// are taken'],
  ['', {}, 'Type the address of a folder.'],
  ['cloud.example', { request: async () => false }, 'This browser may not ask the server'],
  [
    'cloud.example',
    { turnOn: async () => ({ code: 'password', status: 401 }) },
    'The server refuses the name or password',
  ],
  [
    'cloud.example',
    { turnOn: async () => ({ code: 'notWebdav', status: 405 }) },
    'does not speak WebDAV',
  ],
  ['cloud.example', { turnOn: async () => ({ code: 'server', status: 500 }) }, 'of its own (500)'],
])('says what is wrong with %j', async (address, given, words) => {
  const shown = await show(given);
  await fill(shown, address, 'zoe', 'secret');
  await vi.waitFor(() => expect(shown.find('.refusal').textContent).toContain(words));
});

const minute = 60_000;
const others = [{ device: 'aaaaaa', name: 'Desk' }];

test.each<[string, SyncView['status'], string[]]>([
  ['before the first', noStatus, ['The first sync is about to begin']],
  [
    'alone',
    { ...noStatus, done: aWednesday - 3 * minute },
    ['Synced 3 minutes ago. No other device'],
  ],
  [
    'with another',
    { ...noStatus, done: aWednesday, others },
    ['with 1 other device', 'Other devices: Desk'],
  ],
  [
    'in trouble that passes',
    {
      ...noStatus,
      trouble: { code: 'server', status: 502, attempt: 1, at: 0, retryAt: aWednesday - 1 },
    },
    ['The server has trouble of its own (502)', 'It goes on by itself any moment'],
  ],
  [
    'in trouble that waits',
    { ...noStatus, trouble: { code: 'full', status: 507, attempt: 1, at: 0 } },
    ['The server has no room left', 'It waits for you'],
  ],
  [
    'beside a newer one',
    { ...noStatus, others, newer: ['aaaaaa'] },
    ['until this one is updated: Desk'],
  ],
  ['with a broken file', { ...noStatus, unreadable: ['x'] }, ['1 file of another device']],
])('tells how it stands %s', async (_, status, words) => {
  const { box } = await show({ account, status });
  for (const said of words) expect(box.textContent).toContain(said);
});

it('asks before much is removed', async () => {
  const question = { device: 'aaaaaa', to: 3, removes: 30, of: 40 };
  const shown = await show({
    account,
    status: { ...noStatus, done: aWednesday, others, question },
  });
  expect(shown.box.textContent).toContain('“Desk” has removed 30 of the 40 things');
  expect(shown.box.textContent).not.toContain('Synced');
  await click(button(shown, 'Keep them, on all devices'));
  await click(button(shown, 'Remove them here too'));
  expect(shown.done).toEqual(['keeps true', 'keeps false']);
});

it('forgets a device once it was asked twice', async () => {
  const seen = aWednesday - 90 * 24 * 60 * minute;
  const shown = await show({
    account,
    status: { ...noStatus, others: [{ device: 'aaaaaa', name: 'Desk', seen }] },
  });
  expect(shown.box.textContent).toContain('Desk: last change');
  await click(button(shown, 'Forget Desk…'));
  expect(shown.done).toEqual([]);
  await click(button(shown, 'Forget it'));
  await vi.waitFor(() => expect(shown.done).toEqual(['forget aaaaaa']));
});

it('turns off, and syncs when asked', async () => {
  const shown = await show({ account, status: noStatus });
  await click(button(shown, 'Sync now'));
  await click(button(shown, 'Turn off and forget the password'));
  expect(shown.done).toEqual(['sync', 'off']);
});

it('asks for the permission again where it was taken', async () => {
  const trouble = { code: 'noPermission', attempt: 1, at: 0 } as const;
  const shown = await show({ account, status: { ...noStatus, trouble } });
  await click(button(shown, 'Allow access to cloud.example'));
  await vi.waitFor(() => expect(shown.done).toEqual(['request https://cloud.example/*', 'sync']));
});

it('says what fits into the browser’s sync and what stays out', async () => {
  const gauge = {
    used: 81_234,
    quota: 102_400,
    papers: 312,
    papersOf: 480,
    out: ['Long query', ''],
  };
  const shown = await show({ inBrowser: { gauge } });
  expect(shown.box.textContent).toContain('312 of 480 starred papers');
  expect(shown.box.textContent).toContain('82 of 102 kB');
  expect(shown.box.textContent).toContain('No room for: Long query, settings');
  await click(shown.find('input[type=checkbox]'));
  expect(shown.done).toEqual(['browser false']);
});
