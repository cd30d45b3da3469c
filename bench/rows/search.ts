import { type Bench, inWords } from '../bench';
import { type Browser, callIn, openBrowser, rest } from '../browser/browser';
import { heapOf } from '../browser/heap';
import { inPage } from '../browser/in-page';
import { newEvening, planted } from '../library/papers';
import { profileOf } from '../library/profile';
import type { RivalName } from '../probe/rivals';
import { pairOf, type Row, rowOf, type Side } from '../table/row';
import { percentile } from '../table/statistics';

const words = [planted.rare, planted.frequent, planted.single, 'neural', 'quantum', 'lattice spin'];
const rivals: readonly RivalName[] = ['MiniSearch', 'FlexSearch'];

/** The search over all papers, in a page that has just opened and in one that has searched before. */
export async function searchRows(bench: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  const warm: number[][] = [];
  for (const papers of bench.sizes) {
    const browser = await bench.library(papers);
    const own = await oursOf(bench, browser);
    rows.push(await paintedRow(bench, browser, inWords(papers)));
    warm.push(own.keys);
    const isLargest = papers === bench.sizes.at(-1);
    const others = isLargest ? await rivalsOf(bench, browser) : [];
    rows.push(...table(own, others, inWords(papers)));
    if (isLargest) rows.push(await afterStart(bench, papers));
  }
  if (warm.length > 1) rows.push(growth(bench, warm));
  return rows;
}

type Ours = { fresh: number[]; keys: number[]; heap: number[]; disk: number; increment: number[] };

async function oursOf(bench: Bench, browser: Browser): Promise<Ours> {
  const ours: Ours = { fresh: [], keys: [], heap: [], disk: 0, increment: [] };
  for (let round = 0; round < bench.samples(5); round += 1) {
    const page = await browser.newProbe();
    const before = await heapOf(page);
    ours.fresh.push((await callIn(page, 'search', words[round % words.length] ?? '')).first);
    ours.keys.push(...(await callIn(page, 'typeWords', words)));
    ours.heap.push((await heapOf(page)) - before);
    await page.close();
    await rest();
  }
  ours.disk = await browser.call('indexOnDisk');
  for (let round = 0; round < bench.samples(5); round += 1) {
    const word = `ovantine${'abcdefghij'[round] ?? ''}`;
    ours.increment.push(await browser.call('findNew', newEvening(round, word), word));
    await rest();
  }
  return ours;
}

/** The library page's own field, key by key, by somebody who waits for what each finds. */
async function paintedRow(bench: Bench, { tab, origin }: Browser, size: string): Promise<Row> {
  await tab.setViewportSize({ width: 1280, height: 800 });
  await tab.goto(`${origin}/library.html?view=all#search`);
  await tab.bringToFront();
  const field = tab.getByRole('combobox').first();
  await field.fill('warm');
  await tab.waitForTimeout(2000);
  await field.fill('');
  await tab.waitForTimeout(1000);
  const [painted, frames]: [number[], number[]] = [[], []];
  for (const letter of planted.rare.slice(0, Math.max(3, bench.samples(8)))) {
    const waiting = inPage(tab, 'keyPainted');
    await tab.waitForTimeout(200);
    await field.press(letter);
    const time = await waiting;
    if (time !== undefined) painted.push(time);
    frames.push((await inPage(tab, 'scroll', 1, 1, 0)).frames[0] ?? 1000 / 60);
  }
  return pairOf(`search: key until painted, ${size}`, 'ms', painted, {
    name: 'a frame',
    samples: frames,
  });
}

/** The very first thing after the browser starts, when nothing has opened the database before. */
async function afterStart(bench: Bench, papers: number): Promise<Row> {
  const profile = await profileOf(papers, bench.say);
  const samples: number[] = [];
  for (let round = 0; round < bench.samples(3); round += 1) {
    const browser = await openBrowser(profile);
    samples.push((await browser.callFresh('search', words[round % words.length] ?? '')).first);
    await browser.close();
  }
  return rowOf(`search after browser start, ${inWords(papers)}`, 'ms', samples);
}

type Rival = { name: string; fresh: number[]; keys: number[]; heap: number[]; disk: number };

async function rivalsOf(bench: Bench, browser: Browser): Promise<Rival[]> {
  const measured: Rival[] = [];
  for (const name of rivals) {
    const { disk } = await browser.callFresh('buildRival', name);
    const rival: Rival = { name, fresh: [], keys: [], heap: [], disk };
    for (let round = 0; round < bench.samples(2); round += 1) {
      const page = await browser.newProbe();
      const before = await heapOf(page);
      rival.fresh.push(await callIn(page, 'rivalFirst', name, words[round % words.length] ?? ''));
      rival.keys.push(...(await callIn(page, 'typeRival', words)));
      rival.heap.push((await heapOf(page)) - before);
      await page.close();
    }
    measured.push(rival);
  }
  const scans: number[] = [];
  for (let round = 0; round < bench.samples(2); round += 1) {
    scans.push((await browser.callFresh('scanFor', planted.rare)).ms);
  }
  return [...measured, { name: 'plain scan', fresh: scans, keys: [], heap: [], disk: Number.NaN }];
}

function table(ours: Ours, others: readonly Rival[], size: string): Row[] {
  const sides = (read: (one: Ours | Rival) => readonly number[]): Side[] => [
    { name: 'ours', kind: 'ours', samples: read(ours) },
    ...others.flatMap((other): Side[] => {
      const samples = read(other).filter(Number.isFinite);
      return samples.length > 0 ? [{ name: other.name, kind: 'rival', samples }] : [];
    }),
  ];
  return [
    {
      name: `search fresh page, first result, ${size}`,
      unit: 'ms',
      sides: sides((one) => one.fresh),
    },
    { name: `search per key, ${size}`, unit: 'ms', sides: sides((one) => one.keys) },
    {
      name: `search per key p95, ${size}`,
      unit: 'ms',
      sides: sides(({ keys }) => (keys.length > 0 ? [percentile(keys, 0.95)] : [])),
    },
    rowOf(`search: 100 papers more, ${size}`, 'ms', ours.increment),
    { name: `search memory, ${size}`, unit: 'MB', sides: sides((one) => one.heap) },
    {
      name: `search disk, ${size}`,
      unit: 'MB',
      sides: sides((one) => [one.disk]),
      note: ours.disk === 0 ? 'no database beside the library: this build scans' : undefined,
    },
  ];
}

function growth({ sizes }: Bench, warm: readonly number[][]): Row {
  const p95 = (keys: readonly number[] = []) => [percentile(keys, 0.95)];
  const [smallest, largest] = [sizes[0] ?? 0, sizes.at(-1) ?? 0].map(inWords);
  return {
    name: `search per key p95, ${largest} beside ${smallest}`,
    unit: 'ms',
    sides: [
      { name: 'ours', kind: 'ours', samples: p95(warm.at(-1)) },
      { name: smallest ?? '', kind: 'floor', samples: p95(warm[0]) },
    ],
  };
}
