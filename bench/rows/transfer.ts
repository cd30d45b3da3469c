import { readFileSync, statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Bench, inWords } from '../bench';
import { openBrowser } from '../browser/browser';
import { type Row, rowOf } from '../table/row';

const patience = { timeout: 600_000 };

type Measured = { seconds: number; memory: number };

/** A library as a file out of one profile, and into another one. */
export async function transferRows(bench: Bench): Promise<Row[]> {
  const papers = bench.sizes.at(-1) ?? 0;
  const { tab, origin } = await bench.library(papers);
  await tab.goto(`${origin}/options.html`);
  await tab.bringToFront();
  const link = tab.getByRole('link', { name: /^Save arxiv-daily/ });
  const written = await measured(tab, async () => {
    await tab.getByRole('button', { name: 'Write the file' }).click();
    await link.waitFor(patience);
  });
  const [download] = await Promise.all([tab.waitForEvent('download'), link.click()]);
  const path = await download.path();
  const read = await takeIn(path);
  const size = inWords(papers);
  return [
    rowOf(`export, ${size}`, 's', [written.seconds]),
    rowOf(`export: memory, ${size}`, 'MB', [written.memory]),
    rowOf(`export: file, ${size}`, 'MB', [statSync(path).size / 1e6]),
    rowOf(`import: what would change, ${size}`, 's', [read.shown.seconds]),
    rowOf(`import: memory of what would change, ${size}`, 'MB', [read.shown.memory]),
    rowOf(`import, ${size}`, 's', [read.merged.seconds]),
    rowOf(`import: memory, ${size}`, 'MB', [read.merged.memory]),
  ];
}

/** Brings a file into an empty library: what it would change, and then the change. */
async function takeIn(path: string): Promise<{ shown: Measured; merged: Measured }> {
  const browser = await openBrowser('');
  const { tab, origin } = browser;
  await tab.goto(`${origin}/options.html`);
  await tab.bringToFront();
  const merge = tab.getByRole('button', { name: 'Bring this in' });
  const shown = await measured(tab, async () => {
    const choosing = tab.waitForEvent('filechooser');
    await tab.getByRole('button', { name: 'Choose a library file' }).click();
    await (await choosing).setFiles(path);
    await merge.waitFor(patience);
  });
  const merged = await measured(tab, async () => {
    await merge.click();
    await tab
      .getByText(/brought in from a file|failed|couldn’t/)
      .first()
      .waitFor(patience);
  });
  await browser.close();
  return { shown, merged };
}

/** Seconds of some work, and by how many MB the browser's processes grew meanwhile. */
async function measured(page: Page, work: () => Promise<void>): Promise<Measured> {
  await page.requestGC();
  const [start, before] = [performance.now(), await memoryOf(page)];
  let [peak, isOver] = [before, false];
  const watching = (async () => {
    while (!isOver) {
      peak = Math.max(peak, await memoryOf(page));
      await new Promise((next) => setTimeout(next, 100));
    }
  })();
  await work();
  isOver = true;
  await watching;
  return { seconds: (performance.now() - start) / 1000, memory: peak - before };
}

/** MB that the browser's processes hold for themselves, where the system says so (Linux). */
async function memoryOf(page: Page): Promise<number> {
  const browser = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo } = (await browser?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  await browser?.detach();
  const own = processInfo.map(({ id }) => Number(/RssAnon:\s+(\d+)/.exec(statusOf(id))?.[1] ?? 0));
  return own.reduce((sum, kilobytes) => sum + kilobytes / 1024, 0);
}

/** A process may be gone before it is asked. */
function statusOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/status`, 'utf8');
  } catch {
    return '';
  }
}
