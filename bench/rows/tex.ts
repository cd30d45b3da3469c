import type { Bench } from '../bench';
import { paintedAt, paintOf, watchPaints } from '../browser/paint';
import { filledUntil } from '../library/papers';
import { pairOf, type Row } from '../table/row';

const hour = 3_600_000;
const heavy =
  'On $\\mathbb{Z}_2 \\times \\mathrm{SU}(3)_c$ and $\\frac{\\partial^2 u}{\\partial x^2} = \\sum_{i=1}^{n} \\alpha_i \\hat{\\phi}_i$ at $\\sqrt{s} = 13\\,\\mathrm{TeV}$';
const plain =
  'On the groups of colour and the waves of equations with sums of many terms at high energies';

/** The newest 50 papers of two libraries, alike but for formulas in titles and abstracts. */
function papersOf(title: string) {
  return Array.from({ length: 50 }, (_, index) => ({
    ...{ id: `3001.${String(index).padStart(5, '0')}`, version: 1, title: `${title}, ${index}` },
    ...{ abstract: Array.from({ length: 12 }, () => `${title}.`).join(' '), dois: [] },
    authors: [{ name: 'Ada Example', affiliations: [] }],
    ...{ published: filledUntil + index, updated: filledUntil + index },
    ...{ primaryCategory: 'hep-ph', categories: ['hep-ph'] },
  }));
}

/** The popup's first list of cards with formulas beside one without, each in a browser of its own. */
export async function texRows(bench: Bench): Promise<Row[]> {
  const papers = bench.sizes[0] ?? 0;
  const [tex, words] = [await bench.library(papers), await bench.library(papers)];
  const at = filledUntil + hour;
  await tex.call('takeEvening', { at, papers: papersOf(heavy) });
  await words.call('takeEvening', { at, papers: papersOf(plain) });
  const [ours, floor]: [number[], number[]] = [[], []];
  for (const browser of [tex, words]) {
    await watchPaints(browser);
    await paintOf(browser, 'popup.html');
  }
  for (let round = 0; round < bench.samples(11); round += 1) {
    ours.push(paintedAt(await paintOf(tex, 'popup.html')));
    floor.push(paintedAt(await paintOf(words, 'popup.html')));
  }
  return [
    pairOf('popup list of TeX-heavy cards', 'ms', ours, { name: 'plain cards', samples: floor }),
  ];
}
