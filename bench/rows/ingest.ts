import { writeFeed } from '@/tools/local-arxiv/feed';
import { generate } from '@/tools/local-arxiv/papers/generate';
import { type Bench, inWords } from '../bench';
import { rest } from '../browser/browser';
import { filledUntil } from '../library/papers';
import type { Steps } from '../probe/ingest';
import { pairOf, type Row, rowOf } from '../table/row';

const size = 2000;

/** An answer of arXiv with papers that no library of the bench has. */
function answerOf(round: number, papers = size): string {
  const versions = generate({ papers, seed: 1000 + round, now: filledUntil })(filledUntil);
  const first = new Map(versions.map((version) => [version.id, version]));
  const renamed = [...first.values()].slice(0, papers).map((version, index) => ({
    ...version,
    id: `${3001 + round}.${String(index).padStart(5, '0')}`,
  }));
  return writeFeed({
    ...{ adapted: 'all:bench0', total: 200_000, versions: renamed, now: filledUntil + round },
    params: { ids: [], start: 0, maxResults: papers },
  }).body;
}

/** What a check costs beside the network: 2,000 entries, as after weeks, and one page of 100. */
export async function ingestRows(bench: Bench): Promise<Row[]> {
  const papers = bench.sizes.at(-1) ?? 0;
  const browser = await bench.library(papers);
  const ours: Steps[] = [];
  const raw: Omit<Steps, 'reconcile'>[] = [];
  for (let round = 0; round < bench.samples(7) + 1; round += 1) {
    const xml = answerOf(round);
    ours.push(await browser.call('takeAnswer', xml));
    await rest();
    raw.push(await browser.call('takeRaw', xml));
    await rest();
  }
  // The first of each is compiled while it runs.
  const [own, floor] = [ours.slice(1), raw.slice(1)];
  const sum = floor.map(({ parse, store }) => parse + store);
  const at = `2,000 entries, ${inWords(papers)}`;
  return [
    pairOf(
      `ingest of ${at}`,
      'ms',
      own.map(({ parse, store }) => parse + store),
      { name: 'fast-xml-parser + raw puts', samples: sum },
    ),
    pairOf(
      `ingest: parse of ${at}`,
      'ms',
      own.map(({ parse }) => parse),
      { name: 'fast-xml-parser', samples: floor.map(({ parse }) => parse) },
    ),
    rowOf(
      `ingest: reconcile of ${at}`,
      'ms',
      own.map(({ reconcile }) => reconcile),
    ),
    pairOf(
      `ingest: reconcile and store of ${at}`,
      'ms',
      own.map(({ store }) => store),
      { name: 'raw puts', samples: floor.map(({ store }) => store) },
    ),
    await pageRow(bench, browser),
  ];
}

async function pageRow(bench: Bench, browser: Awaited<ReturnType<Bench['library']>>): Promise<Row> {
  const [ours, floor]: [number[], number[]] = [[], []];
  for (let round = 0; round < bench.samples(11); round += 1) {
    const xml = answerOf(100 + round, 100);
    ours.push(await browser.call('computeAnswer', xml));
    floor.push(await browser.call('parseRaw', xml));
  }
  const name = 'check of one page, compute only';
  return pairOf(name, 'ms', ours, { name: 'fast-xml-parser', samples: floor });
}
