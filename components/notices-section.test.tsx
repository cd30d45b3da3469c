// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { fakePage } from '@/tests/support/fake-page';
import { click, render } from '@/tests/support/render';
import { NoticesSection } from './notices-section';

async function tick(granted: boolean): Promise<{ box: HTMLInputElement; done: string[] }> {
  const { page, done } = await fakePage({ requestNotifications: async () => granted });
  const box = render(page, <NoticesSection />).find('[aria-describedby="notices-note"]');
  if (!(box instanceof HTMLInputElement)) throw new Error('no box');
  await click(box);
  await vi.waitFor(() => expect(done).toHaveLength(1));
  return { box, done };
}

it('turns notifications on when the browser allows them', async () => {
  const { box, done } = await tick(true);
  expect([box.checked, ...done]).toEqual([true, 'settings {"notifications":true}']);
});

it('unticks the box when the browser does not', async () => {
  const { box, done } = await tick(false);
  expect([box.checked, ...done]).toEqual([false, 'settings {"notifications":false}']);
});
