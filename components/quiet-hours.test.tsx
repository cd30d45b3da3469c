// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { fakePage } from '@/tests/support/fake-page';
import { click, render } from '@/tests/support/render';
import { QuietHours } from './quiet-hours';

function field(box: HTMLElement): HTMLInputElement {
  if (!(box instanceof HTMLInputElement)) throw new Error('no field');
  return box;
}

async function pick(box: HTMLInputElement, time: string): Promise<void> {
  await act(() => {
    box.value = time;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

it('stores the hours at once, as minutes after midnight', async () => {
  const { page, done } = await fakePage();
  const shown = render(page, <QuietHours />);
  const from = field(shown.find('[aria-label="Quiet from"]'));
  const until = field(shown.find('[aria-label="Quiet until"]'));
  expect([from.value, until.value]).toEqual(['22:00', '07:00']);
  await click(shown.find('[type="checkbox"]'));
  await pick(from, '23:30');
  expect(done).toEqual(['settings {"quiet":true}', 'settings {"quietFrom":1410}']);
});

it('keeps what counted while a time is half typed', async () => {
  const { page, done } = await fakePage();
  const shown = render(page, <QuietHours />);
  await pick(field(shown.find('[aria-label="Quiet until"]')), '');
  expect(done).toEqual([]);
});
