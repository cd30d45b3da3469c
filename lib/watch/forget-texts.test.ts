import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { database } from '@/lib/library/database';
import { firstQuery } from '@/lib/library/first-query';
import { changeSettings } from '@/lib/settings/change-settings';
import { type FakeWatch, fakeWatch } from '@/tests/support/fake-watch';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day, paper } from '@/tests/support/papers';
import { forgetTexts } from './forget-texts';

const many = 310;
let watch: FakeWatch;

beforeEach(async () => {
  watch = await fakeWatch();
  await fill('2601');
  await database.checks.put({
    ...{ queryId: firstQuery.id, text: firstQuery.text, state: 'done', started: 0 },
    ...{ baseline: false, next: 0, atLeast: 0, page: 1, pages: 1, found: 0, read: 0, added: 0 },
    ...{ revised: 0, aside: 0, unreadable: 0, arrived: aWednesday + 300 * day },
  });
  watch.clock = aWednesday + 300 * day;
});

async function fill(month: string): Promise<void> {
  const ids = Array.from({ length: many }, (_, at) => `${month}.${10_000 + at}`);
  await database.papers.bulkPut(ids.map((id) => ({ ...paper({ id }), asOf: aWednesday })));
  await database.marks.bulkPut(ids.map((id) => markOf(id, { unread: 0, readAt: aWednesday })));
}

const left = () => database.papers.count();
const forget = () => forgetTexts(watch.ports);

test('texts go once a day, by the rule as it then is, and marks stay', async () => {
  await changeSettings(watch.ports, { forgetDays: 365 });
  await forget();
  expect(await left()).toBe(many);
  await changeSettings(watch.ports, { forgetDays: 180 });
  await forget();
  expect(await left()).toBe(many);
  watch.clock += day - 60_000;
  await forget();
  expect([await left(), await database.marks.count()]).toEqual([0, many]);
});

test('a clock that was set back does not put it off for long', async () => {
  watch.clock += 900 * day;
  await changeSettings(watch.ports, { forgetRead: false });
  await forget();
  watch.clock -= 900 * day;
  await changeSettings(watch.ports, { forgetRead: true });
  await forget();
  expect(await left()).toBe(0);
});

test('who dies between two parts goes on behind the first the next time', async () => {
  const { set } = browser.storage.local;
  let writes = 0;
  browser.storage.local.set = async (items: Record<string, unknown>) => {
    writes += 1;
    if (writes === 2) throw new Error('died');
    await Reflect.apply(set, browser.storage.local, [items]);
  };
  await expect(forget()).rejects.toThrow('died');
  browser.storage.local.set = set;
  expect(await left()).toBe(0);
  await fill('2501');
  await fill('2701');
  await forget();
  // What was passed is for another day; what lies behind is looked at now.
  expect(await database.papers.where('id').below('2601').count()).toBe(many);
  expect(await left()).toBe(many);
  watch.clock += day;
  await forget();
  expect(await left()).toBe(0);
});
