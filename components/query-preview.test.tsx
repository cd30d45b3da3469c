// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PreviewReply } from '@/lib/watch/preview';
import { fakePage } from '@/tests/support/fake-page';
import { markOf } from '@/tests/support/marks';
import { aWednesday, day, paper } from '@/tests/support/papers';
import { click, render } from '@/tests/support/render';
import { AskContext } from './ask-context';
import { QueryPreview } from './query-preview';

const close: (() => void)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
});

type Given = { text: string; saved?: string; count?: number; reply?: () => Promise<PreviewReply> };

async function show({ text, saved = '', count = 0, reply }: Given) {
  const asked: string[] = [];
  const { page } = await fakePage();
  const { db } = page.ports;
  for (let at = 0; at < count; at++) {
    const id = `2601.0000${at}`;
    const published = aWednesday - at * day;
    const title = at % 2 === 0 ? 'A spin glass' : 'A spin liquid';
    await db.papers.put({ ...paper({ id, title, published }), asOf: aWednesday });
    await db.marks.put(markOf(id, { unread: 0, published, queries: [] }));
  }
  async function ask(text: string): Promise<PreviewReply> {
    asked.push(text);
    return reply ? reply() : new Promise(() => {});
  }
  const part = <QueryPreview text={text} saved={saved} />;
  const whole = reply ? <AskContext.Provider value={ask}>{part}</AskContext.Provider> : part;
  const shown = render(page, whole);
  close.push(shown.close);
  const says = (words: string) => vi.waitFor(() => expect(shown.box.textContent).toContain(words));
  return { ...shown, says, asked };
}

describe('the preview of a query', () => {
  it('counts the stored papers and marks what matched', async () => {
    const { box, says } = await show({ text: 'ti:glass', count: 7 });
    await says('Last 14 days: 4 papers, 0.3 a day');
    expect(box.querySelectorAll('mark')).toHaveLength(4);
    expect(box.querySelector('mark')?.textContent).toBe('glass');
    expect(box.querySelectorAll('tbody tr')).toHaveLength(14);
    expect(box.textContent).not.toContain('against the saved version');
    expect(box.querySelector('button')).toBeNull();
  });

  it('compares with the saved version', async () => {
    const { says } = await show({ text: 'ti:spin', saved: 'ti:glass', count: 7 });
    await says('+3 −0 against the saved version');
  });

  it.each([
    ['no papers are stored', 'ti:glass', 0, 'No papers of the last 14 days are stored yet'],
    ['the query is unreadable', '(ti:glass', 3, 'arXiv could not read this query'],
    ['only arXiv can tell', 'rn:LAB-1', 3, 'only arXiv can tell'],
    ['nothing matches', 'ti:quantum', 3, 'Last 14 days: no papers'],
  ])('says so when %s', async (_name, text, count, words) => {
    const { says } = await show({ text, count });
    await says(words);
  });
});

describe('asking arXiv', () => {
  const newest = [{ id: '2601.00009', title: 'A far glass', published: aWednesday }];

  it('shows what arXiv says', async () => {
    const reply = async () => ({ ok: true as const, preview: { total: 1_234, perDay: 3, newest } });
    const { find, says, asked } = await show({ text: 'ti:glass', reply });
    await click(find('button'));
    await says('arXiv has 1,234 papers in all, 3 a day');
    await says('A far glass');
    expect(asked).toEqual(['ti:glass']);
  });

  it('says that it asks, and asks once however often it is told', async () => {
    const { find, says, asked } = await show({
      text: 'ti:glass',
      reply: () => new Promise(() => {}),
    });
    await click(find('button'));
    await says('Asking arXiv…');
    await click(find('button'));
    expect(asked).toHaveLength(1);
  });

  it.each([
    [{ code: 'rejected-query', words: 'Invalid query string' } as const, 'Invalid query string'],
    [{ code: 'no-permission', words: '' } as const, 'Grant access'],
    [
      { code: 'rate-limited', words: '', retryAt: aWednesday + day / 24 } as const,
      'arXiv asks us to wait until',
    ],
  ])('puts trouble into words: %j', async (trouble, words) => {
    const { find, says } = await show({
      text: 'ti:glass',
      reply: async () => ({ ok: false, trouble }),
    });
    await click(find('button'));
    await says(words);
  });

  it('says so when the background does not answer', async () => {
    const reply = async () => {
      throw new Error('port closed');
    };
    const { find, says } = await show({ text: 'ti:glass', reply });
    await click(find('button'));
    await says('arXiv could not be asked: port closed');
  });
});
