// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { createDesk } from '@/components/desk';
import { PaperCard } from '@/components/paper-card';
import { CardSigns } from '@/components/revisions/card-signs';
import type { Paper } from '@/lib/arxiv/paper';
import { firstQuery } from '@/lib/library/first-query';
import type { Mark } from '@/lib/library/types/marks';
import { openList } from '@/lib/reading/reading-list';
import { fakePage } from '@/tests/support/fake-page';
import { markOf } from '@/tests/support/marks';
import { aWednesday, paper } from '@/tests/support/papers';
import { render } from '@/tests/support/render';
import { cardTree } from './card-tree';
import { drawTree } from './draw-tree';

const close: (() => void)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
});

/** Elements, their looks and texts; what is told only to those who use a card is no part of it. */
function plain(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  const looks = ['class', 'd', 'dir', 'type', 'viewBox'].map((name) => node.getAttribute(name));
  return `<${node.localName} ${looks.join('|')}>${[...node.childNodes].map(plain).join('')}`;
}

const authors = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `Ada ${at} Müller`, affiliations: [] }));

it.each<[string, Partial<Mark>, Partial<Paper>]>([
  ['new', {}, {}],
  ['read', { unread: 0 }, {}],
  ['revised', { unread: 0, revised: 1, revisedAt: aWednesday }, { version: 2 }],
  ['unread in its second version', {}, { version: 2 }],
  ['starred, kept for later and archived', { starred: 1, later: 1, archived: 1 }, {}],
  ['tagged and noted', { tags: ['to read', 'שלום'], note: 'Look at this' }, {}],
  ['highlighted', { highlighted: 1 }, {}],
  ['muted', { muted: 1 }, {}],
  ['aside', { unread: 0, asideFor: firstQuery.id }, {}],
  ['withdrawn', {}, { comment: 'This paper has been withdrawn' }],
  ['accepted', {}, { comment: 'Accepted at NeurIPS 2026' }],
  ['of no authors', {}, { authors: [] }],
  ['of many authors', {}, { authors: authors(300) }],
  ['of simple formulas', {}, { title: 'Cs$_2$AgBiBr$_6$ and $x^2$' }],
])('draws a card that is %s as the page does', async (_, marked, written) => {
  const { page } = await fakePage();
  page.signs.value = CardSigns;
  const { db } = page.ports;
  const id = '2601.00001';
  await db.papers.put({ ...paper({ id, ...written }), asOf: aWednesday });
  await db.marks.put(markOf(id, { published: aWednesday, queries: [firstQuery.id], ...marked }));
  const list = await openList(
    db,
    marked.asideFor ? { view: 'aside', queryId: firstQuery.id } : { view: 'all' },
    () => {},
  );
  const [row] = list.rows.peek();
  if (!row) throw new Error('no row');
  const desk = createDesk(page, list, { aside: [] });
  const { find, close: end } = render(
    page,
    <PaperCard row={row} desk={desk} queries={[firstQuery]} />,
  );
  close.push(end, list.close);
  expect(plain(drawTree(cardTree(row, page.now.value)))).toBe(plain(find('article')));
});
