import { expect, test } from 'vitest';
import { type PreparedPaper, prepare } from '@/lib/arxiv/query/match/prepare';
import { parse } from '@/lib/arxiv/query/parse';
import type { Tree } from '@/lib/arxiv/query/types';
import { aWednesday, day, paper } from '@/tests/support/papers';
import { prepareAll, preview, previewStart } from './preview';
import { rests } from './slices';

function treeOf(text: string): Tree {
  const result = parse(text);
  if (!result.ok) throw new Error(`${text} is no query`);
  return result.tree;
}

const never = () => undefined;

/** Papers of which one comes each half day, newest first; each third is about glass. */
function stored(count: number): PreparedPaper[] {
  return Array.from({ length: count }, (_, at) =>
    prepare(
      paper({
        id: `2601.${String(99_999 - at)}`,
        title: at % 3 === 0 ? 'A spin glass' : 'A spin liquid',
        categories: [at % 2 === 0 ? 'cs.LG' : 'cs.AI'],
        published: aWednesday - (at * day) / 2,
      }),
    ),
  );
}

function look(text: string, saved?: string, papers = stored(27)) {
  const trees = { tree: treeOf(text), ...(saved && { saved: treeOf(saved) }) };
  return preview(papers, { ...trees, until: aWednesday, rest: never });
}

test('counts per day over the fourteen UTC days that end with the last check', async () => {
  const { total, perDay, days, stored: looked } = await look('all:spin');
  expect({ total, perDay, looked }).toEqual({ total: 27, perDay: 27 / 14, looked: 27 });
  expect(days.map(({ count }) => count)).toEqual([1, ...Array(13).fill(2)]);
  expect(days[0]?.day).toBe(Date.UTC(2026, 0, 1));
  expect(previewStart(aWednesday)).toBe(Date.UTC(2026, 0, 1));
  expect(previewStart(Date.UTC(2026, 0, 14))).toBe(Date.UTC(2026, 0, 1));
});

test('shows the newest ten with the places that matched in their titles', async () => {
  const { newest } = await look('all:spin AND ti:glass', undefined, stored(60));
  expect(newest).toHaveLength(10);
  expect(newest[0]?.places).toEqual([
    { field: 'title', start: 2, end: 6 },
    { field: 'title', start: 7, end: 12 },
  ]);
  expect(newest.map((hit) => hit.paper.published)).toEqual(
    newest.map((hit) => hit.paper.published).toSorted((a, b) => b - a),
  );
});

test('says what a change adds and takes away', async () => {
  const { against } = await look('cat:cs.LG', 'ti:glass');
  expect([against?.added.count, against?.removed.count]).toEqual([9, 4]);
  expect(against?.added.newest.every(({ title }) => title === 'A spin liquid')).toBe(true);
  expect(against?.removed.newest.every(({ categories }) => categories[0] === 'cs.AI')).toBe(true);
  expect((await look('ti:glass')).against).toBeUndefined();
});

test('papers of which arXiv alone can tell are counted apart and are no difference', async () => {
  const { total, unknown, against } = await look('rn:LAB-1', 'ti:glass');
  expect({ total, unknown }).toEqual({ total: 0, unknown: 27 });
  expect([against?.added.count, against?.removed.count]).toEqual([0, 0]);
});

test('rests between slices, and ends when it is called off', async () => {
  const control = new AbortController();
  const rest = rests(control.signal, 0);
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
    if (turns === 3) control.abort(new Error('typed on'));
  }, 0);
  const work = preview(stored(5_000), { tree: treeOf('all:spin'), until: aWednesday, rest });
  await expect(work).rejects.toThrow('typed on');
  clearInterval(timer);
  expect(turns).toBe(3);
});

test('papers are made ready chunk by chunk', async () => {
  async function* chunks() {
    yield [paper({ id: '2601.00002' })];
    yield [paper({ id: '2601.00001' })];
  }
  const ready = await prepareAll(chunks(), { nameOf: () => 'Machine Learning', rest: never });
  expect(ready.map((one) => one.paper.id)).toEqual(['2601.00002', '2601.00001']);
  expect((await look('all:"machine learning"', undefined, ready)).total).toBe(2);
});
