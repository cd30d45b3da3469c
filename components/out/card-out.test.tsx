// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, expect, it } from 'vitest';
import type { Paper } from '@/lib/arxiv/paper';
import { openList } from '@/lib/reading/reading-list';
import { fakePage } from '@/tests/support/fake-page';
import { paper } from '@/tests/support/papers';
import { click, render, type } from '@/tests/support/render';
import { createDesk } from '../desk';
import { CardOut } from './card-out';

const id = 'cond-mat/0603304';
const close: (() => void)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
});

async function show(change: Partial<Paper> = {}, current = id) {
  const fake = await fakePage();
  const { settings, broken } = fake.page.settings.peek();
  const linkTemplates = [
    { name: 'Own', template: 'https://example.org/{id}' },
    { name: 'By DOI', template: 'https://example.org/{doi}' },
  ];
  fake.page.settings.value = { settings: { ...settings, linkTemplates }, broken };
  const list = await openList(fake.page.ports.db, { view: 'all' }, () => {});
  const desk = { ...createDesk(fake.page, list, { aside: [] }), current: signal(current) };
  const shown = render(fake.page, <CardOut paper={paper({ id, ...change })} desk={desk} />);
  close.push(shown.close, list.close);
  const labels = () =>
    [...shown.box.querySelectorAll('.out-name')].map((name) => name.getAttribute('aria-label'));
  return { ...fake, ...shown, labels };
}

it('leads to other places by id and title, and to a DOI only where there is one', async () => {
  const { box } = await show({ title: 'A & $b$' });
  expect([...box.querySelectorAll('a')].map(({ href }) => href)).toEqual([
    `https://www.alphaxiv.org/abs/${id}`,
    `https://api.semanticscholar.org/arXiv:${id}`,
    'https://scholar.google.com/scholar?q=A%20%26%20b',
    `https://example.org/${id}`,
  ]);
  const more = await show({ dois: ['10.1/x'] });
  expect(more.box.querySelectorAll('a')[4]?.href).toBe('https://example.org/10.1/x');
});

it('opens a link as any other of the card', async () => {
  const { box, done } = await show();
  const [link] = box.querySelectorAll('a');
  if (link) await click(link, { ctrlKey: true });
  expect(done).toEqual([`background https://www.alphaxiv.org/abs/${id}`]);
});

it('opens the citation of this paper', async () => {
  const { find, page } = await show();
  await click(find('.link-button'));
  expect(page.dialog.value).toEqual({ name: 'cite', ids: [id] });
});

it('offers to follow an author as a query of the name', async () => {
  const { find, done } = await show();
  await click(find('.out-name'));
  const search = 'https://arxiv.org/search/?searchtype=author&query=Ada+Example';
  expect(done).toEqual([`page options.html#follow=${encodeURIComponent(search)}`]);
});

it('folds the authors beyond ten, and finds them by their names', async () => {
  const authors = Array.from({ length: 3_000 }, (_, at) => ({
    name: `José Number${at}`,
    affiliations: [],
  }));
  const { find, box, labels } = await show({ authors });
  expect(labels()).toHaveLength(10);
  const more = [...box.querySelectorAll('button')].find(
    ({ textContent }) => textContent === '2,990 more authors',
  );
  expect(more?.getAttribute('aria-expanded')).toBe('false');
  if (more) await click(more);
  expect(labels()).toHaveLength(50);
  expect(find('[role=status]').textContent).toBe('40 of 2,990 shown');
  await type(find('input'), 'jose number2999');
  expect(labels().slice(10)).toEqual(['Follow José Number2999']);
});

it('has nothing to follow where arXiv names nobody', async () => {
  const { labels } = await show({ authors: [] });
  expect(labels()).toEqual([]);
});

it.each([
  [id, 0],
  ['another', -1],
])('with %s as the current card its stops are %i', async (current, tabIndex) => {
  const { box } = await show({}, current);
  const stops = [...box.querySelectorAll<HTMLElement>('a, button')];
  expect(stops).toHaveLength(6);
  expect(new Set(stops.map((stop) => stop.tabIndex))).toEqual(new Set([tabIndex]));
});
