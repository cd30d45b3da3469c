// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Paper } from '@/lib/arxiv/paper';
import type { Mark } from '@/lib/library/types/marks';
import { openList } from '@/lib/reading/reading-list';
import { fakePage } from '@/tests/support/fake-page';
import { markOf } from '@/tests/support/marks';
import { aWednesday, paper } from '@/tests/support/papers';
import { click, render, type Shown } from '@/tests/support/render';
import { createDesk } from '../desk';
import { PaperCard } from '../paper-card';
import { CardSigns } from './card-signs';

const id = '2601.00001';
const close: (() => void)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
});

type Given = { now?: Partial<Paper>; before?: Partial<Paper>; mark?: Partial<Mark> };

async function open({ now, before, mark }: Given): Promise<Shown> {
  const { page } = await fakePage();
  const { db } = page.ports;
  const stored = (change: Partial<Paper>) => ({ ...paper({ id, ...change }), asOf: aWednesday });
  await db.papers.put(stored({ version: 2, ...now }));
  if (before) await db.versions.put(stored(before));
  await db.marks.put(markOf(id, { unread: 0, revised: 1, revisedAt: aWednesday, ...mark }));
  page.signs.value = CardSigns;
  const list = await openList(db, { view: 'all' }, () => {});
  const desk = createDesk(page, list, { aside: [] });
  const [row] = list.rows.peek();
  if (!row) throw new Error('no row');
  const shown = render(page, <PaperCard row={row} desk={desk} queries={[]} />);
  close.push(shown.close, list.close);
  await desk.toggleOpen(id);
  // Signals draw in a task of their own.
  await new Promise((resolve) => setTimeout(resolve));
  return shown;
}

const words = (box: HTMLElement, name: string) =>
  [...box.querySelectorAll(name)].map((element) => element.lastChild?.textContent);

describe('an open card', () => {
  it('shows what changed since the version that was seen, with words for the ear', async () => {
    const { box, find } = await open({
      before: { title: 'Spin ice', abstract: 'It is cold.', categories: ['cs.LG'] },
      now: { title: 'Spin glass', abstract: 'It is warm.', categories: ['cs.LG', 'cs.AI'] },
    });
    expect(find('.revision h4').textContent).toBe('What changed since v1');
    expect(find('.revision')).toHaveProperty('open', true);
    expect(words(box, 'del')).toEqual(['ice', 'cold']);
    expect(words(box, 'ins')).toEqual(['glass', 'warm', 'cs.AI']);
    expect(find('.pieces-list .spoken').textContent).toBe(' [added:] ');
  });

  it('names the authors who came and went', async () => {
    const named = (...names: string[]) => names.map((name) => ({ name, affiliations: [] }));
    const { box } = await open({
      before: { authors: named('Ada Bell', 'Carl Dorn') },
      now: { authors: named('Carl Dorn', 'Eva Frey') },
    });
    expect([words(box, 'del'), words(box, 'ins')]).toEqual([['Ada Bell'], ['Eva Frey']]);
  });

  it.each([
    ['Accepted at MADEUP 2026', 'Its comment now says: “Accepted at MADEUP 2026”', 'Accepted'],
    ['Withdrawn by the authors', 'Now withdrawn, as its comment says.', 'Withdrawn'],
  ])('says of the comment %j what it means', async (comment, news, sign) => {
    const { find } = await open({ before: { comment: '5 pages' }, now: { comment } });
    expect(find('.revision-news').textContent).toBe(news);
    expect(find('.sign').textContent).toBe(sign);
  });

  it('calls nothing new that the comment said before', async () => {
    const comment = 'Accepted at MADEUP 2026';
    const { box, find } = await open({ before: { comment }, now: { comment } });
    expect(box.querySelector('.revision-news')).toBeNull();
    expect(find('.revision').textContent).toContain('the changes are in the paper itself');
  });

  it('says so where the older version is not known, and nothing where none was seen', async () => {
    const unknown = await open({});
    expect(unknown.find('.revision').textContent).toContain('The older one isn’t stored here');
    const first = await open({ now: { version: 2 }, mark: { revised: 0, seenVersion: 2 } });
    expect(first.box.querySelector('.revision')).toBeNull();
  });

  it('is folded once the revision has been seen', async () => {
    const { find } = await open({ before: {}, mark: { revised: 0, seenVersion: 2 } });
    expect(find('.revision')).toHaveProperty('open', false);
  });

  it('folds what stayed the same in a long abstract, and shows it when asked', async () => {
    const rest = 'and so on '.repeat(60);
    const { box, find } = await open({
      before: { abstract: `Ice. ${rest}` },
      now: { abstract: `Glass. ${rest}` },
    });
    expect(box.querySelectorAll('.piece-gap')).toHaveLength(1);
    await click(find('.revision button'));
    expect(box.querySelectorAll('.piece-gap')).toHaveLength(0);
    expect(find('.pieces').textContent).toContain(rest.trim());
  });
});
