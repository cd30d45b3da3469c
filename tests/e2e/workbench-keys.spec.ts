import { expect, test } from '../support/fixtures';
import { walkWorkbench } from '../support/workbench-walk';

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
  expect(queries).toHaveLength(3);
  expect(extension.problems).toEqual([]);
});
