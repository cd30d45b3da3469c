// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Paper } from '@/lib/arxiv/paper';
import { firstQuery } from '@/lib/library/first-query';
import type { Mark } from '@/lib/library/types/marks';
import { openList } from '@/lib/reading/reading-list';
import type { Settings } from '@/lib/settings/schema';
import { type FakePage, fakePage } from '@/tests/support/fake-page';
import { markOf } from '@/tests/support/marks';
import { aWednesday, paper } from '@/tests/support/papers';
import { click, render, type Shown } from '@/tests/support/render';
import { createDesk } from './desk';
import type { Page } from './page';
import { PaperCard } from './paper-card';

const id = 'cond-mat/0603304';
const close: (() => void)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
});

function setting(page: Page, change: Partial<Settings>): void {
  const { broken, settings } = page.settings.value;
  page.settings.value = { broken, settings: { ...settings, ...change } };
}

type Given = { paper?: Partial<Paper>; mark?: Partial<Mark>; query?: string };

async function show(given: Given = {}): Promise<FakePage & Shown> {
  const fake = await fakePage();
  const { db } = fake.page.ports;
  await db.papers.put({ ...paper({ id, ...given.paper }), asOf: aWednesday });
  const own = { published: aWednesday, queries: [firstQuery.id], ...given.mark };
  await db.marks.put(markOf(id, own));
  const list = await openList(db, { view: 'all' }, () => {});
  const desk = createDesk(fake.page, list, { aside: [] });
  const [row] = list.rows.peek();
  if (!row) throw new Error('no row');
  const queries = [{ ...firstQuery, text: given.query ?? firstQuery.text }];
  const shown = render(fake.page, <PaperCard row={row} desk={desk} queries={queries} />);
  close.push(shown.close, list.close);
  return { ...fake, ...shown };
}

describe('a card', () => {
  it('shows what arXiv sends as text and nothing else', async () => {
    const title = '<script>alert(1)</script><img src=x onerror=alert(2)>';
    const { box, find } = await show({ paper: { title, abstract: '<b>bold</b>' } });
    await click(find('.card-title button'));
    await vi.waitFor(() => expect(find('.abstract').textContent).toBe('<b>bold</b>'));
    expect(find('.card-title').textContent).toBe(title);
    expect(box.querySelector('script, img, b')).toBeNull();
  });

  it('shows by the look of its buttons what is so', async () => {
    const { box, find } = await show({ mark: { starred: 1, later: 1 } });
    expect(find('.toggle-star.is-on').getAttribute('aria-label')).toBe('Remove the star');
    expect(box.querySelectorAll('.toggle-star.is-on .icon-filled')).toHaveLength(1);
    expect(box.querySelectorAll('.toggle.is-on')).toHaveLength(1);
  });

  it.each<[string, MouseEventInit & { event?: string }, string]>([
    ['Ctrl', { ctrlKey: true }, 'background'],
    ['Shift', { shiftKey: true }, 'window'],
    ['the middle button', { event: 'auxclick', button: 1 }, 'background'],
  ])('opens its arXiv page where a title is clicked with %s', async (_, given, opening) => {
    const { box, find, done } = await show();
    const { event = 'click', ...init } = given;
    await act(() => {
      find('.card-title button').dispatchEvent(new MouseEvent(event, { bubbles: true, ...init }));
    });
    await vi.waitFor(() => expect(done).toContain(`${opening} https://arxiv.org/abs/${id}`));
    expect(box.querySelector('.details')).toBeNull();
  });

  it('marks nothing read by a link where the reader does not want it', async () => {
    const { box, page, done } = await show();
    setting(page, { readByLink: false });
    const [link] = box.querySelectorAll('a');
    if (link) await click(link);
    await vi.waitFor(() => expect(done).toEqual([`tab https://arxiv.org/abs/${id}`]));
    expect((await page.ports.db.marks.get(id))?.unread).toBe(1);
  });

  it.each([
    [true, 0],
    [false, 1],
  ] as const)('is read by its opened abstract: %s', async (readByOpening, unread) => {
    const { find, page } = await show();
    setting(page, { readByOpening });
    await click(find('.card-title button'));
    await vi.waitFor(() => expect(find('.card-details')).toBeTruthy());
    await vi.waitFor(async () => expect((await page.ports.db.marks.get(id))?.unread).toBe(unread));
  });

  it('shows tags and that there is a note while it is closed', async () => {
    const { box, find } = await show({ mark: { tags: ['<b>', 'to do'], note: 'text' } });
    expect([...box.querySelectorAll('.card-tag')].map((tag) => tag.textContent)).toEqual([
      '<b>',
      'to do',
    ]);
    expect(find('.card-note').textContent).toBe('Note');
  });

  it('has its links from the id alone', async () => {
    const { box } = await show();
    const links = [...box.querySelectorAll('a')].map((link) => link.href);
    expect(links).toEqual(['abs', 'pdf', 'html'].map((page) => `https://arxiv.org/${page}/${id}`));
  });

  it.each<[string, MouseEventInit, string]>([
    ['a click', {}, 'tab'],
    ['a click with Ctrl', { ctrlKey: true }, 'background'],
    ['a click with Shift', { shiftKey: true }, 'window'],
  ])('marks the paper read and paints before %s opens it', async (_, init, opening) => {
    const { box, page, done } = await show();
    const [link] = box.querySelectorAll('a');
    if (link) await click(link, init);
    await vi.waitFor(() =>
      expect(done).toEqual(['paint', `${opening} https://arxiv.org/abs/${id}`]),
    );
    expect((await page.ports.db.marks.get(id))?.unread).toBe(0);
  });

  it.each<[string, Given, string]>([
    ['new', {}, 'New'],
    [
      'revised',
      { mark: { unread: 0, revised: 1, revisedAt: 1 }, paper: { version: 3 } },
      'Revised, v3',
    ],
    ['read', { mark: { unread: 0 } }, 'Read'],
  ])('says in words that a paper is %s', async (_, given, words) => {
    const { find } = await show(given);
    expect(find('.tag').textContent).toBe(words);
  });

  it('tells read from unread at once, and the way back brings it back', async () => {
    const { find, page } = await show();
    await click(find('[aria-label="Mark as read"]'));
    await vi.waitFor(() => expect(find('.tag').textContent).toBe('Read'));
    await page.actions.undo();
    await vi.waitFor(() => expect(find('.tag').textContent).toBe('New'));
  });

  it('marks in title and abstract the words that brought the paper, and names the clause', async () => {
    const { box, find } = await show({
      paper: { title: 'Spin glasses', abstract: 'A glass ages.' },
      query: 'all:glass',
    });
    expect(box.querySelector('mark')).toBeNull();
    await click(find('.card-title button'));
    await vi.waitFor(() => expect(find('.why').textContent).toContain('all:glass in title and'));
    expect(find('.card-title mark').textContent).toBe('glasses');
    expect(find('.abstract mark').textContent).toBe('glass');
  });

  it('says so where only arXiv can tell why a paper is here', async () => {
    const { box, find } = await show({ query: 'rn:LAB-1' });
    await click(find('.card-title button'));
    await vi.waitFor(() =>
      expect(find('.why').textContent).toContain('arXiv matched this; we can’t see why.'),
    );
    expect(box.querySelector('mark')).toBeNull();
  });

  it('names three authors and counts the others', async () => {
    const authors = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name, affiliations: [] }));
    const { find } = await show({ paper: { authors } });
    expect(find('.card-authors').textContent).toBe('A, B, C and 2 more');
  });
});
