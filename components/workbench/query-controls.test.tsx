// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import { fakePage } from '@/tests/support/fake-page';
import { render } from '@/tests/support/render';
import { QueryControls } from './query-controls';

const close: (() => void)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
});

it('saves at once which revisions are shown, with a way back', async () => {
  const { page } = await fakePage();
  const { db } = page.ports;
  const shown = render(
    page,
    <QueryControls query={firstQuery} check={undefined} onUp={undefined} onDown={undefined} />,
  );
  close.push(shown.close);
  const select = shown.find('select[aria-label="Which revisions are shown"]');
  if (!(select instanceof HTMLSelectElement)) throw new Error('no select');
  expect(select.value).toBe('any');
  await act(() => {
    select.value = 'abstract';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const kept = async () => (await db.queries.get(firstQuery.id))?.revisions;
  await vi.waitFor(async () => expect(await kept()).toBe('abstract'));
  await vi.waitFor(() => expect(page.actions.toast.value?.words).toContain('Changed which'));
  await page.actions.undo();
  expect(await kept()).toBeUndefined();
});
