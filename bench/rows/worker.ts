import { type Bench, inWords } from '../bench';
import { type Browser, openBrowser, rest } from '../browser/browser';
import { bare } from '../browser/copy';
import { heapOf, heapOfWorker } from '../browser/heap';
import { pairOf, type Row, rowOf } from '../table/row';

/** The background: how long it takes to wake with nothing due, and what it and the pages hold. */
export async function workerRows(bench: Bench): Promise<Row[]> {
  const other = await openBrowser('', undefined, bare);
  const rows: Row[] = [];
  for (const papers of bench.sizes) {
    const browser = await bench.library(papers);
    const [ours, floor]: [number[], number[]] = [[], []];
    for (let round = 0; round < bench.samples(7); round += 1) {
      ours.push(await wake(browser));
      floor.push(await wake(other));
    }
    const size = inWords(papers);
    const name = `worker wakes with nothing due, ${size}`;
    rows.push(pairOf(name, 'ms', ours, { name: 'bare worker', samples: floor }));
    rows.push(rowOf(`heap of worker, ${size}`, 'MB', [await heapOfWorker(browser)]));
    rows.push(rowOf(`heap of popup, ${size}`, 'MB', [await heapIn(browser, 'popup.html')]));
    rows.push(rowOf(`heap of library, ${size}`, 'MB', [await heapIn(browser, 'library.html')]));
  }
  await other.close();
  return rows;
}

/** Milliseconds until a worker that had been stopped has answered that nothing is due. */
async function wake({ extension, tab, origin }: Browser): Promise<number> {
  await tab.goto(`${origin}/manifest.json`);
  await tab.bringToFront();
  await extension.stopWorker();
  await rest();
  return tab.evaluate(async () => {
    const before = performance.now();
    await chrome.runtime.sendMessage({ type: 'reschedule' });
    return performance.now() - before;
  });
}

/** After what a page does once its list stands. */
async function heapIn({ tab, origin }: Browser, page: string): Promise<number> {
  await tab.goto(`${origin}/${page}`);
  await tab.locator('.card').first().waitFor();
  await tab.waitForTimeout(3000);
  return heapOf(tab);
}
