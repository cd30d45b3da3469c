// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { fakePage } from '@/tests/support/fake-page';
import { click, render, type } from '@/tests/support/render';
import type { Page } from '../page';
import { type Draft, readDraft } from '../use-draft';
import { QueryForm } from './query-form';

const close: (() => void)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
});

type Save = (draft: Draft) => Promise<boolean>;

function show(page: Page, refusal?: string, onSave?: Save) {
  const saved: Draft[] = [];
  let closed = 0;
  const shown = render(
    page,
    <QueryForm
      id="q"
      saved={{ name: 'Mine', text: 'cat:cs.AI' }}
      refusal={refusal}
      onSave={onSave ?? (async (draft) => saved.push(draft) > 0)}
      onClose={() => {
        closed += 1;
      }}
    />,
  );
  close.push(shown.close);
  return { ...shown, field: shown.find('textarea'), saved, closed: () => closed };
}

it('says at the field that a blank text is none, and saves nothing', async () => {
  const { page } = await fakePage();
  const { box, find, field, saved, closed } = show(page);
  await type(field, ' \n ');
  await click(find('[type=submit]'));
  await vi.waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(box.textContent).toContain('A query needs some text. Nothing was saved.');
  expect([saved.length, closed()]).toEqual([0, 0]);
});

it('keeps a draft at every key press until it is saved', async () => {
  const { page } = await fakePage();
  const first = show(page);
  await type(first.field, 'cat:cs.');
  first.close();
  const second = show(page);
  expect(second.field).toHaveProperty('value', 'cat:cs.');
  await click(second.find('[type=submit]'));
  await vi.waitFor(() => expect(second.closed()).toBe(1));
  expect(second.saved).toEqual([{ name: 'Mine', text: 'cat:cs.' }]);
  expect(readDraft(page.ports.memory, 'q')).toBeUndefined();
});

it('keeps what is typed while it is being saved', async () => {
  const { page } = await fakePage();
  let saved: (() => void) | undefined;
  const saving = new Promise<boolean>((done) => {
    saved = () => done(true);
  });
  const { find, field, closed } = show(page, undefined, () => saving);
  await type(field, 'cat:cs.CL');
  await click(find('[type=submit]'));
  await type(field, 'cat:cs.CL AND ti:agents');
  saved?.();
  await saving;
  await new Promise((done) => setTimeout(done));
  expect(closed()).toBe(0);
  expect(readDraft(page.ports.memory, 'q')?.text).toBe('cat:cs.CL AND ti:agents');
});

it('shows why arXiv refused the query', async () => {
  const { page } = await fakePage();
  const words = "Invalid query string: 'cat:('";
  expect(show(page, words).box.textContent).toContain(words);
});
