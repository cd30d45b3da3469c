// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { fakePage } from '@/tests/support/fake-page';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day, paper } from '@/tests/support/papers';
import { click, render, type Shown } from '@/tests/support/render';
import { RetentionSection } from './retention-section';

let shown: Shown;
let done: string[];

/** Ten papers read up to 200 days ago, one each twenty days. */
beforeEach(async () => {
  const fake = await fakePage();
  done = fake.done;
  const { db } = fake.page.ports;
  await db.checks.put({ state: 'done', arrived: aWednesday } as never);
  for (let at = 1; at <= 10; at += 1) {
    const time = aWednesday - at * 20 * day;
    const id = `2601.${10_000 + at}`;
    await db.papers.put({ ...paper({ id }), asOf: time });
    await db.marks.put(markOf(id, { unread: 0, readAt: time, firstSeen: time }));
  }
  shown = render(fake.page, <RetentionSection />);
  await settle();
});

const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 50)));
const words = () => shown.find('.section > [role]').textContent;

async function set(selector: string, value: string): Promise<void> {
  const field = shown.find(selector);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) throw Error();
  await act(() => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

const days = '[type="number"]';

test('says what would go now, and stores a gentler rule at once', async () => {
  expect(words()).toContain('The text of 1 paper out of 10 would go now');
  await set(days, '365');
  expect(done).toEqual([
    'settings {"forgetRead":true,"forgetDays":365,"keepArchived":false,"keepHighlighted":false}',
  ]);
  expect(words()).toContain('No text would go now; 10 papers have one.');
  await set('select', 'never');
  expect(done.at(-1)).toContain('"forgetRead":false');
  expect(shown.box.querySelector(days)).toBeNull();
});

test('asks before a rule that removes more than a fifth, and stores it only when told to', async () => {
  await set(days, '60');
  expect(words()).toContain('This would remove the texts of 7 papers out of 10');
  expect(done).toEqual([]);
  const [refuse, agree] = shown.box.querySelectorAll<HTMLElement>('.notice button');
  if (!refuse || !agree) throw Error();
  await click(refuse);
  await settle();
  expect([done, shown.find(days)]).toMatchObject([[], { value: '180' }]);
  await set(days, '60');
  await click(shown.box.querySelectorAll<HTMLElement>('.notice button')[1] ?? refuse);
  expect(done).toEqual([expect.stringContaining('"forgetDays":60')]);
});

test('stores a stricter rule without a question where it takes little', async () => {
  await set(days, '120');
  expect(done).toEqual([expect.stringContaining('"forgetDays":120')]);
});

test.each(['', '0', '29', '3651', '100.5', '-5'])(
  'lets %j days count for nothing',
  async (text) => {
    await set(days, text);
    expect(done).toEqual([]);
    expect(shown.find('#days-wrong').textContent).toContain('Until then 180 days count.');
  },
);
