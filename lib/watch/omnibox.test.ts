import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { database } from '@/lib/library/database';
import { fakeEvent } from '@/tests/support/fake-event';
import { type FakeWatch, fakeWatch } from '@/tests/support/fake-watch';
import { markOf } from '@/tests/support/marks';
import { aWednesday, paper } from '@/tests/support/papers';
import { startOmnibox } from './omnibox';

type Suggestion = { content: string; description: string };
type Suggest = (suggestions: Suggestion[]) => void;

const title = 'Is $a < b$ & "c" > d?';
let watch: FakeWatch;
let onInputChanged = fakeEvent<[string, Suggest]>();
let onInputEntered = fakeEvent<[string, string]>();

beforeEach(async () => {
  watch = await fakeWatch();
  onInputChanged = fakeEvent();
  onInputEntered = fakeEvent();
  const omnibox = {
    setDefaultSuggestion: () => {},
    onInputStarted: fakeEvent(),
    onInputChanged,
    onInputEntered,
  };
  Object.assign(browser, { omnibox });
  await database.papers.put({ ...paper({ id: '2601.00001', title }), asOf: aWednesday });
  await database.marks.put(markOf('2601.00001'));
  startOmnibox(watch.ports);
});

async function suggested(text: string): Promise<Suggestion[]> {
  const suggest = vi.fn<Suggest>();
  await onInputChanged.trigger(text, suggest);
  return suggest.mock.calls[0]?.[0] ?? [];
}

const tabs = async () => (await browser.tabs.query({})).flatMap(({ url }) => url ?? []);

test('a stored paper is suggested, its title escaped as XML', async () => {
  expect(await suggested('is example')).toEqual([
    {
      content: 'https://arxiv.org/abs/2601.00001',
      description: 'Is $a &#60; b$ &#38; &#34;c&#34; &#62; d? · Ada Example · 2601.00001',
    },
  ]);
});

test('plain text is suggested where it is no markup', async () => {
  vi.stubEnv('FIREFOX', 'true');
  const [suggestion] = await suggested('2601');
  vi.unstubAllEnvs();
  expect(suggestion?.description).toContain(title);
});

test('what was typed before the latest letter is not suggested', async () => {
  const suggest = vi.fn<Suggest>();
  const first = onInputChanged.trigger('i', suggest);
  expect(await suggested('is')).toHaveLength(1);
  await first;
  expect(suggest).not.toHaveBeenCalled();
});

test('Enter on a paper opens it and marks it as read, in the journal', async () => {
  await onInputEntered.trigger('https://arxiv.org/abs/2601.00001', 'newForegroundTab');
  expect(await tabs()).toEqual(['https://arxiv.org/abs/2601.00001']);
  expect((await database.marks.get('2601.00001'))?.unread).toBe(0);
  expect((await database.journal.toArray()).map(({ action }) => action.kind)).toEqual(['read']);
});

test('Enter on words opens the library at them', async () => {
  await onInputEntered.trigger(' spin & glass ', 'newForegroundTab');
  expect(await tabs()).toEqual([
    expect.stringMatching(/library\.html\?view=all&text=spin\+%26\+glass$/),
  ]);
});

test.each([
  ['https://arxiv.org/abs/2601.00001v2?a=b#c', /^https:\/\/arxiv\.org\/abs\/2601\.00001v2$/],
  ['https://arxiv.org/abs/../evil', /library\.html\?view=all&text=/],
  ['https://arxiv.org/abs/2601.00001@evil.example', /library\.html\?view=all&text=/],
  ['https://arxiv.org.evil.example/abs/2601.00001', /library\.html\?view=all&text=/],
  ['javascript:alert(1)', /library\.html\?view=all&text=javascript%3A/],
  ['data:text/html,<script>', /library\.html\?view=all&text=data/],
  ['&view=options#x', /library\.html\?view=all&text=%26view%3Doptions%23x$/],
  ['x '.repeat(100_000), /library\.html\?view=all&text=(?:x\+){249}x?\+?$/],
])('Enter on %.60s leads nowhere but to a paper or the library', async (text, address) => {
  await onInputEntered.trigger(text, 'newForegroundTab');
  expect(await tabs()).toEqual([expect.stringMatching(address)]);
});
