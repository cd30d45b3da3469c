// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { fakePage } from '@/tests/support/fake-page';
import { click, render, type Shown, type } from '@/tests/support/render';
import { LinksSection } from './links-section';

const own = { name: 'Own', template: 'https://example.org/{id}' };
let shown: Shown | undefined;

afterEach(() => shown?.close());

async function show() {
  const { page } = await fakePage();
  shown = render(page, <LinksSection />);
  const { box } = shown;
  const button = (name: string) =>
    [...box.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  /** Types into the fields of one link, and leaves them. */
  async function fill(at: number, { name, template }: typeof own) {
    const fields = [...box.querySelectorAll('li')][at]?.querySelectorAll('input') ?? [];
    for (const [index, text] of [name, template].entries()) {
      const field = fields[index];
      if (!field) throw new Error('no field');
      await type(field, text);
      await act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
    }
  }
  async function press(name: string) {
    const found = button(name);
    if (found) await click(found);
  }
  return {
    page,
    box,
    fill,
    press,
    kept: () => page.settings.value.settings.linkTemplates,
    told: () => box.querySelector('[role=status]')?.textContent,
  };
}

it('keeps a link at once, and takes back every change of it', async () => {
  const { page, box, fill, press, kept } = await show();
  await press('Add a link');
  await fill(0, own);
  expect(kept()).toEqual([own]);
  await fill(0, { ...own, template: ' https://example.org/abs/{id} ' });
  expect(kept()).toEqual([{ ...own, template: 'https://example.org/abs/{id}' }]);
  await press('Remove');
  expect(kept()).toEqual([]);
  await act(() => page.actions.undo());
  await act(() => page.actions.undo());
  expect(kept()).toEqual([own]);
  expect([...box.querySelectorAll('input')].map(({ value }) => value)).toEqual([
    own.name,
    own.template,
  ]);
});

it.each([
  ['', 'https://example.org/{id}', 'A link needs a name.'],
  ['Own', 'example.org/{id}', 'This is no address.'],
  ['Own', 'https://example.org/', 'Nothing in it names the paper.'],
  ['Own', 'https://example.org/{id}/{author}', 'may stand in braces'],
  ['Own', 'https://{id}.example.org/', 'may not depend on the paper'],
  ['Own', 'https://me:secret@example.org/{id}', 'user name or password'],
])('%j with %j is not kept, and told why', async (name, template, words) => {
  const { fill, press, kept, told } = await show();
  await press('Add a link');
  await fill(0, { name, template });
  expect(told()).toContain(words);
  expect(told()).toContain('Not saved yet.');
  expect(kept()).toEqual([]);
  await fill(0, own);
  expect(told()).toBe('');
  expect(kept()).toEqual([own]);
});

it('says nothing of the address while only the name is written', async () => {
  const { fill, press, told } = await show();
  await press('Add a link');
  await fill(0, { name: 'Own', template: '' });
  expect(told()).toBe('');
});
