import { expect, test } from 'vitest';
import { database } from '@/lib/library/database';
import { fakeWatch } from '@/tests/support/fake-watch';
import { markOf } from '@/tests/support/marks';
import { aWednesday, feed, paper } from '@/tests/support/papers';
import { fetchAgain } from './fetch-again';

const id = '2601.00001';
const mark = markOf(id, { unread: 0, seenVersion: 2 });

test('a removed text comes again in the version that was seen, and the mark stays as it is', async () => {
  const watch = await fakeWatch();
  await database.marks.put(mark);
  watch.answer = async () => feed([paper({ id, version: 2 })]);
  expect(await fetchAgain(watch.ports, [id, '2601.00002'])).toBe(1);
  expect(watch.asked.map((url) => new URL(url).searchParams.get('id_list'))).toEqual([`${id}v2`]);
  expect(await database.papers.get(id)).toMatchObject({ version: 2, asOf: aWednesday });
  expect(await database.marks.toArray()).toEqual([mark]);
  expect(await database.requests.toArray()).toMatchObject([{ kind: 'ids', decision: 'saved' }]);
});

test('a text that came meanwhile is not written over, and nobody is asked for nothing', async () => {
  const watch = await fakeWatch();
  expect(await fetchAgain(watch.ports, [id])).toBe(0);
  expect(watch.asked).toEqual([]);
  await database.marks.put(mark);
  watch.answer = async () => {
    await database.papers.put({ ...paper({ id, version: 3 }), asOf: aWednesday });
    return feed([paper({ id, version: 2 })]);
  };
  await fetchAgain(watch.ports, [id]);
  expect(await database.papers.get(id)).toMatchObject({ version: 3 });
});
