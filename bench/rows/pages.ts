import { type Bench, inWords } from '../bench';
import { type Browser, openBrowser, rest } from '../browser/browser';
import { inPage } from '../browser/in-page';
import { paintedAt, paintOf, watchPaints } from '../browser/paint';
import { makeStaticPage } from '../browser/static-page';
import { profileOf } from '../library/profile';
import { pairOf, type Row, rowOf } from '../table/row';

const wide = { width: 1280, height: 800 };

/** The popup in a browser that has just started, beside a page without a script in another such one. */
export async function coldRows(bench: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const papers of bench.sizes) {
    const profile = await profileOf(papers, bench.say);
    const page = await staticPage(profile);
    const [ours, floor]: [number[], number[]] = [[], []];
    for (let round = 0; round < bench.samples(5); round += 1) {
      ours.push(await firstPaint(profile, 'popup.html'));
      floor.push(await firstPaint(profile, page));
    }
    const name = `popup list cold, ${inWords(papers)}`;
    rows.push(pairOf(name, 'ms', ours, { name: 'static page', samples: floor }));
  }
  return rows;
}

async function staticPage(profile: string): Promise<string> {
  const browser = await openBrowser(profile);
  await browser.call('beChecked');
  const page = await makeStaticPage(browser, 'popup');
  await browser.close();
  return page;
}

async function firstPaint(profile: string, page: string): Promise<number> {
  const browser = await openBrowser(profile, undefined, undefined, false);
  await watchPaints(browser);
  const paint = await paintOf(browser, page, undefined, 'about:blank');
  await browser.close();
  return paintedAt(paint);
}

/** What a reader does first: a key in the popup, a paper marked as read; and the library's own first list. */
export async function pageRows(bench: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  const badges: number[][] = [];
  for (const papers of bench.sizes) {
    const browser = await bench.library(papers);
    const badge = await sampled(bench, () => badgeAfterRead(browser));
    badges.push(badge);
    const size = inWords(papers);
    rows.push(
      rowOf(`popup first key works, ${size}`, 'ms', await sampled(bench, () => keyOf(browser))),
    );
    rows.push(rowOf(`mark read until badge, ${size}`, 'ms', badge));
    rows.push(await libraryRow(bench, browser, size));
  }
  return rows;
}

async function sampled(bench: Bench, measure: () => Promise<number>): Promise<number[]> {
  const samples: number[] = [];
  // The first one is compiled while it runs.
  for (let round = -1; round < bench.samples(7); round += 1) {
    const sample = await measure();
    if (round >= 0) samples.push(sample);
    await rest();
  }
  return samples;
}

async function keyOf({ tab, origin }: Browser): Promise<number> {
  await tab.goto(`${origin}/manifest.json`);
  await tab.bringToFront();
  await rest();
  await tab.goto(`${origin}/popup.html`, { waitUntil: 'commit' });
  return inPage(tab, 'firstKey');
}

async function badgeAfterRead({ tab, origin }: Browser): Promise<number> {
  await tab.bringToFront();
  await tab.goto(`${origin}/popup.html`);
  await tab.locator('.card').first().waitFor();
  await rest();
  return inPage(tab, 'markRead');
}

async function libraryRow(bench: Bench, browser: Browser, size: string): Promise<Row> {
  await browser.tab.setViewportSize(wide);
  const page = await makeStaticPage(browser, 'library');
  await watchPaints(browser);
  const [ours, floor]: [number[], number[]] = [[], []];
  for (let round = 0; round < bench.samples(7); round += 1) {
    ours.push(paintedAt(await paintOf(browser, 'library.html')));
    floor.push(paintedAt(await paintOf(browser, page)));
  }
  return pairOf(`library list warm, ${size}`, 'ms', ours, { name: 'static page', samples: floor });
}
