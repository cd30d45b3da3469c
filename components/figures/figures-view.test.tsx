// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import { fakePage } from '@/tests/support/fake-page';
import { markOf } from '@/tests/support/marks';
import { day } from '@/tests/support/papers';
import { render, type Shown } from '@/tests/support/render';
import { FiguresView } from './figures-view';

const close: (() => void)[] = [];
const onGo = vi.fn((place: string) => place !== 'options');

afterEach(() => {
  for (const end of close.splice(0)) end();
});

async function show(count: number): Promise<Shown & Awaited<ReturnType<typeof fakePage>>> {
  const fake = await fakePage();
  const { db, now } = fake.page.ports;
  const marks = Array.from({ length: count }, (_, n) =>
    markOf(`2601.0000${n}`, { queries: [firstQuery.id], published: now() - (n % 2) * day }),
  );
  await db.marks.bulkAdd(marks);
  const shown = render(
    fake.page,
    <FiguresView queries={[firstQuery]} onGo={onGo} onSearch={() => {}} />,
  );
  close.push(shown.close);
  return { ...fake, ...shown };
}

function shares(box: HTMLElement): (string | null)[][] {
  return [...box.querySelectorAll('.figure-table tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
}

describe('the statistics', () => {
  it('say in words that there is nothing to count', async () => {
    const { box } = await show(0);
    await vi.waitFor(() => expect(box.textContent).toContain('No papers yet'));
    expect(box.querySelector('svg')).toBeNull();
  });

  it('have a table for each chart, with a row for each day', async () => {
    const { box } = await show(3);
    await vi.waitFor(() => expect(box.querySelectorAll('.span-chart')).toHaveLength(2));
    const captions = [...box.querySelectorAll('details caption')].map((one) => one.textContent);
    expect(captions).toEqual(['Papers per day: All queries', `Papers per day: ${firstQuery.name}`]);
    const [table] = box.querySelectorAll('details tbody');
    const counts = [...(table?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
    expect(counts).toHaveLength(90);
    expect(counts.slice(-3)).toEqual(['0', '1', '2']);
  });

  it('let the reader go on by keys', async () => {
    const { box, done } = await show(1);
    await vi.waitFor(() => expect(box.textContent).toContain('1 paper'));
    for (const key of ['g', 'n', 'g', 'o', '?']) {
      document.dispatchEvent(new KeyboardEvent('keydown', { key }));
    }
    expect(onGo.mock.calls).toEqual([['new'], ['options']]);
    expect(done).toEqual(['page options.html']);
    await vi.waitFor(() => expect(box.querySelector('.keys-dialog')).not.toBeNull());
  });

  it('are there at once for a reader who comes back', async () => {
    const { box, page, close: leave } = await show(2);
    await vi.waitFor(() => expect(box.querySelector('.span-chart')).not.toBeNull());
    leave();
    const view = <FiguresView queries={[firstQuery]} onGo={onGo} onSearch={() => {}} />;
    const again = render(page, view);
    close.push(again.close);
    expect(again.box.querySelector('.span-chart')).not.toBeNull();
    await vi.waitFor(() => expect(again.find('[role=status]').textContent).toMatch('Counting'));
    await vi.waitFor(() => expect(again.find('[role=status]').textContent).toBe(''));
  });

  it('follow what is done and taken back over them', async () => {
    const { box, page } = await show(4);
    await vi.waitFor(() =>
      expect(shares(box)[0]).toEqual(['All queries', '4', '0% (0)', '0% (0)']),
    );
    await page.actions.act((acts) => acts.star(page.ports, ['2601.00001'], true));
    await page.actions.undo();
    await page.actions.redo();
    await vi.waitFor(() => expect(shares(box)[1]?.slice(1)).toEqual(['4', '0% (0)', '25% (1)']));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'z' }));
    await vi.waitFor(() => expect(shares(box)[1]?.slice(1)).toEqual(['4', '0% (0)', '0% (0)']));
  });
});
