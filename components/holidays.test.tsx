// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { fakePage } from '@/tests/support/fake-page';
import { click, render } from '@/tests/support/render';
import { Holidays } from './holidays';

const now = Date.UTC(2026, 10, 24, 12);

function rows(shown: { box: HTMLElement }): string[] {
  return [...shown.box.querySelectorAll('li span')].map((row) => row.textContent ?? '');
}

it('lists the coming days, takes one away and brings it back', async () => {
  const { page, done } = await fakePage();
  page.now.value = now;
  const shown = render(page, <Holidays />);
  expect(rows(shown)[0]).toBe('Thursday, November 26, 2026 · Thanksgiving');
  expect(rows(shown)).toHaveLength(9);
  await click(shown.find('[aria-label="Remove: Thursday, November 26, 2026"]'));
  expect(done).toEqual(['settings {"holidays":{"2026-11-26":false}}']);
  expect(rows(shown)[0]).toBe('Friday, December 25, 2026 · winter break');
  await act(() => page.actions.undo());
  expect(done.at(-1)).toBe('settings {"holidays":{}}');
  expect(rows(shown)).toHaveLength(9);
});

it('takes a day of the reader in, among the others', async () => {
  const { page, done } = await fakePage();
  page.now.value = now;
  const shown = render(page, <Holidays />);
  await click(shown.find('[type="submit"]'));
  expect(done).toEqual([]);
  const field = shown.find('[type="date"]');
  if (!(field instanceof HTMLInputElement)) throw new Error('no field');
  await act(() => {
    field.value = '2027-10-08';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await click(shown.find('[type="submit"]'));
  expect(done).toEqual(['settings {"holidays":{"2027-10-08":true}}']);
  expect(rows(shown).at(-1)).toBe('Friday, October 8, 2027 · added by you');
});
