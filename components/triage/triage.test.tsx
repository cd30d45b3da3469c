// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import { openList } from '@/lib/reading/reading-list';
import { type FakePage, fakePage } from '@/tests/support/fake-page';
import { markOf } from '@/tests/support/marks';
import { aWednesday, paper } from '@/tests/support/papers';
import { click, render, type Shown } from '@/tests/support/render';
import { createDesk } from '../desk';
import { DialogPlace } from '../dialogs';
import { TriageDialog } from './triage-dialog';

const ids = ['2601.00003', '2601.00002', '2601.00001'];
const close: (() => void)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
});

type Fake = FakePage & Shown & { told: string[] };

async function fill({ page }: FakePage): Promise<void> {
  const { db } = page.ports;
  const queries = [firstQuery.id];
  await db.papers.bulkPut(ids.map((id) => ({ ...paper({ id }), asOf: aWednesday })));
  await db.marks.bulkPut(ids.map((id) => markOf(id, { queries })));
}

async function show(fake: FakePage): Promise<Fake> {
  const list = await openList(fake.page.ports.db, { view: 'new' }, () => {});
  const desk = createDesk(fake.page, list, { aside: [] });
  const told: string[] = [];
  const part = (
    <TriageDialog
      ids={[]}
      desk={desk}
      onClose={() => told.push('close')}
      onRedraw={() => told.push('redraw')}
    />
  );
  const shown = render(fake.page, part);
  close.push(shown.close, list.close);
  return { ...fake, ...shown, told };
}

async function opened(): Promise<Fake> {
  const fake = await fakePage();
  await fill(fake);
  const shown = await show(fake);
  await isAt(shown, 1);
  return shown;
}

async function isAt({ box }: Pick<Shown, 'box'>, place: number): Promise<void> {
  await vi.waitFor(() => expect(box.querySelector('h2')?.textContent).toMatch(`${place} of 3`));
}

function press(key: string, init: KeyboardEventInit = {}): void {
  document.dispatchEvent(new KeyboardEvent('keydown', { key, ...init }));
}

describe('a triage on screen', () => {
  it('shows one paper after the other, and at the end what became of them', async () => {
    const shown = await opened();
    const { box, find, page } = shown;
    expect(find('.triage-title').textContent).toBe('Title of 2601.00003');
    press('y');
    await isAt(shown, 2);
    await click(find('.triage-row .button:nth-child(2)'));
    await isAt(shown, 3);
    expect(find('[role=status]').textContent).toBe('Skipped. 3 of 3: Title of 2601.00001');
    press('l');
    await vi.waitFor(() => expect(box.textContent).toContain('kept 1, later 1, skipped 1'));
    const marks = await page.ports.db.marks.bulkGet(ids);
    expect(marks.map((mark) => [mark?.unread, mark?.starred, mark?.later])).toEqual([
      [0, 1, 0],
      [0, 0, 0],
      [0, 0, 1],
    ]);
  });

  it('decides one paper by one key, however often it is pressed before the next card', async () => {
    const shown = await opened();
    press('n');
    press('n');
    press('n', { repeat: true });
    await isAt(shown, 2);
    expect(await shown.page.ports.db.marks.where('id').anyOf(ids).toArray()).toMatchObject([
      { unread: 1 },
      { unread: 1 },
      { unread: 0 },
    ]);
  });

  it('says so when there is nothing to take back', async () => {
    const { find } = await opened();
    press('z');
    await vi.waitFor(() =>
      expect(find('[role=status]').textContent).toBe('There is nothing to take back'),
    );
  });

  it('stays on the card and says why when a decision could not be saved', async () => {
    const shown = await opened();
    const { db } = shown.page.ports;
    vi.spyOn(db.journal, 'add').mockRejectedValueOnce(new Error('disk full'));
    press('n');
    await vi.waitFor(() => expect(shown.find('[role=status]').textContent).toMatch('disk full'));
    await isAt(shown, 1);
    expect((await db.marks.get('2601.00003'))?.unread).toBe(1);
    press('n');
    await isAt(shown, 2);
  });

  it('opens a paper and leaves it to be decided', async () => {
    const shown = await opened();
    press('v');
    await vi.waitFor(() => expect(shown.done).toEqual(['tab https://arxiv.org/pdf/2601.00003']));
    expect((await shown.page.ports.db.marks.get('2601.00003'))?.unread).toBe(1);
    await isAt(shown, 1);
  });

  it('stands under the citations of its paper, and takes no key meanwhile', async () => {
    const fake = await fakePage();
    await fill(fake);
    const { page } = fake;
    const list = await openList(page.ports.db, { view: 'new' }, () => {});
    const desk = createDesk(page, list, { aside: [] });
    page.dialog.value = { name: 'triage' };
    const shown = render(page, <DialogPlace desk={desk} onRedraw={() => {}} />);
    close.push(shown.close, list.close);
    await isAt(shown, 1);
    await vi.waitFor(() => expect(shown.box.querySelector('.out-links')).not.toBeNull());
    await click(shown.find('.out-links button'));
    await vi.waitFor(() => expect(shown.box.querySelector('.modal-wide[open]')).not.toBeNull());
    press('n');
    await click(shown.find('.modal-wide .modal-head button'));
    await vi.waitFor(() => expect(shown.box.querySelector('.modal-wide')).toBeNull());
    await isAt(shown, 1);
    expect((await page.ports.db.marks.get('2601.00003'))?.unread).toBe(1);
    press('n');
    await isAt(shown, 2);
  });

  it('offers to go on where it was left, or to begin anew', async () => {
    const first = await opened();
    press('n');
    await isAt(first, 2);
    first.close();
    const second = await show(first);
    await vi.waitFor(() => expect(second.box.textContent).toContain('You stopped at 2 of 3'));
    await click(second.find('.triage-choices .button:last-child'));
    await vi.waitFor(() => expect(second.find('h2').textContent).toMatch('1 of 2'));
  });

  it('says so where there is no unread paper', async () => {
    const fake = await fakePage();
    const { box } = await show(fake);
    await vi.waitFor(() => expect(box.textContent).toContain('There is no unread paper'));
  });
});
