import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { expect, test, themes } from '../support/fixtures';

const newest = [1, 2, 3].map((n) => ({
  id: `2611.9000${n}`,
  title: `Paper ${n}`,
  abstract: 'Generative materials discovery and inverse design.',
}));

test.use({ corpus: { papers: 0, newest } });

/** Makes a paper one that was read, and told of by arXiv, so many days ago; for it runs in the page. */
async function age(page: Page, id: string, days: number): Promise<void> {
  await page.evaluate(
    async ([name, time]) => {
      const done = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await done(indexedDB.open('arxiv-daily'));
      const stores = db.transaction(['marks', 'papers'], 'readwrite');
      for (const store of [stores.objectStore('marks'), stores.objectStore('papers')]) {
        const old = { unread: 0, readAt: time, firstSeen: time, asOf: time };
        await done(store.put({ ...(await done(store.get(name))), ...old }));
      }
      db.close();
      await chrome.storage.local.remove('forgetting');
    },
    [id, Date.now() - days * 86_400_000] as const,
  );
}

test('texts of papers read long ago are counted, removed after a check and fetched again by id', async ({
  arxiv,
  extension,
}) => {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  const options = await extension.openPage('options');
  const section = options.getByRole('region', { name: 'What is kept' });
  await expect(section.getByRole('status')).toHaveText('No text would go now; 3 papers have one.');
  await age(options, '2611.90002', 200);
  await options.reload();
  await expect(section.getByRole('status')).toContainText('The text of 1 paper out of 3 would go');
  for (const colorScheme of themes) {
    await options.emulateMedia({ colorScheme });
    await section.scrollIntoViewIfNeeded();
    await expectAccessible(options);
    await section.screenshot({ path: `test-results/retention-${colorScheme}.png` });
  }
  await extension.dispatchAlarm('round');
  const ids = async () => (await extension.rows('papers')).map(({ id }) => id);
  await expect.poll(ids).toEqual(['2611.90001', '2611.90003']);
  expect(await extension.rows('marks')).toHaveLength(3);
  const library = await extension.openPage('library');
  await library.goto(`${library.url()}?view=all&text=2611.90002`);
  await expect(library.getByText('without its text')).toBeVisible();
  await extension.screenshot('retention-library', library);
  await expectAccessible(library);
  await library.getByRole('button', { name: 'Fetch its text again' }).press('Enter');
  await expect(library.locator('article')).toContainText('Paper 2');
  expect(arxiv.requests.at(-1)?.url).toContain('id_list=2611.90002v1');
  expect(extension.problems).toEqual([]);
});
