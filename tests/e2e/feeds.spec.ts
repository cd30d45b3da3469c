import type { FeedState } from '@/lib/watch/witness/feed-states';
import type { ChromiumExtension } from '../support/chromium';
import { test as base, expect } from '../support/fixtures';

const day = 86_400_000;
/** A Wednesday, ten in the morning in New York, and the announcement of the evening before. */
const wednesday = Date.UTC(2026, 10, 18, 15);
const announced = Date.UTC(2026, 10, 18, 1);

const known = '2611.90001';
const late = '2611.90002';

function paper(id: string) {
  const abstract = 'Generative materials discovery and inverse design.';
  const published = announced - day;
  return { id, title: `Paper ${id}`, abstract, categories: ['cs.LG'], published };
}

// The index is late: searched, it has nothing of the last announcement; asked by id, it has.
const test = base.extend({
  arxiv: async ({ arxiv }, use) => {
    arxiv.clock.set(wednesday);
    arxiv.corpus.clear();
    arxiv.corpus.add(paper(known), { ...paper(late), announced });
    arxiv.faults.add({ kind: 'stale', asOf: announced - 1, query: 'cat:cs.LG' });
    await use(arxiv);
  },
});

/** How it stands with each feed that was asked for, by category. */
async function feedStates(extension: ChromiumExtension): Promise<Record<string, FeedState>> {
  const worker = await extension.worker();
  const { feeds } = await worker.evaluate(() => chrome.storage.local.get('feeds'));
  return (feeds as { states: Record<string, FeedState> } | undefined)?.states ?? {};
}

async function markedIds(extension: ChromiumExtension): Promise<string[]> {
  return (await extension.rows('marks')).map(({ id }) => id);
}

test('a paper the index is late with is here by its feed, and a stale feed changes nothing', {
  tag: '@waits',
}, async ({ arxiv, extension }) => {
  test.setTimeout(120_000);
  await expect.poll(() => markedIds(extension), { timeout: 60_000 }).toEqual([known, late]);
  const [, mark] = await extension.rows('marks');
  expect(mark).toMatchObject({ unread: 1, queries: ['ai-for-materials-science'] });
  await expect.poll(async () => (await extension.badge()).text).toBe('2');
  const asked = arxiv.requests.map(({ params }) => params.id_list ?? 'query');
  expect(asked).toEqual(['query', late]);
  const feeds = arxiv.feedRequests.map(({ params }) => params.feed);
  expect(feeds.sort()).toEqual(['cond-mat.mtrl-sci', 'cs.AI', 'cs.LG']);
  expect(arxiv.stats()).toMatchObject({ maxConcurrent: 1, repeats: 0 });
  expect(arxiv.stats().minGapMs).toBeGreaterThanOrEqual(3000);
  expect(await feedStates(extension)).toMatchObject({
    'cs.LG': { day: '2026-11-18', tries: 1, last: { day: '2026-11-18' } },
    'cs.AI': { trouble: 'empty' },
  });

  arxiv.clock.set(wednesday + day);
  arxiv.faults.add({ kind: 'feed-stale', feed: 'cs.LG' });
  const before = await extension.rows('marks');
  await extension.send({ type: 'check' });
  const isStale = async () => (await feedStates(extension))['cs.LG']?.trouble;
  await expect.poll(isStale, { timeout: 60_000 }).toBe('stale');
  expect(await extension.rows('marks')).toEqual(before);
  expect(arxiv.requests.map(({ params }) => params.id_list ?? 'query')).toEqual([
    ...asked,
    'query',
  ]);
  expect(extension.problems).toEqual([]);
});
