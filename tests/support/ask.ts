/// <reference types="chrome" />
import type { Page } from '@playwright/test';
import type { Check } from '@/lib/library/types/checks';
import type { ChromiumExtension } from './chromium';

/** Asks the background from one of our pages to check everything now, as "Check now" does. */
export async function askToCheck(page: Page): Promise<void> {
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'check' }));
}

/** Waits for the first check after these to go through, and gives it. */
export async function nextDone(
  extension: ChromiumExtension,
  seen: readonly Check[],
  timeout = 60_000,
): Promise<Check> {
  const before = new Set(seen.map((check) => check.id));
  const isNext = (check: Check) => check.state === 'done' && !before.has(check.id);
  const rows = await extension.waitForCheck((checks) => checks.some(isNext), timeout);
  const done = rows.find(isNext);
  if (!done) throw new Error('ask: no check went through');
  return done;
}

/** Lets the reader's wait be over: no trouble holds the next check back any more. */
export async function letWaitsPass(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await chrome.storage.local.remove('pace');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('arxiv-daily');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const checks = db.transaction('checks', 'readwrite').objectStore('checks');
    await new Promise<void>((resolve) => {
      const reading = checks.getAll();
      reading.onsuccess = () => {
        for (const row of reading.result) {
          if (row.trouble) checks.put({ ...row, trouble: { ...row.trouble, retryAt: 0 } });
        }
        checks.transaction.oncomplete = () => resolve();
      };
    });
    db.close();
  });
}

/**
 * From now on no request waits for the one before it: recorded weeks would take as many minutes.
 * That the pause is kept is for the tests that don't do this.
 */
export async function withoutPauses(page: Page): Promise<void> {
  await page.evaluate(() => {
    chrome.storage.onChanged.addListener((changes) => {
      if (changes.pace?.newValue) void chrome.storage.local.remove('pace');
    });
  });
}
