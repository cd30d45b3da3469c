// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Page } from '@/components/page';
import { addRule, readerRules } from '@/lib/library/change-rules';
import { firstQuery } from '@/lib/library/first-query';
import { type FakePage, fakePage } from '@/tests/support/fake-page';
import { markOf } from '@/tests/support/marks';
import { aWednesday, paper } from '@/tests/support/papers';
import { click, render, type Shown, type } from '@/tests/support/render';
import { RuleDialog } from './rule-dialog';
import { RulesSection } from './rules-section';

const close: (() => void)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
});

async function hold({ ports: { db } }: Page): Promise<void> {
  const titles = ['A survey', 'Spin glass', 'A survey of ice'];
  for (const [index, title] of titles.entries()) {
    const id = `2601.0000${index}`;
    await db.papers.put({ ...paper({ id, title }), asOf: aWednesday });
    await db.marks.put(markOf(id, { queries: [firstQuery.id] }));
  }
}

async function show(): Promise<FakePage & Shown> {
  const fake = await fakePage();
  await hold(fake.page);
  const shown = render(fake.page, <RulesSection queries={[firstQuery]} />);
  close.push(shown.close);
  return { ...fake, ...shown };
}

const buttonOf = (box: HTMLElement, words: string) => {
  const found = [...box.querySelectorAll('button')].find(
    (button) => button.textContent === words || button.getAttribute('aria-label') === words,
  );
  if (!found) throw new Error(`no button ${words}`);
  return found;
};

async function choose(select: HTMLElement, value: string): Promise<void> {
  await act(() => {
    if (select instanceof HTMLSelectElement) select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('the rules of the options', () => {
  it('say before they are saved what they would do, then do it and paint', async () => {
    const { box, find, page, done } = await show();
    await click(buttonOf(box, 'Add a rule'));
    await vi.waitFor(() => find('form'));
    await type(find('.rule-quick input'), 'survey');
    await click(buttonOf(box, 'Put in'));
    await vi.waitFor(() => expect(find('.effect').textContent).toBe('Mutes 2 of 3 unread papers.'));
    expect(find('textarea')).toHaveProperty('value', 'all:survey');
    await click(find('[type=submit]'));
    await vi.waitFor(() => expect(done).toEqual(['paint']));
    await vi.waitFor(() => expect(find('.rule').textContent).toContain('all:survey'));
    expect(find('.rule').textContent).toContain('In all queries');
    const muted = (await page.ports.db.marks.toArray()).filter((mark) => mark.muted === 1);
    expect(muted).toHaveLength(2);
    expect(box.querySelector('form')).toBeNull();
  });

  it.each([
    [' ', 'A rule needs some text. Nothing was saved.'],
    ['(all:survey', 'Nothing was saved.'],
  ])('are not saved as %j', async (text, words) => {
    const { box, find, page } = await show();
    await click(buttonOf(box, 'Add a rule'));
    await vi.waitFor(() => find('form'));
    await type(find('textarea'), text);
    await click(find('[type=submit]'));
    await vi.waitFor(() => expect(find('[role=alert]').textContent).toContain(words));
    expect(await readerRules(page.ports.db)).toEqual([]);
  });

  it('are changed and deleted, with a way back', async () => {
    const { box, find, page } = await show();
    await addRule(page.ports, { kind: 'mute', text: 'ti:ice' });
    await vi.waitFor(() => find('.rule'));
    await click(buttonOf(box, 'Change the rule: ti:ice'));
    await click(find('[type=radio][value=highlight]'));
    await choose(find('.rule-scope select'), firstQuery.id);
    await click(find('[type=submit]'));
    await vi.waitFor(() => expect(find('.rule').textContent).toContain('Highlights'));
    expect(find('.rule').textContent).toContain(`Only in “${firstQuery.name}”`);
    await click(buttonOf(box, 'Delete the rule: ti:ice'));
    await vi.waitFor(() => expect(box.querySelector('.rule')).toBeNull());
    await page.actions.undo();
    await vi.waitFor(() => expect(find('.rule').textContent).toContain('Highlights'));
  });
});

it('a card offers its authors and categories as rules', async () => {
  const { page } = await fakePage();
  await hold(page);
  const closed = vi.fn();
  HTMLDialogElement.prototype.showModal ??= () => {};
  const shown = render(page, <RuleDialog id="2601.00001" onClose={closed} />);
  close.push(shown.close);
  await vi.waitFor(() => shown.find('form'));
  const [topics] = shown.box.querySelectorAll('select');
  expect([...(topics?.options ?? [])].map(({ value }) => value)).toEqual([
    'au:"Ada Example"',
    'cat:cs.LG',
  ]);
  if (topics) await choose(topics, 'cat:cs.LG');
  await vi.waitFor(() =>
    expect(shown.find('.effect').textContent).toBe('Mutes 3 of 3 unread papers.'),
  );
  await click(shown.find('[type=submit]'));
  await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  expect((await readerRules(page.ports.db)).map(({ text }) => text)).toEqual(['cat:cs.LG']);
});
