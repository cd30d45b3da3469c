import { readFileSync, statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { launchChromium } from '@/tests/support/chromium';

/** Takes a library of so many papers out of the built extension and brings it into another profile. */
const count = Number(process.env.PAPERS ?? 100_000);

/** Fills the library of a page with marks, times and papers of about arXiv's size; runs in the page. */
function fill(papers: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('arxiv-daily');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = async () => {
      const time = Date.UTC(2026, 0, 14, 15);
      const flags = { unread: 0, revised: 0, starred: 0, later: 0, archived: 0 };
      const abstract = 'A generative model of crystal structures by symmetry. '.repeat(22);
      for (let from = 0; from < papers; from += 2000) {
        const write = opening.result.transaction(['papers', 'marks', 'edits'], 'readwrite');
        for (let n = from; n < Math.min(papers, from + 2000); n += 1) {
          const id = `${10 + Math.floor(n / 90_000)}01.${String(n % 10_000).padStart(4, '0')}`;
          const own = id.replace(
            '01.',
            `${String(1 + (Math.floor(n / 10_000) % 9)).padStart(2, '0')}.`,
          );
          const title = `Paper ${n} about the inverse design of crystals`;
          const authors = [0, 1, 2].map((k) => ({ name: `Author ${n + k}`, affiliations: [] }));
          const known = { published: time - n, id: own };
          const categories = ['cs.LG', 'cond-mat.mtrl-sci'];
          write.objectStore('papers').put({
            ...known,
            ...{ version: 1, title, abstract: `${n} ${abstract}`, authors, updated: time - n },
            ...{ primaryCategory: 'cs.LG', categories, dois: [], asOf: time },
          });
          write.objectStore('marks').put({
            ...known,
            ...flags,
            ...{ muted: 0, highlighted: 0, tags: n % 10 ? [] : ['read'], firstSeen: time - n },
            ...{ seenVersion: 1, queries: ['q'], readAt: time },
          });
          const fields = { unread: time + n, readAt: time + n };
          write.objectStore('edits').put({ id: `marks/${own}`, at: time + n, fields });
        }
        await new Promise((done) => {
          write.oncomplete = done;
        });
      }
      opening.result.close();
      resolve();
    };
  });
}

/** Memory that the browser's processes hold for themselves, in MB. */
async function memory(page: Page): Promise<number> {
  const browser = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo } = (await browser?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  await browser?.detach();
  const own = processInfo.map(({ id }) => {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    return Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  });
  return own.reduce((sum, mb) => sum + mb, 0);
}

/** Does something and says how long it took and by how much memory rose meanwhile. */
async function measured<Result>(
  name: string,
  page: Page,
  work: () => Promise<Result>,
): Promise<Result> {
  await page.requestGC();
  const [start, before] = [performance.now(), await memory(page)];
  let [peak, isOver] = [before, false];
  const watching = (async () => {
    while (!isOver) {
      peak = Math.max(peak, await memory(page));
      await new Promise((next) => setTimeout(next, 100));
    }
  })();
  const result = await work();
  isOver = true;
  await watching;
  const seconds = (performance.now() - start) / 1000;
  console.log(`${name}: ${seconds.toFixed(1)} s, ${(peak - before).toFixed(0)} MB more at most`);
  return result;
}

const patience = { timeout: 1_200_000 };
const one = await launchChromium({ language: 'en-US' });
const page = await one.openPage('options');
await page.evaluate(fill, count);
await page.reload();
const link = page.getByRole('link', { name: /^Save arxiv-daily/ });
await measured(`export of ${count}`, page, async () => {
  await page.getByRole('button', { name: 'Write the file' }).click();
  await link.waitFor(patience);
});
const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
const path = await download.path();
console.log(`file: ${(statSync(path).size / 1e6).toFixed(1)} MB`);

const two = await launchChromium({ language: 'en-US' });
const other = await two.openPage('options');
const merge = other.getByRole('button', { name: 'Bring this in' });
await measured(`diff of ${count}`, other, async () => {
  const choosing = other.waitForEvent('filechooser');
  await other.getByRole('button', { name: 'Choose a library file' }).click();
  await (await choosing).setFiles(path);
  await merge.waitFor(patience);
});
await measured(`merge of ${count}`, other, async () => {
  await merge.click();
  const over = other.getByText(/brought in from a file|failed|couldn’t/);
  await over.first().waitFor(patience);
  console.log(await over.first().textContent());
});
await one.close();
await two.close();
