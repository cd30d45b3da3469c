// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { cite } from '@/lib/reading/cite/cite';
import type { ZoteroOutcome } from '@/lib/reading/zotero/types';
import { fakeLate, fakePage } from '@/tests/support/fake-page';
import { aWednesday, papers } from '@/tests/support/papers';
import { click, render } from '@/tests/support/render';
import { CiteDialog } from './cite-dialog';

const three = papers(3);
const close: (() => void)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
  vi.restoreAllMocks();
});

type Given = { ids?: string[]; allowed?: boolean; outcome?: ZoteroOutcome };

/** Opens the dialog over a library of three papers. */
async function show({ ids = three.map(({ id }) => id), allowed = true, outcome }: Given = {}) {
  const sent: string[][] = [];
  const { page, done } = await fakePage({
    late: async () =>
      fakeLate({
        zotero: {
          request: async () => allowed,
          send: async (papers) => {
            sent.push(papers.map(({ id }) => id));
            return outcome ?? { kind: 'imported', count: papers.length };
          },
        },
      }),
  });
  await page.ports.db.papers.bulkPut(three.map((paper) => ({ ...paper, asOf: aWednesday })));
  const shown = render(
    page,
    <CiteDialog ids={ids} desk={undefined} onRedraw={() => {}} onClose={() => {}} />,
  );
  close.push(shown.close);
  const button = (name: string) => {
    const found = [...shown.box.querySelectorAll('button')].find(
      ({ textContent }) => textContent === name,
    );
    if (!found) throw new Error(`no button ${name}`);
    return found;
  };
  await vi.waitFor(() =>
    expect(button('Send to Zotero').getAttribute('aria-disabled')).toBe('false'),
  );
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return '#';
  });
  const text = () => shown.find('textarea') as HTMLTextAreaElement;
  const said = () => shown.find('[role=status]').textContent;
  return { ...shown, button, text, said, sent, saved, done };
}

async function choose(select: HTMLElement, index: number): Promise<void> {
  Object.assign(select, { selectedIndex: index });
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

it('shows the papers in the format that was chosen last, and keeps the next one', async () => {
  const { find, text, done } = await show();
  expect(text().value).toBe(cite('bibtex', three).text);
  await choose(find('select'), 4);
  await vi.waitFor(() => expect(text().value).toBe(cite('markdown', three).text));
  expect(done).toEqual(['settings {"citeFormat":"markdown"}']);
});

it('copies text, and links as links', async () => {
  const copied: unknown[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (one) => {
    copied.push(one);
  });
  vi.spyOn(navigator.clipboard, 'write').mockImplementation(async ([item]) => {
    copied.push(await (await item?.getType('text/html'))?.text());
  });
  const { find, text, button, said } = await show();
  await click(button('Copy'));
  await vi.waitFor(() => expect(said()).toBe('Copied.'));
  await choose(find('select'), 5);
  await vi.waitFor(() => expect(text().value).toBe(cite('rich', three).text));
  await vi.waitFor(() => expect(said()).toBe(''));
  await click(button('Copy'));
  await vi.waitFor(() => expect(copied).toHaveLength(2));
  expect(copied).toEqual([cite('bibtex', three).text, cite('rich', three).html]);
});

it('shows a long text whole once the browser refuses to copy it', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
  const ids = Array.from({ length: 200 }, () => three.map(({ id }) => id)).flat();
  const { text, button, said } = await show({ ids });
  expect(text().value).toHaveLength(20_000);
  await click(button('Copy'));
  await vi.waitFor(() => expect(said()).toContain('All of the text stands above'));
  const all = ids.flatMap((id) => three.filter((paper) => paper.id === id));
  expect(text().value).toBe(cite('bibtex', all).text);
});

it('saves the text under the only paper’s id', async () => {
  const { button, said, saved } = await show({ ids: ['2601.00002', 'gone'] });
  await click(button('Save as a file'));
  expect(said()).toBe('Saved as arxiv-2601.00002.bib.');
  expect(await saved[0]?.text()).toBe(cite('bibtex', three.slice(1, 2)).text);
});

it.each<[Given, string, string[]]>([
  [{}, 'Zotero has taken 3 papers.', []],
  [{ outcome: { kind: 'imported' } }, 'Zotero has taken the papers.', []],
  [
    { outcome: { kind: 'unreachable' } },
    'Saved as arxiv-papers.ris instead',
    [cite('ris', three).text],
  ],
  [{ outcome: { kind: 'no-answer' } }, 'may have taken the papers', []],
  [{ outcome: { kind: 'refused' } }, 'refuses requests', []],
  [{ outcome: { kind: 'read-only' } }, 'can’t be written to', []],
  [{ outcome: { kind: 'not-understood' } }, 'took nothing', []],
  [{ outcome: { kind: 'sent-before' } }, 'nothing twice', []],
  [{ outcome: { kind: 'failed', status: 503 } }, 'an error (503)', []],
])('%j from Zotero is told', async (given, words, files) => {
  const { button, said, sent, saved } = await show(given);
  await click(button('Send to Zotero'));
  await vi.waitFor(() => expect(said()).toContain(words));
  expect(sent).toEqual([three.map(({ id }) => id)]);
  expect(await Promise.all(saved.map((blob) => blob.text()))).toEqual(files);
});

it('sends nothing to Zotero without the permission', async () => {
  const { button, said, sent, saved } = await show({ allowed: false });
  await click(button('Send to Zotero'));
  await vi.waitFor(() => expect(said()).toContain('Without the browser’s permission'));
  expect([sent, saved]).toEqual([[], []]);
});
