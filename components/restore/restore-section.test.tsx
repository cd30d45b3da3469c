// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { markRead, star } from '@/lib/library/actions';
import { firstQuery } from '@/lib/library/first-query';
import { removeQuery } from '@/lib/library/queries';
import { fieldOf } from '@/lib/reading/local-moment';
import { type FakePage, fakePage } from '@/tests/support/fake-page';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day } from '@/tests/support/papers';
import { click, render, type Shown, type } from '@/tests/support/render';
import { RestoreSection } from './restore-section';

const close: (() => void)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
});

async function show(act: (page: FakePage['page']) => Promise<unknown>): Promise<FakePage & Shown> {
  const fake = await fakePage();
  await fake.page.ports.db.marks.bulkAdd(['1', '2', '3'].map((id) => markOf(id)));
  await act(fake.page);
  const shown = render(fake.page, <RestoreSection />);
  close.push(shown.close);
  return { ...fake, ...shown };
}

const changes = (box: HTMLElement) =>
  [...box.querySelectorAll('.restore-changes li')].map((item) => item.textContent);

it('says in words what would change since yesterday evening, changes it, and has a way back', async () => {
  const { box, find, page, done } = await show(async ({ ports }) => {
    await markRead(ports, ['1', '2', '3']);
    await star(ports, ['1'], true);
    await removeQuery(ports, firstQuery.id);
  });
  await vi.waitFor(() =>
    expect(changes(box)).toEqual([
      '3 papers become unread again',
      '1 star goes',
      `The query “${firstQuery.name}” comes back`,
    ]),
  );
  expect(find('section').textContent).toContain('The journal reaches back to today at');
  await click(find('.query-actions button'));
  await vi.waitFor(() => expect(done).toEqual(['paint', 'reschedule']));
  await vi.waitFor(() => expect(find('.effect').textContent).toBe('Nothing would change.'));
  expect(await page.ports.db.queries.count()).toBe(1);
  await page.actions.undo();
  await vi.waitFor(() => expect(changes(box)).toHaveLength(3));
});

it('goes back to just before an action that is chosen', async () => {
  const { box, find } = await show(async (page) => {
    await star({ ...page.ports, now: () => aWednesday - 5000 }, ['1'], true);
    await markRead(page.ports, ['2']);
  });
  await vi.waitFor(() => expect(box.querySelectorAll('.recent-action')).toHaveLength(2));
  const [latest] = box.querySelectorAll<HTMLElement>('.recent-action button');
  if (latest) await click(latest);
  await vi.waitFor(() => expect(changes(box)).toEqual(['1 paper becomes unread again']));
  expect(find('section').textContent).toContain('Just before: Marked as read');
});

it('says that nothing would change, that a moment is missing, and how far back it can go', async () => {
  const { box, find } = await show(({ ports }) =>
    star({ ...ports, now: () => aWednesday - 3 * day }, ['1'], true),
  );
  await vi.waitFor(() => expect(find('.effect').textContent).toBe('Nothing would change.'));
  expect(find('.query-actions button').getAttribute('aria-disabled')).toBe('true');
  await type(find('input'), fieldOf(aWednesday - 9 * day));
  await vi.waitFor(() => expect(changes(box)).toEqual(['1 star goes']));
  expect(find('.hint').textContent).toContain('The journal reaches back to Sunday, January 11 at');
  await type(find('input'), '');
  await vi.waitFor(() => expect(find('.effect').textContent).toBe('Choose a day and a time.'));
});

it('says so where there is nothing to take back', async () => {
  const { find } = await show(async () => {});
  await vi.waitFor(() =>
    expect(find('.effect').textContent).toContain('Nothing has been done yet'),
  );
});
