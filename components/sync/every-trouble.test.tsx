// @vitest-environment happy-dom
import { afterEach, expect, it, test, vi } from 'vitest';
import { type DavErrorCode, davErrorCodes } from '@/lib/sync/dav/dav-error';
import { judgeStatus } from '@/lib/sync/dav/judge-status';
import { nextTry } from '@/lib/sync/dav/next-try';
import { type DevicesStatus, noStatus } from '@/lib/sync/devices/state';
import { fakeLate, fakePage } from '@/tests/support/fake-page';
import { aWednesday } from '@/tests/support/papers';
import { render, type Shown } from '@/tests/support/render';
import { comingText } from '../time-text';
import { DevicesSection } from './devices-section';
import { troubleWords } from './state-words';

const minute = 60_000;
const hour = 60 * minute;
const close: (() => void)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
});

async function show(status: DevicesStatus): Promise<Shown> {
  const account = { address: 'https://cloud.example/dav/', name: 'zoe' };
  const view = { account, status, device: '', inBrowser: undefined };
  const done = async () => {};
  const port = {
    request: async () => true,
    read: async () => view,
    onChanged: () => () => {},
    turnOn: async () => undefined,
    turnOff: done,
    rename: done,
    decide: done,
    sync: done,
    forget: async () => true,
    turnBrowserSync: done,
    decideBrowserSync: done,
  };
  const { page } = await fakePage({ late: async () => fakeLate({ loadSync: async () => port }) });
  const shown = render(page, <DevicesSection />);
  close.push(shown.close);
  await vi.waitFor(() => expect(shown.box.querySelector('.option')).not.toBeNull());
  return shown;
}

/** What the section says after a failure of this code, the first or a later one in a row. */
async function wordsAfter(code: DavErrorCode, status?: number, attempt = 1): Promise<string> {
  const retryAt = nextTry({ code }, attempt, aWednesday, () => 0.5);
  const trouble = { code, status, attempt, at: aWednesday, retryAt };
  const { find } = await show({ ...noStatus, trouble });
  return find('.refusal').textContent ?? '';
}

/** What the reader reads of when it goes on; without minutes it doesn't. */
function nextIn(minutes: number | undefined): string {
  if (minutes === undefined) return 'It waits for you.';
  return `It goes on by itself ${comingText(aWednesday + minutes * minute, aWednesday)}.`;
}

const day = 24 * 60;

/** Answers of servers, and what the reader reads; without minutes it waits for them. */
const answers: [status: number, words: string, minutes?: number][] = [
  [401, 'refuses the name or password'],
  [402, 'no room left', day],
  [403, 'does not let this name write there'],
  [404, 'no such folder'],
  [405, 'does not speak WebDAV at this address'],
  [409, 'no such folder'],
  [412, 'Something else wrote to the folder at the same moment', 1],
  [413, 'takes no files of this size. Whoever runs it can raise its limit'],
  [418, 'The server refuses (418)'],
  [423, 'has locked the file', 1],
  [429, 'asks to wait', 1],
  [500, 'has trouble of its own (500)', 1],
  [502, 'has trouble of its own (502)', 1],
  [503, 'asks to wait', 1],
  [504, 'took too long', 1],
  [507, 'no room left', day],
  [301, 'leads to another address. Type that one'],
  [0, 'leads to another address. Type that one'],
];

test.each(answers)('an answer of %i: %s', async (status, words, minutes) => {
  const said = await wordsAfter(judgeStatus(status), status);
  expect(said).toContain(words);
  expect(said).toContain(nextIn(minutes));
});

/** What goes wrong without an answer, or in spite of it. */
const others: [code: DavErrorCode, words: string | RegExp, minutes?: number][] = [
  ['noPermission', 'This browser may not ask the server'],
  ['offline', 'This computer is offline', 1],
  ['unreachable', /its certificate .* Open its address in a tab to see which/, 1],
  ['timeout', 'took too long', 1],
  ['noBasic', 'Whoever runs it can turn that on'],
  ['malformed', 'not what WebDAV servers say', 1],
];

test.each(others)('%s', async (code, words, minutes) => {
  const said = await wordsAfter(code);
  expect(said).toMatch(words);
  expect(said).toContain(nextIn(minutes));
});

it('has words of its own for each trouble there can be, and a row here for it', () => {
  const told = [...answers.map(([status]) => judgeStatus(status)), ...others.map(([code]) => code)];
  expect(new Set(told)).toEqual(new Set(davErrorCodes));
  const words = [...davErrorCodes, 'storage' as const, 'bug' as const].map((code) =>
    troubleWords({ code, status: 1 }),
  );
  expect(new Set(words).size).toBe(words.length);
});

it('says a later time the oftener it fails', async () => {
  const said = await Promise.all([1, 2, 3, 4].map((time) => wordsAfter('server', 500, time)));
  expect(said).toEqual([1, 5, 30, 120].map((wait) => expect.stringContaining(nextIn(wait))));
});

test.each([
  ['behind', 5 * hour, 'Synced just now', 300],
  ['ahead', -5 * hour, 'Synced 5 hours ago', -300],
])(
  'a clock that is now %s by hours says nothing of what is to come',
  async (_, off, ago, minutes) => {
    const then = aWednesday + off;
    const other = { device: 'aaaaaa', name: 'Desk', seen: then };
    const trouble = { code: 'server', status: 500, attempt: 1, at: then, retryAt: then } as const;
    const { box } = await show({ ...noStatus, done: then, others: [other], trouble });
    expect(box.textContent).toContain(ago);
    expect(box.textContent).toContain(nextIn(minutes));
    expect(box.textContent).not.toMatch(/\bin \d/);
  },
);
