import { type Bench, inWords } from '../bench';
import type { Browser } from '../browser/browser';
import { paintedAt, paintOf, watchPaints } from '../browser/paint';
import { makeStaticPage } from '../browser/static-page';
import { withStar } from '../browser/truth';
import { pairOf, type Row } from '../table/row';
import { scriptsBeforeList } from './sizes';

type Samples = { first: number[]; truth: number[]; floor: number[]; early: boolean };

/** The popup's first list, from the navigation until it is painted, beside a page without a script. */
export async function popupRows(bench: Bench): Promise<Row[]> {
  const browsers: Browser[] = [];
  for (const papers of bench.sizes) browsers.push(await bench.library(papers));
  const [any] = browsers;
  if (!any) return [];
  const page = await makeStaticPage(any, 'popup');
  for (const browser of browsers) {
    await watchPaints(browser);
    await sampleOf(browser, page, empty());
  }
  const samples = browsers.map(empty);
  for (let round = 0; round < bench.samples(11); round += 1) {
    for (const [index, browser] of browsers.entries()) {
      await sampleOf(browser, page, samples[index] ?? empty());
    }
  }
  return [
    ...samples.flatMap((own, index) => rowsOf(own, bench.sizes[index] ?? 0)),
    ...growth(bench, samples),
    scriptsBeforeList(samples.every(({ early }) => early)),
  ];
}

function empty(): Samples {
  return { first: [], truth: [], floor: [], early: false };
}

/** One sample of each. The database is changed behind whatever is kept for the first screen. */
async function sampleOf(browser: Browser, page: string, samples: Samples): Promise<void> {
  const star = await withStar(browser);
  const paint = await paintOf(browser, 'popup.html', star);
  samples.first.push(paintedAt(paint));
  samples.truth.push(Math.max(paint.truth ?? Number.NaN, paintedAt(paint)));
  samples.early = paint.early;
  samples.floor.push(paintedAt(await paintOf(browser, page)));
}

function rowsOf({ first, truth, floor, early }: Samples, papers: number): Row[] {
  const floorSide = { name: 'static page', samples: floor };
  const size = inWords(papers);
  const note = early ? 'its first cards come before any module' : undefined;
  return [
    { ...pairOf(`popup list warm, ${size}`, 'ms', first, floorSide), note },
    pairOf(`popup true list warm, ${size}`, 'ms', truth, floorSide),
  ];
}

function growth({ sizes }: Bench, samples: readonly Samples[]): Row[] {
  const [few, many] = [samples[0], samples.at(-1)];
  if (!few || !many || samples.length < 2) return [];
  const [smallest, largest] = [sizes[0] ?? 0, sizes.at(-1) ?? 0].map(inWords);
  const name = `popup list warm, ${largest} beside ${smallest}`;
  return [pairOf(name, 'ms', many.first, { name: smallest ?? '', samples: few.first })];
}
