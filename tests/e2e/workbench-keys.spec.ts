import type { Page } from '@playwright/test';
import { expect, test, testInLong } from '../support/fixtures';
import { walkWorkbench } from '../support/workbench-walk';

/** How many pixels of the page lie beside the window. */
function hiddenWidth(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

testInLong(
  'what arXiv would read is told as lists, and all fits a narrow window',
  async ({ extension }) => {
    const options = await extension.openPage('options');
    const field = options.getByLabel('arXiv query');
    await field.fill('ti:a AND (ti:b OR abs:"c d") ANDNOT au:e');
    await expect(options.getByRole('region', { name: 'How arXiv reads it' })).toMatchAriaSnapshot(`
    - region "How arXiv reads it":
      - heading "How arXiv reads it" [level=4]
      - paragraph: "all of these:"
      - list:
        - listitem: the title has “a”
        - listitem:
          - paragraph: "any of these:"
          - list:
            - listitem: the title has “b”
            - listitem: the abstract has the phrase “c d”
        - listitem:
          - paragraph: "none of these:"
          - list:
            - listitem: an author is “e”
  `);
    await field.fill('all:"a phrase of some length" AND ti:short AND ');
    await field.press('End');
    await options.keyboard.type('cat:(c');
    await expect(options.getByRole('listbox')).toBeVisible();
    await options.setViewportSize({ width: 480, height: 900 });
    await expect.poll(() => hiddenWidth(options)).toBe(0);
    await field.fill('cat:cond-mat.mtrl-sci AND (ti:a OR ti:b)');
    await options.getByRole('button', { name: 'Build it from fields' }).click();
    await expect(options.getByLabel('Category of entry 1')).toBeVisible();
    expect(await hiddenWidth(options)).toBe(0);
  },
);

test('queries are written, built, kept and brought in by keys alone', async ({ extension }) => {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  const options = await extension.openPage('options');
  await options.getByRole('button', { name: 'Add a query' }).waitFor();
  const { keyboard } = options;
  await walkWorkbench({
    press: (keys) => keyboard.press(keys),
    type: (text) => keyboard.type(text),
    evaluate: (task) => options.evaluate(task),
  });
  const queries = await extension.rows('queries');
  expect(queries.map(({ name, text, paused }) => [name, text, paused])).toContainEqual([
    'Darker',
    'cat:cs.LG AND ti:spin',
    true,
  ]);
  expect(queries).toHaveLength(2);
  expect(extension.problems).toEqual([]);
});
