import { expect, test } from 'vitest';
import { ArxivError } from '@/lib/arxiv/errors';
import { fakeWatch } from '@/tests/support/fake-watch';
import { askArxiv, decide, distrust } from './ask-arxiv';

const feed = { updated: 0, total: 312, start: 0, papers: [], unreadable: 1 };
const purpose = { kind: 'check', queryId: 'q' } as const;

test('a request is noted with what arXiv said, for whom, and how long it took', async () => {
  const watch = await fakeWatch();
  watch.answer = async () => {
    watch.clock += 1500;
    return feed;
  };
  const at = watch.clock;
  const asked = await askArxiv(watch.ports, purpose, 'https://export.arxiv.org/1');
  expect(asked.feed).toBe(feed);
  expect(await watch.ports.db.requests.toArray()).toEqual([
    { id: asked.request, at, ms: 1500, ...purpose, status: 200, entries: 1, total: 312 },
  ]);
});

test('a failure is noted and thrown on', async () => {
  const watch = await fakeWatch();
  const error = new ArxivError('server', 'down', { status: 503 });
  watch.answer = () => Promise.reject(error);
  await expect(askArxiv(watch.ports, purpose, 'https://export.arxiv.org/1')).rejects.toBe(error);
  const [row] = await watch.ports.db.requests.toArray();
  expect(row).toMatchObject({ ...purpose, code: 'server', status: 503 });
});

test('only the last 200 are kept', async () => {
  const watch = await fakeWatch();
  watch.answer = async () => feed;
  for (let n = 0; n < 203; n += 1) await askArxiv(watch.ports, purpose, `https://${n}`);
  const ids = await watch.ports.db.requests.toCollection().primaryKeys();
  expect(ids).toHaveLength(200);
  expect(Math.max(...ids) - Math.min(...ids)).toBe(199);
});

test('an answer is not lost because it could not be noted', async () => {
  const watch = await fakeWatch();
  watch.answer = async () => feed;
  watch.ports.db.close();
  await expect(askArxiv(watch.ports, purpose, 'https://export.arxiv.org/1')).resolves.toEqual({
    feed,
    request: undefined,
  });
});

test('what was made of an answer is noted with it', async () => {
  const watch = await fakeWatch();
  watch.answer = async () => feed;
  const asked = await askArxiv(watch.ports, purpose, 'https://export.arxiv.org/1');
  await decide(watch.ports, asked, 'done');
  const other = await askArxiv(watch.ports, purpose, 'https://export.arxiv.org/2');
  await distrust(watch.ports, other, new ArxivError('empty', 'nothing'));
  const rows = await watch.ports.db.requests.toArray();
  expect(rows).toMatchObject([{ decision: 'done' }, { status: 200, code: 'empty' }]);
  expect(rows.map(({ code }) => code)).toEqual([undefined, 'empty']);
});
