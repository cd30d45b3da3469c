import { expectAccessible } from '../support/accessible';
import { expect, test, testInLong } from '../support/fixtures';

testInLong('a query is written, mended and saved by keys alone', async ({ extension }) => {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  const options = await extension.openPage('options');
  await options.getByRole('button', { name: 'Add a query' }).focus();
  await options.keyboard.press('Enter');
  await expect(options.getByLabel('Name', { exact: true })).toBeFocused();
  await options.keyboard.type('Dark');
  await options.keyboard.press('Tab');
  await expect(options.getByRole('button', { name: 'Build it from fields' })).toBeFocused();
  await options.keyboard.press('Tab');
  const field = options.getByLabel('arXiv query');
  await expect(field).toBeFocused();
  await options.keyboard.type('cat:cs or ti:dark matter');
  const findings = options.getByRole('region', { name: 'What arXiv would make of it' });
  await expect(findings.getByRole('listitem')).toHaveCount(3);
  await expect(findings.getByRole('status')).toContainText('3 remarks');
  await expect(options.locator('.code-mark')).toHaveText(['cs', 'or', 'matter']);
  for (const left of [2, 1, 0]) {
    await options.keyboard.press('Alt+Enter');
    await expect(findings.getByRole('listitem')).toHaveCount(left);
    await expect(field).toBeFocused();
  }
  await expect(field).toHaveValue('cat:cs.* OR ti:"dark matter"');
  await expect(findings.getByRole('status')).toContainText('Nothing to remark');
  const reading = options.getByRole('region', { name: 'How arXiv reads it' });
  await expect(reading).toContainText(
    'the category is any of Computer Science (cs.*) or the title has the phrase “dark matter”',
  );
  await options.keyboard.press('Control+z');
  await expect(findings.getByRole('listitem')).toHaveCount(1);
  await options.keyboard.press('Alt+Enter');
  await options.keyboard.press('Control+Enter');
  await expect(options.getByRole('button', { name: /^Dark/, exact: false })).toHaveAttribute(
    'aria-current',
    'true',
  );
  const queries = await extension.rows('queries');
  expect(queries.map(({ name, text }) => [name, text])).toContainEqual([
    'Dark',
    'cat:cs.* OR ti:"dark matter"',
  ]);
  expect(extension.problems).toEqual([]);
});

testInLong('prefixes and categories are completed by keys', async ({ extension }) => {
  const options = await extension.openPage('options');
  const field = options.getByLabel('arXiv query');
  await field.fill('');
  await field.focus();
  await options.keyboard.type('cate');
  const list = options.getByRole('listbox', { name: 'Suggestions' });
  await expect(list.getByRole('option')).toHaveText(['cat:Category']);
  await options.keyboard.press('ArrowDown');
  await options.keyboard.press('Enter');
  await expect(field).toHaveValue('cat:');
  await options.keyboard.type('machine');
  await expect(list.getByRole('option').first()).toHaveText('cs.LGMachine Learning');
  await options.keyboard.press('ArrowDown');
  await options.keyboard.press('ArrowDown');
  const chosen = list.getByRole('option', { selected: true });
  await expect(chosen).toHaveText('stat.MLMachine Learning');
  const id = (await chosen.getAttribute('id')) ?? '';
  await expect(field).toHaveAttribute('aria-activedescendant', id);
  await options.keyboard.press('Enter');
  await expect(field).toHaveValue('cat:stat.ML');
  await expect(list).toHaveCount(0);
  await options.keyboard.type(' AND a');
  await expect(list).toBeVisible();
  await options.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await options.keyboard.press('Control+Space');
  await expect(list.getByRole('option')).toHaveCount(3);
  await options.keyboard.press('Tab');
  await expect(field).not.toBeFocused();
  await expect(field).toHaveValue('cat:stat.ML AND a');
});

testInLong(
  'giving a draft up can be undone, and each query keeps its own',
  async ({ extension }) => {
    await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
    const options = await extension.openPage('options');
    const field = options.getByLabel('arXiv query');
    const saved = await field.inputValue();
    await field.fill('ti:half');
    await expect(options.locator('.query')).toContainText('not saved yet');
    await options.getByRole('button', { name: 'Add a query' }).click();
    await field.fill('ti:other');
    await options.getByRole('button', { name: 'AI for Materials Science' }).first().click();
    await expect(field).toHaveValue('ti:half');
    await options.getByRole('button', { name: 'Discard changes' }).click();
    await expect(field).toHaveValue(saved);
    await options.getByRole('button', { name: /^Undo/ }).click();
    await expect(field).toHaveValue('ti:half');
    await options.getByRole('button', { name: /^New query/ }).click();
    await expect(field).toHaveValue('ti:other');
  },
);

testInLong(
  'the builder and the text say the same, and neither loses anything',
  async ({ extension }) => {
    const options = await extension.openPage('options');
    const field = options.getByLabel('arXiv query');
    await field.fill('cat:cs.LG AND (ti:a OR abs:"b c")');
    await options.getByRole('button', { name: 'Build it from fields' }).click();
    const builder = options.getByRole('region', { name: 'Builder' });
    const any = builder.getByRole('group', { name: 'Group 2' });
    await expect(any.getByLabel('Words of entry 2')).toHaveValue('b c');
    await any.getByRole('button', { name: 'Add an entry' }).press('Enter');
    await any.getByLabel('Field of entry 3').selectOption({ label: 'Author' });
    await any.getByLabel('Words of entry 3').fill('marie curie');
    await expect(field).toHaveValue('cat:cs.LG AND (ti:a OR abs:"b c" OR au:"marie curie")');
    const first = builder.getByRole('group', { name: 'Group 1' });
    await first.getByLabel('Category of entry 1').selectOption('stat.ML');
    await builder.getByLabel('From').fill('2024-01-02');
    const written =
      'cat:stat.ML AND (ti:a OR abs:"b c" OR au:"marie curie") AND submittedDate:[202401020000 TO 209912312359]';
    await expect(field).toHaveValue(written);
    await expectAccessible(options);
    await extension.screenshot('workbench-builder', options);
    await field.fill('(ti:a AND ti:b) OR ti:c');
    await expect(options.getByText('it stays as text')).toBeVisible();
    await expect(builder).toHaveCount(0);
    await expect(field).toHaveValue('(ti:a AND ti:b) OR ti:c');
    await expectAccessible(options);
    await field.fill(written);
    await expect(any.getByLabel('Words of entry 3')).toHaveValue('marie curie');
    expect(extension.problems).toEqual([]);
  },
);

for (const theme of ['light', 'dark'] as const) {
  const it = theme === 'light' ? testInLong : test;
  it(`the workbench is accessible in the ${theme} theme`, async ({ extension }) => {
    const options = await extension.openPage('options');
    await options.emulateMedia({ colorScheme: theme });
    const field = options.getByLabel('arXiv query');
    await field.fill('(ti:a OR ti:b AND abs:"dark matter") title:x OR cat:cs.ML and ');
    await expect(options.locator('.code-mark').first()).toBeVisible();
    await expectAccessible(options);
    await field.press('End');
    await options.keyboard.type('cat:c');
    await options.keyboard.press('ArrowDown');
    await expect(options.getByRole('listbox')).toBeVisible();
    await expectAccessible(options);
    await extension.screenshot(`workbench-${theme}`, options);
    await options.keyboard.press('Escape');
    await options.getByRole('button', { name: 'Show in the query' }).last().click();
    await extension.screenshot(`workbench-findings-${theme}`, options);
    await options.setViewportSize({ width: 480, height: 900 });
    await expectAccessible(options);
    await extension.screenshot(`workbench-narrow-${theme}`, options);
  });
}
