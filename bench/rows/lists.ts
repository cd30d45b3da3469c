import { type Bench, inWords } from '../bench';
import { type Browser, rest } from '../browser/browser';
import { pairOf, type Row, rowOf } from '../table/row';

const views = ['new', 'revised', 'later', 'starred', 'archived', 'muted', 'all'] as const;

/** Every count and list on screen: the badge's count, and the first 50 rows of each tab. */
export async function listRows(bench: Bench): Promise<Row[]> {
  const browsers = await Promise.all(bench.sizes.map((papers) => bench.library(papers)));
  const rows: Row[] = [];
  const counts = await inTurn(bench, browsers, (browser) => browser.call('timeCounts'));
  for (const [index, papers] of bench.sizes.entries()) {
    rows.push(rowOf(`badge count, ${inWords(papers)}`, 'ms', counts[index] ?? []));
  }
  const [few, many] = [counts[0] ?? [], counts.at(-1) ?? []];
  const smallest = inWords(bench.sizes[0] ?? 0);
  if (browsers.length > 1) {
    const name = `badge count, ${inWords(bench.sizes.at(-1) ?? 0)} beside ${smallest}`;
    rows.push(pairOf(name, 'ms', many, { name: smallest, samples: few }));
  }
  const largest = browsers.at(-1);
  if (largest) rows.push(...(await viewRows(bench, largest)));
  return rows;
}

/** Each list's first page beside the least that reads 50 rows and their papers. */
async function viewRows(bench: Bench, browser: Browser): Promise<Row[]> {
  const rows: Row[] = [];
  const size = inWords(bench.sizes.at(-1) ?? 0);
  for (const view of views) {
    const [ours, floor]: [number[], number[]] = [[], []];
    for (let round = 0; round < bench.samples(15); round += 1) {
      ours.push(await browser.call('timeList', view));
      floor.push(await browser.call('timeRawList'));
    }
    const row = pairOf(`list ${view}, ${size}`, 'ms', ours, { name: 'raw getAll', samples: floor });
    rows.push(row);
  }
  return rows;
}

async function inTurn(
  bench: Bench,
  browsers: readonly Browser[],
  measure: (browser: Browser) => Promise<number>,
): Promise<number[][]> {
  const samples: number[][] = browsers.map(() => []);
  for (let round = 0; round < bench.samples(15); round += 1) {
    for (const [index, browser] of browsers.entries()) samples[index]?.push(await measure(browser));
    await rest();
  }
  return samples;
}
