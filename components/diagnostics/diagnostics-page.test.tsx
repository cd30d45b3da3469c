// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import type { BrowserFacts } from '@/lib/watch/diagnosis/browser-facts';
import { fakePage } from '@/tests/support/fake-page';
import { aWednesday, day } from '@/tests/support/papers';
import { click, render } from '@/tests/support/render';
import { DiagnoseContext } from './diagnose-context';
import { DiagnosticsPage } from './diagnostics-page';

const browserFacts: BrowserFacts = {
  version: '1.2.3',
  browser: 'Some browser',
  language: 'en',
  alarms: [{ name: 'round', when: aWednesday }],
  permissions: [{ name: 'https://export.arxiv.org/*', granted: true }],
  used: 2_500_000,
  quota: 9_000_000,
};
const close: (() => void)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
});

async function show() {
  const fake = await fakePage();
  const diagnose = async () => browserFacts;
  const shown = render(
    fake.page,
    <DiagnoseContext.Provider value={diagnose}>
      <DiagnosticsPage />
    </DiagnoseContext.Provider>,
  );
  close.push(shown.close);
  const { db } = fake.page.ports;
  const part = (title: string) => {
    const parts = [...shown.box.querySelectorAll('section.section')];
    return parts.find((one) => one.querySelector('h2')?.textContent === title);
  };
  const rows = (title: string) =>
    [...(part(title)?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.children].slice(1).map((cell) => cell.textContent),
    );
  return { ...fake, ...shown, db, part, rows };
}

const requests = 'Requests to arXiv';

describe('the diagnostics', () => {
  it('say in words where there is nothing yet', async () => {
    const { box, part } = await show();
    await vi.waitFor(() => expect(part(requests)).toBeDefined());
    const words = [...box.querySelectorAll('.none')].map((one) => one.textContent);
    expect(words).toEqual([
      'Nothing has been asked of arXiv yet.',
      'No check stands still.',
      'No check has proven anything yet.',
      'No daily feed has named a paper of your queries yet.',
    ]);
  });

  it('show requests as they come, the newest first, and leave out what isn’t asked for', async () => {
    const { db, part, rows } = await show();
    const asked = { kind: 'check', queryId: firstQuery.id, ms: 1500 } as const;
    await db.requests.add({
      ...asked,
      at: 1,
      status: 200,
      entries: 100,
      total: 312,
      decision: 'done',
    });
    await vi.waitFor(() =>
      expect(rows(requests)).toEqual([
        [firstQuery.name, 'newest papers', '200', '1.5 sec', '100 of 312', 'read far enough'],
      ]),
    );
    await db.requests.add({ at: 2, kind: 'feed', category: 'cs.LG', ms: 25_000, code: 'timeout' });
    const failed = [
      'no query of yours',
      'daily feed cs.LG',
      'arXiv took too long to answer',
      '25 sec',
      '',
      '',
    ];
    await vi.waitFor(() => expect(rows(requests)[0]).toEqual(failed));
    const box = part(requests)?.querySelector<HTMLElement>('input');
    if (box) await click(box);
    expect(rows(requests)).toEqual([failed]);
    expect(part(requests)?.querySelector('[role=status]')?.textContent).toBe('1 of 2');
  });

  it('name what is open, what stands still and where feeds differ', async () => {
    const { db, rows } = await show();
    const queryId = firstQuery.id;
    await db.coverage.add({
      queryId,
      text: firstQuery.text,
      gaps: [{ from: 1, until: 2, cause: 'empty' }],
    });
    // Only a query that has looked since can be said not to have it.
    const looked = { queryId, text: firstQuery.text, state: 'done', started: 2 };
    await db.checks.add({ ...looked, arrived: aWednesday } as never);
    await db.sightings.add({
      id: '2601.00001',
      version: 1,
      announceType: 'new',
      day: '2026-01-02',
      categories: ['cs.LG'],
      queries: [queryId],
      named: aWednesday - 4 * day,
    });
    await vi.waitFor(() =>
      expect(rows('Where feeds and queries differ')).toEqual([
        [firstQuery.name, 'by the daily feed alone', '2026-01-02'],
      ]),
    );
    const [[upTo, open] = []] = rows('How far it is proven that nothing is missing');
    expect(upTo).toBe('unknown');
    expect(open).toContain('arXiv’s answer was empty');
  });

  it('have a name for each table', async () => {
    const { db, part } = await show();
    await vi.waitFor(() => expect(part('Storage')).toBeDefined());
    const heads = [...(part('Storage')?.querySelectorAll('tbody th') ?? [])];
    expect(heads).toHaveLength(db.tables.length);
    const names = new Set(db.tables.map(({ name }) => name));
    expect(heads.filter(({ textContent }) => names.has(textContent ?? ''))).toEqual([]);
  });

  it('show what the browser knows where the library can’t be read', async () => {
    const { page, part, rows, find } = await show();
    page.failure.value = new Error('no library');
    await vi.waitFor(() => expect(find('[role=alert]').textContent).toContain('no library'));
    expect(rows(requests)).toEqual([]);
    await vi.waitFor(() =>
      expect(part('When it looks')?.textContent).toContain('Next round of checks'),
    );
  });

  it('tell in the report no name of a query before it is wished', async () => {
    const { part } = await show();
    await vi.waitFor(() => expect(part('Report')).toBeDefined());
    const text = () => part('Report')?.querySelector('textarea')?.value ?? '';
    expect(text()).toContain('ArXiv Daily 1.2.3');
    expect(text()).not.toContain(firstQuery.name);
    const box = part('Report')?.querySelector('input');
    if (box) await click(box);
    expect(text()).toContain(firstQuery.name);
  });
});
