// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { noteLimit } from '@/lib/library/note';
import type { Mark } from '@/lib/library/types/marks';
import { openList } from '@/lib/reading/reading-list';
import { fakePage } from '@/tests/support/fake-page';
import { markOf } from '@/tests/support/marks';
import { aWednesday, paper } from '@/tests/support/papers';
import { click, render, type } from '@/tests/support/render';
import { createDesk } from '../desk';
import type { Page } from '../page';
import { CardNotes } from './card-notes';

const id = '2601.00001';
const close: (() => void)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
});

async function library(mark: Partial<Mark> = {}): Promise<Page> {
  const { page } = await fakePage();
  await page.ports.db.papers.put({ ...paper({ id }), asOf: aWednesday });
  await page.ports.db.marks.put(markOf(id, mark));
  return page;
}

/** Opens the card of the one paper, as often as one likes. */
async function open(page: Page) {
  const list = await openList(page.ports.db, { view: 'all' }, () => {});
  const [row] = list.rows.peek();
  if (!row) throw new Error('no row');
  const desk = createDesk(page, list, { aside: [] });
  const shown = render(page, <CardNotes row={row} desk={desk} />);
  const end = () => {
    shown.close();
    list.close();
  };
  close.push(end);
  const field = () => shown.find('textarea') as HTMLTextAreaElement;
  return { ...shown, desk, field, end };
}

const blur = (field: HTMLElement) => act(() => void field.dispatchEvent(new Event('blur')));

async function note(page: Page): Promise<string | undefined> {
  return (await page.ports.db.marks.get(id))?.note;
}

async function press(element: HTMLElement, key: string): Promise<void> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  await act(() => void element.dispatchEvent(event));
}

describe('the note of an open card', () => {
  it('is in memory at each key and in the library when the field is left', async () => {
    const page = await library();
    const { field } = await open(page);
    await type(field(), '# half');
    expect(page.ports.memory.getItem(`note:${id}`)).toBe('# half');
    await blur(field());
    await vi.waitFor(async () => expect(await note(page)).toBe('# half'));
    await vi.waitFor(() => expect(page.ports.memory.getItem(`note:${id}`)).toBeNull());
    expect(page.actions.toast.value).toBeUndefined();
  });

  it('is taken up again where a page ended at a key', async () => {
    const page = await library({ note: 'before' });
    page.ports.memory.setItem(`note:${id}`, 'before and aft');
    const { field, end } = await open(page);
    expect(field().value).toBe('before and aft');
    await vi.waitFor(async () => expect(await note(page)).toBe('before and aft'));
    await type(field(), 'another');
    end();
    await vi.waitFor(async () => expect(await note(page)).toBe('another'));
    await page.actions.undo();
    expect(await note(page)).toBe('before and aft');
  });

  it('is one action for a visit, however often it is saved', async () => {
    const page = await library({ note: 'before' });
    const { field } = await open(page);
    for (const text of ['a', 'ab', 'abc']) {
      await type(field(), text);
      await blur(field());
      await vi.waitFor(async () => expect(await note(page)).toBe(text));
    }
    expect(await page.ports.db.journal.count()).toBe(1);
    await page.actions.undo();
    expect(await note(page)).toBe('before');
    await vi.waitFor(() => expect(field().value).toBe('before'));
  });

  it('tells with the number what is too long for it, and keeps all of it in the field', async () => {
    const page = await library();
    const long = 'x'.repeat(1_000_000);
    const { field, find, end } = await open(page);
    await type(field(), long);
    expect(find('.note-state').textContent).toBe(
      'A note keeps 20,000 characters. The last 980,000 are not kept.',
    );
    await blur(field());
    await vi.waitFor(async () => expect((await note(page))?.length).toBe(noteLimit));
    expect(field().value).toBe(long);
    end();
    const again = await open(page);
    expect(again.field().value).toBe(long);
  });

  it('keeps what fits where the memory of the page is full', async () => {
    const page = await library();
    const { memory } = page.ports;
    const { setItem } = memory;
    memory.setItem = (key, value) => {
      if (value.length > noteLimit) throw new DOMException('full', 'QuotaExceededError');
      setItem(key, value);
    };
    const { field } = await open(page);
    await type(field(), 'x'.repeat(noteLimit + 1));
    expect(memory.getItem(`note:${id}`)).toBe('x'.repeat(noteLimit));
  });
});

describe('the tags of an open card', () => {
  it('are added by Enter and comma, as they are, and taken away one by one', async () => {
    const page = await library();
    const { box, find } = await open(page);
    const names = () => [...box.querySelectorAll('.tags-name')].map((name) => name.textContent);
    await type(find('.tags-field'), '<i>"Ω"</i>');
    await press(find('.tags-field'), 'Enter');
    await vi.waitFor(() => expect(names()).toEqual(['<i>"Ω"</i>']));
    await type(find('.tags-field'), 'to do');
    await press(find('.tags-field'), ',');
    await vi.waitFor(() => expect(names()).toEqual(['<i>"Ω"</i>', 'to do']));
    await click(find('[aria-label="Remove the tag “to do”"]'));
    await vi.waitFor(() => expect(names()).toEqual(['<i>"Ω"</i>']));
    await page.actions.undo();
    await vi.waitFor(() => expect(names()).toEqual(['<i>"Ω"</i>', 'to do']));
  });

  it('are not lost half typed', async () => {
    const page = await library();
    const { find, end } = await open(page);
    await type(find('.tags-field'), 'hal');
    end();
    const again = await open(page);
    expect((again.find('.tags-field') as HTMLInputElement).value).toBe('hal');
  });
});
