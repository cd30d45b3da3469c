import { execFileSync } from 'node:child_process';
import { lint } from '../lib/arxiv/query/lint';
import { prepare } from '../lib/arxiv/query/match/prepare';
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

// Shares as in real abstracts: four words in ten are common ones, and one text in twenty has
// letters beyond ASCII.
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
    return share < 0.4603 ? pick(rare) : pick(vocabulary);
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
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function time(work: () => void): number {
  const before = spent();
  work();
  return spent() - before;
}

const queries = [
  '(cat:cond-mat.mtrl-sci OR cat:cs.AI OR cat:cs.LG) AND (all:"materials design" OR all:"materials discovery" OR all:"inverse design") AND (all:"generative" OR all:"crystal structure prediction")',
  '(ti:generative OR abs:crystals) AND (all:"energy network" OR all:"model learning" OR all:schrodinger) ANDNOT (au:mate OR ti:results)',
  '(all:phonon OR all:magnet* OR abs:"data method") AND (cat:cond-mat.* OR cat:cs.LG) AND (all:"learned structures" OR all:quantum)',
];
const [first = ''] = queries;

/** Asks all papers three times: never seen, the same again, and in other words of that size. */
function benchMatches(query: string): Record<string, number> {
  const papers = newPapers(10_000).map((paper) => prepare(paper));
  const ask = (text: string): number => {
    const parsed = tree(text);
    return time(() => papers.filter((paper) => matches(parsed, paper).matched === true));
  };
  const other = query.replaceAll('design', 'method').replace('energy', 'crystal');
  return {
    cold: ask(query),
    again: ask(query),
    'other words': ask(other.replace('phonon', 'data')),
  };
}

/** The time between two rests is what a key press may have to wait. */
async function benchPreview(): Promise<Record<string, number>> {
  const papers = newPapers(10_000).map((paper) => prepare(paper));
  const until = 1767225600000 + 10_000 * 60_000;
  const pause = rests(new AbortController().signal);
  const slices: number[] = [];
  let before = spent();
  function rest(): Promise<void> | undefined {
    const resting = pause();
    if (!resting) return undefined;
    slices.push(spent() - before);
    return resting.then(() => {
      before = spent();
    });
  }
  const trees = { tree: tree(first), saved: tree('all:quantum') };
  await preview(papers, { ...trees, until, rest });
  const cold = slices.reduce((sum, slice) => sum + slice, 0);
  slices.sort((a, b) => a - b);
  return {
    cold,
    'slice p95': slices[Math.floor(slices.length * 0.95)] ?? 0,
    longest: slices.at(-1) ?? 0,
  };
}

function benchLint(): Record<string, number> {
  const long =
    `${first} AND NOT ti:dark matter or au:smith_j cat:cs AND submittedDate:[20250101 TO 20251231] OR abs:"graph neural network"`.slice(
      0,
      300,
    );
  const times = Array.from({ length: 2000 }, () =>
    time(() => {
      parse(long);
      lint(long);
    }),
  ).sort((a, b) => a - b);
  return { p50: times[1000] ?? 0, p95: times[1900] ?? 0 };
}

async function bench(part: string): Promise<Record<string, number>> {
  if (part === 'lint') return benchLint();
  return part === 'preview' ? benchPreview() : benchMatches(queries[Number(part)] ?? '');
}

/** Runs a part in processes of its own, so that nothing is stemmed or compiled beforehand. */
function report(title: string, part: string, runs: number): void {
  const results = Array.from(
    { length: runs },
    (): Record<string, number> =>
      JSON.parse(
        execFileSync(process.execPath, [process.argv[1] ?? '', part], { encoding: 'utf8' }),
      ),
  );
  const figures = Object.keys(results[0] ?? {}).map((name) => {
    const sorted = results.map((result) => result[name] ?? 0).sort((a, b) => a - b);
    const [p50, p95] = [0.5, 0.95].map((share) => sorted[Math.floor(sorted.length * share)] ?? 0);
    return `${name} ${p50?.toFixed(2)} (p95 ${p95?.toFixed(2)})`;
  });
  console.log(`${title}: ${figures.join(', ')}`);
}

const [, , part] = process.argv;
if (part) {
  console.log(JSON.stringify(await bench(part)));
} else {
  console.log('milliseconds of processor time, median of the runs');
  report('parse + lint of 300 characters', 'lint', 3);
  for (const [at, query] of queries.entries()) {
    report(`10,000 papers, ${query.slice(0, 40)}…`, String(at), 7);
  }
  report('preview of two queries over 10,000 papers', 'preview', 7);
}
