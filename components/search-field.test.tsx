// @vitest-environment happy-dom
import { useRef, useState } from 'preact/hooks';
import { afterEach, expect, it, vi } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import { fakePage } from '@/tests/support/fake-page';
import { click, render, type Shown, type as typeInto } from '@/tests/support/render';
import { SearchField } from './search-field';

const close: (() => void)[] = [];

afterEach(() => {
  vi.useRealTimers();
  for (const end of close.splice(0)) end();
});

const offers = { categories: new Map([['hep-th', 3]]), tags: ['to read'] };

function Field({ told, isQuick = false }: { told: string[]; isQuick?: boolean }) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  return (
    <SearchField
      field={field}
      text={text}
      offers={offers}
      queries={[firstQuery]}
      isQuick={isQuick}
      onLeave={() => told.push('left')}
      onText={(next) => {
        told.push(next);
        // A page takes its time to answer what is typed.
        setTimeout(() => setText(next), 50);
      }}
    />
  );
}

async function show(isQuick = false): Promise<Shown & { input: HTMLInputElement; told: string[] }> {
  const { page } = await fakePage();
  const told: string[] = [];
  const shown = render(page, <Field told={told} isQuick={isQuick} />);
  close.push(shown.close);
  const input = shown.find('input');
  if (!(input instanceof HTMLInputElement)) throw new Error('no field');
  return { ...shown, input, told };
}

async function press(input: HTMLElement, key: string): Promise<void> {
  input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await new Promise((resolve) => setTimeout(resolve, 20));
}

function choices({ box }: Shown): (string | null)[] {
  return [...box.querySelectorAll('.suggestion-text')].map((one) => one.textContent);
}

it('loses no letter that is typed while the page takes up those before', async () => {
  const { input, told } = await show();
  await typeInto(input, 'ma');
  await vi.waitFor(() => expect(told).toEqual(['ma']));
  await typeInto(input, 'mat');
  await vi.waitFor(() => expect(told).toEqual(['ma', 'mat']));
  expect(input.value).toBe('mat');
});

it('offers what the library has behind a prefix, and takes it by keys', async () => {
  const shown = await show();
  await typeInto(shown.input, 'glass cat:h');
  expect(choices(shown)).toEqual(['hep-th']);
  await press(shown.input, 'ArrowDown');
  await press(shown.input, 'Enter');
  expect(shown.input.value).toBe('glass cat:hep-th');
  expect(choices(shown)).toEqual([]);
});

it('says in words what it can’t mean, and searches all the same', async () => {
  const { box, input, told } = await show();
  await typeInto(input, 'is:reed');
  await vi.waitFor(() => expect(box.textContent).toContain('No paper can be “reed”.'));
  expect(told).toEqual(['is:reed']);
});

it('closes the suggestions with Escape, and is emptied with the next', async () => {
  const shown = await show();
  await typeInto(shown.input, 'is:');
  await press(shown.input, 'Escape');
  expect([choices(shown).length, shown.input.value]).toEqual([0, 'is:']);
  await press(shown.input, 'Escape');
  expect(shown.input.value).toBe('');
});

it('is emptied by its button', async () => {
  const { find, input, told } = await show();
  await typeInto(input, 'glass');
  await click(find('.search-clear'));
  expect(input.value).toBe('');
  await vi.waitFor(() => expect(told).toEqual([]));
});

it('acts on what stands in the field, also while the typing doesn’t rest yet', async () => {
  const { input, told } = await show();
  await typeInto(input, 'glass');
  input.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
  );
  expect(told).toEqual(['glass', 'left']);
  await typeInto(input, 'glass b');
  input.dispatchEvent(new FocusEvent('blur'));
  expect(told).toEqual(['glass', 'left', 'glass b']);
  // Nothing is told twice.
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(told).toEqual(['glass', 'left', 'glass b']);
});

it('tells that the field is empty again though the page has not taken up the letter before', async () => {
  const { input, told } = await show();
  await typeInto(input, 'a');
  await vi.waitFor(() => expect(told).toEqual(['a']));
  await typeInto(input, '');
  await vi.waitFor(() => expect(told).toEqual(['a', '']));
  await vi.waitFor(() => expect(input.value).toBe(''));
});

it('tells each key at once where an answer takes no time, and loses none', async () => {
  const { input, told } = await show(true);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  for (const text of ['m', 'ma', 'mat']) {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // What is drawn is drawn without a timer.
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  }
  expect([told, input.value]).toEqual([['m', 'ma', 'mat'], 'mat']);
});
