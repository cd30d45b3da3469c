import { readFileSync } from 'node:fs';
import { expectAccessible } from '../support/accessible';
import { expect, test, themes } from '../support/fixtures';
import { makeDatabase, type RawDatabase } from '../support/raw-database';

test.use({ corpus: { papers: 0, newest: [] } });

/** Runs in a page: holds the library open as a page of the old version that hears nothing. */
function hold(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('arxiv-daily');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      Object.assign(globalThis, { held: opening.result });
      resolve();
    };
  });
}

test('an upgrade that an old page holds up says so, and goes on when that closes', async ({
  extension,
}) => {
  const old: RawDatabase = JSON.parse(readFileSync('lib/library/fixtures/version-4.json', 'utf8'));
  const holder = await extension.openPage('options');
  await holder.goto(holder.url().replace('options.html', 'manifest.json'));
  await extension.stopWorker();
  await holder.evaluate(makeDatabase, old);
  await holder.evaluate(hold);
  const popup = await extension.openPage('popup');
  const title = popup.getByRole('heading', { name: 'Your library is being brought to a new form' });
  await expect(title).toBeVisible();
  for (const colorScheme of themes) {
    await popup.emulateMedia({ colorScheme });
    await expectAccessible(popup);
    await extension.screenshot(`upgrade-${colorScheme}`, popup);
  }
  await holder.close();
  await expect(popup.getByText('1 older paper arXiv now also matches')).toBeVisible();
  await expect(title).toBeHidden();
  expect(await extension.rows('marks')).toHaveLength(old.rows.marks?.length ?? 0);
});
