import { test as base, expect } from '../support/fixtures';
import { addPapersToRead, walkReading } from '../support/reading-walk';

const isLong = process.env.LONG === '1';

const test = base.extend({
  arxiv: async ({ arxiv }, use) => {
    arxiv.corpus.clear();
    addPapersToRead(arxiv, isLong ? 60 : 16);
    await use(arxiv);
  },
});

test('papers are read in popup and library by keys alone', async ({ extension }) => {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  let page = await extension.openPage('popup');
  await walkReading(
    {
      press: (keys) => page.keyboard.press(keys),
      type: (text) => page.keyboard.type(text),
      evaluate: (task) => page.evaluate(task),
      marks: () => extension.rows('marks'),
      open: async (name) => {
        await page.close();
        page = await extension.openPage(name);
      },
    },
    isLong ? 50 : 10,
  );
  expect(extension.problems).toEqual([]);
});
