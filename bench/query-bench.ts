import { lint } from '../lib/arxiv/query/lint';
import { type PreparedPaper, prepare } from '../lib/arxiv/query/match/prepare';
import type { QueryPaper } from '../lib/arxiv/query/match/types';
import { matches } from '../lib/arxiv/query/matches';
import { parse } from '../lib/arxiv/query/parse';
import { preview } from '../lib/reading/preview';
import { rests } from '../lib/reading/slices';

/** Seeded numbers in [0, 1), so that every run sees the same papers. */
function newRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const syllables =
  'ma te ri al ge ne ra ti ve cry stal lat tice spin qu an tum neu ral net dis co ver pho non mo del lear ning'.split(
    ' ',
  );
const endings = ['', 's', 'ing', 'ed', 'ation', 'ly', 'ness', 'al'];
const common =
  'the of and we in a to is for that with on by this are as from an be our which can these it'.split(
    ' ',
  );
const topics =
  'materials design inverse generative crystal structure prediction discovery quantum model learning method results data network energy'.split(
    ' ',
  );
const rare = ['α', 'Schrödinger', 'naïve', '—', 'Poincaré'];

// Shares as in real abstracts: four words in ten are common ones.
function newPapers(count: number): QueryPaper[] {
  const random = newRandom(7);
  const pick = (list: string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const vocabulary = Array.from(
    { length: 20000 },
    () => pick(syllables) + pick(syllables) + pick(syllables) + pick(endings),
  );
  const word = (): string => {
    const share = random();
    if (share < 0.4) return pick(common);
    if (share < 0.46) return pick(topics);
    return share < 0.462 ? pick(rare) : pick(vocabulary);
  };
  const text = (length: number): string => Array.from({ length }, word).join(' ');
  const papers = Array.from({ length: count }, (_, i) => ({
    id: `2601.${String(i).padStart(5, '0')}`,
    version: 1,
    title: text(10),
    abstract: text(170),
    authors: Array.from({ length: 1 + Math.floor(random() * 8) }, () => ({
      name: `${pick(vocabulary)} ${pick(vocabulary)}`,
      affiliations: [],
    })),
    categories: ['cond-mat.mtrl-sci', 'cs.LG'].slice(0, 1 + Math.floor(random() * 2)),
    primaryCategory: 'cond-mat.mtrl-sci',
    published: 1767225600000 + i * 60000,
    comment: text(6),
    dois: [],
  }));
  return structuredClone(papers);
}

function tree(text: string) {
  const result = parse(text);
  if (!result.ok) throw new Error(text);
  return result.tree;
}

/** Milliseconds of processor time, so that other work on the machine does not count. */
function time(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const queries = [
  '(cat:cond-mat.mtrl-sci OR cat:cs.AI OR cat:cs.LG) AND (all:"materials design" OR all:"materials discovery" OR all:"inverse design") AND (all:"generative" OR all:"crystal structure prediction")',
  'ti:generative AND abs:crystals ANDNOT au:mate',
  'all:quantum',
  'abs:learn* OR all:schrodinger',
];
for (const query of queries) {
  const papers = newPapers(10_000);
  const parsed = tree(query);
  let prepared: PreparedPaper[] = [];
  let count = 0;
  const ready = time(() => {
    prepared = papers.map((paper) => prepare(paper));
  });
  const cold = time(() => {
    count = prepared.filter((paper) => matches(parsed, paper).matched === true).length;
  });
  const again = time(() => prepared.filter((paper) => matches(parsed, paper).matched === true));
  const other = tree('abs:phonon OR ti:"neural network"');
  const changed = time(() => prepared.filter((paper) => matches(other, paper).matched === true));
  console.log(
    `${query.slice(0, 40)}…: ${count} of 10000, prepare ${ready.toFixed(0)} ms, cold ${cold.toFixed(0)} ms, the same terms again ${again.toFixed(1)} ms, two new terms ${changed.toFixed(1)} ms`,
  );
}

{
  const control = new AbortController();
  const until = 1767225600000 + 10_000 * 60_000;
  const papers = newPapers(10_000);
  const ready = papers.map((paper) => prepare(paper));
  let before = performance.now();
  let slices: number[] = [];
  const pause = rests(control.signal);
  // The time between two rests is what a key press may have to wait.
  function rest(): Promise<void> | undefined {
    const resting = pause();
    if (!resting) return undefined;
    slices.push(performance.now() - before);
    return resting.then(() => {
      before = performance.now();
    });
  }
  for (const round of ['cold', 'again']) {
    const start = performance.now();
    before = start;
    slices = [];
    const trees = { tree: tree(queries[0] ?? ''), saved: tree('all:quantum') };
    const { total, against } = await preview(ready, { ...trees, until, rest });
    slices.sort((a, b) => a - b);
    const usual = slices[Math.floor(slices.length * 0.95)] ?? 0;
    console.log(
      `preview of 10000 papers, ${round}: ${total} in 14 days, +${against?.added.count} −${against?.removed.count}, ${(performance.now() - start).toFixed(0)} ms in ${slices.length} slices, p95 ${usual.toFixed(1)} ms, longest ${slices.at(-1)?.toFixed(1)} ms`,
    );
  }
}

const long =
  `${queries[0]} AND NOT ti:dark matter or au:smith_j cat:cs AND submittedDate:[20250101 TO 20251231] OR abs:"graph neural network"`.slice(
    0,
    300,
  );
const times = Array.from({ length: 2000 }, () =>
  time(() => {
    parse(long);
    lint(long);
  }),
).sort((a, b) => a - b);
console.log(
  `parse + lint of ${long.length} characters: median ${times[1000]?.toFixed(3)} ms, p95 ${times[1900]?.toFixed(3)} ms`,
);
