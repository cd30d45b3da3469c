// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import { parseSettings } from '@/lib/settings/schema';
import { fakePage } from '@/tests/support/fake-page';
import { markOf } from '@/tests/support/marks';
import { render, type Shown } from '@/tests/support/render';
import { ToastBar } from '../toast-bar';
import { ReadStep } from '../welcome/steps';

const close: (() => void)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
});

async function pageWith(keys: Record<string, string>) {
  const { page } = await fakePage({ readSettings: async () => parseSettings({ keys }) });
  return page;
}

async function toastOf(keys: Record<string, string>): Promise<Shown> {
  const page = await pageWith(keys);
  await page.ports.db.marks.add(markOf('2601.00001', { queries: [firstQuery.id] }));
  const shown = render(page, <ToastBar />);
  close.push(shown.close);
  await page.actions.act((acts) => acts.star(page.ports, ['2601.00001'], true));
  await vi.waitFor(() => expect(shown.box.querySelector('.toast-button')).not.toBeNull());
  return shown;
}

describe('the keys that are named', () => {
  it.each([
    [{}, 'Undo z'],
    [{ undo: 'U' }, 'Undo Shift+U'],
  ])('beside an undo are the reader’s: %o', async (keys, words) => {
    const { box } = await toastOf({ ...keys });
    await vi.waitFor(() => expect(box.querySelector('.toast-button')?.textContent).toBe(words));
  });

  it('in the welcome are the reader’s, and of a command without one it says nothing', async () => {
    const page = await pageWith({ next: 'd', undo: 'U', later: 'v' });
    const facts = { counts: { total: 1 } } as Parameters<typeof ReadStep>[0]['facts'];
    const { box, close: end } = render(page, <ReadStep facts={facts} />);
    close.push(end);
    expect([...box.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
      'd and k go from paper to paper',
      'm marks as read, v puts aside for later, s stars',
      'Shift+U takes anything back, ? shows all keys',
    ]);
  });
});
