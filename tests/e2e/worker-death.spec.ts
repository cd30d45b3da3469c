import { nextDone } from '../support/ask';
import { expect, test, testInLong } from '../support/fixtures';

test.use({ corpus: { papers: 11_000, seed: 1 } });

testInLong(
  'a worker stopped between two pages goes on by itself, and reads no page twice',
  {
    tag: '@waits',
  },
  async ({ arxiv, extension }) => {
    test.setTimeout(150_000);
    await extension.waitForCheck((checks) => checks.some((check) => check.page === 2));
    await extension.stopWorker();
    const [stopped] = await extension.rows('checks');
    expect(stopped).toMatchObject({ state: 'running', page: 2, next: 600, read: 600 });
    const done = await nextDone(extension, [], 120_000);
    const found = done.found;
    expect(found).toBeGreaterThan(600);
    expect(done).toMatchObject({ id: stopped?.id, read: found, found });
    expect(await extension.rows('marks')).toHaveLength(found);
    const starts = arxiv.requests.map(({ params }) => Number(params.start));
    expect(starts).toEqual([0, 100, 600]);
    expect(arxiv.stats().minGapMs).toBeGreaterThanOrEqual(3000);
  },
);
