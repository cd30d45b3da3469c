import { type Bench, inWords } from '../bench';
import { type Row, rowOf } from '../table/row';
import { percentile } from '../table/statistics';

/** The query language: reading a query at each key, and asking papers whether they match. */
export async function queryRows(bench: Bench): Promise<Row[]> {
  const size = bench.sizes.at(-1) ?? 0;
  const browser = await bench.library(size);
  const [lints, colds, agains]: [number[], number[], number[]] = [[], [], []];
  const figures: number[] = [];
  let asked = 0;
  for (let round = 0; round < bench.samples(3); round += 1) {
    lints.push(...(await browser.callFresh('timeLint')));
    const { cold, again, papers } = await browser.callFresh('timeMatches');
    colds.push(cold);
    agains.push(again);
    asked = papers;
    figures.push(await browser.callFresh('timeFigures'));
  }
  return [
    rowOf('lint of 300 characters', 'ms', lints),
    rowOf('lint of 300 characters, p95', 'ms', [percentile(lints, 0.95)]),
    rowOf(`matches, ${asked} papers never asked`, 'ms', colds),
    rowOf(`matches, ${asked} papers asked again`, 'ms', agains),
    rowOf(`figures counted, ${inWords(size)}`, 'ms', figures),
  ];
}
