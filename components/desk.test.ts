import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openList, type ReadingList } from '@/lib/reading/reading-list';
import { fakePage } from '@/tests/support/fake-page';
import { markOf } from '@/tests/support/marks';
import { aWednesday, paper } from '@/tests/support/papers';
import { createDesk, type Desk } from './desk';

let list: ReadingList;
let desk: Desk;

beforeEach(async () => {
  const { page } = await fakePage();
  const { db } = page.ports;
  for (let n = 0; n < 60; n += 1) {
    const id = `2601.${String(99 - n)}`;
    await db.marks.put(markOf(id));
    await db.papers.put({ ...paper({ id }), asOf: aWednesday });
  }
  list = await openList(db, { view: 'all' }, () => {});
  desk = createDesk(page, list, { aside: [] });
});

afterEach(() => list.close());

function selected(): string[] {
  return [...desk.selected.value].sort().reverse();
}

describe('the selection', () => {
  it('takes a paper and lets it go again', () => {
    desk.select('2601.97');
    expect(selected()).toEqual(['2601.97']);
    desk.select('2601.97');
    expect(selected()).toEqual([]);
  });

  it.each([
    ['down', '2601.98', '2601.96'],
    ['up', '2601.96', '2601.98'],
  ])('goes %s from the paper chosen last to this one', (_, from, to) => {
    desk.select(from);
    desk.select(to, true);
    expect(selected()).toEqual(['2601.98', '2601.97', '2601.96']);
  });

  it('is this one paper where a range has no beginning', () => {
    desk.select('2601.97', true);
    expect(selected()).toEqual(['2601.97']);
  });

  it('stays when more papers are loaded, and reaches into them', async () => {
    desk.select('2601.51');
    await list.loadMore();
    expect(selected()).toEqual(['2601.51']);
    desk.select('2601.48', true);
    expect(selected()).toEqual(['2601.51', '2601.50', '2601.49', '2601.48']);
  });
});
