import { expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { database } from '@/lib/library/database';
import { firstQuery } from '@/lib/library/first-query';
import { fakeWatch } from '@/tests/support/fake-watch';
import { markOf } from '@/tests/support/marks';
import { recountWeekly } from './recount-weekly';

it('mends a wrong count within a week, and the badge with it', async () => {
  const watch = await fakeWatch();
  await database.marks.bulkPut(['a', 'b'].map((id) => markOf(id, { queries: [firstQuery.id] })));
  await recountWeekly(watch.ports);
  await database.counts.toCollection().modify({ count: 7 });
  await recountWeekly(watch.ports);
  expect((await database.counts.toArray()).map(({ count }) => count)).toEqual([7]);
  watch.clock += 8 * 86_400_000;
  await recountWeekly(watch.ports);
  expect((await database.counts.toArray()).map(({ count }) => count)).toEqual([2]);
  expect(await browser.action.getBadgeText({})).toBe('2');
});
