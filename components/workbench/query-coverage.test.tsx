// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import type { Coverage } from '@/lib/library/types/coverage';
import { parseSettings } from '@/lib/settings/schema';
import { fakePage } from '@/tests/support/fake-page';
import { aWednesday, day } from '@/tests/support/papers';
import { render } from '@/tests/support/render';
import { QueryCoverage } from './query-coverage';

const close: (() => void)[] = [];

afterEach(() => {
  for (const end of close.splice(0)) end();
});

async function shownFor(row: Partial<Coverage>, query = firstQuery, change = {}) {
  const { page } = await fakePage(change);
  const { id, text } = firstQuery;
  await page.ports.db.coverage.put({ queryId: id, text, head: aWednesday, gaps: [], ...row });
  const shown = render(page, <QueryCoverage query={query} />);
  close.push(shown.close);
  await vi.waitFor(() => expect(shown.find('.query-coverage')).toBeTruthy());
  return shown;
}

it('says how far a query is complete, what was counted, and which papers no longer match', async () => {
  const whole = { from: aWednesday - day, until: aWednesday, total: 12, held: 12, at: aWednesday };
  const shown = await shownFor({ whole, gone: ['2601.00001', 'cond-mat/0603304'] });
  const words = shown.find('.query-coverage').textContent;
  expect(words).toContain('Complete through Tue, Jan 13');
  expect(words).toContain('arXiv counts 12, we hold 12');
  const [first] = shown.find('.query-coverage').querySelectorAll('a');
  expect(first?.getAttribute('href')).toBe('https://arxiv.org/abs/2601.00001');
});

it("goes by the reader's own holidays", async () => {
  const { settings } = parseSettings(undefined);
  const holidays = { '2026-01-13': true, '2026-01-14': true };
  const readSettings = async () => ({ settings: { ...settings, holidays }, broken: [] });
  const shown = await shownFor({}, firstQuery, { readSettings });
  const words = shown.find('.query-coverage').textContent;
  expect(words).toBe('Complete through Mon, Jan 12, 20:00 ET · next Thu');
});

it('names twenty papers at most', async () => {
  const gone = Array.from({ length: 25 }, (_, index) => `2601.${10000 + index}`);
  const shown = await shownFor({ gone });
  expect(shown.find('.query-coverage').querySelectorAll('a')).toHaveLength(20);
  expect(shown.find('.query-coverage').textContent).toContain('and 5 more');
});

it('claims nothing of a text that was never checked', async () => {
  const shown = await shownFor({ gone: ['2601.00001'] }, { ...firstQuery, text: 'all:other' });
  expect(shown.find('.query-coverage').textContent).toBe('Not yet proven to be complete');
});
