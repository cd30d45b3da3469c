import type { Paper } from '@/lib/arxiv/paper';
import { generate } from '@/tools/local-arxiv/papers/generate';
import { makeRandom, type Random, whole } from '@/tools/local-arxiv/papers/random';
import type { Version } from '@/tools/local-arxiv/papers/version';

/** What arXiv announced at one moment, and which of it is new. */
export type Evening = { at: number; papers: Paper[] };

export const seed = 7;
/** When the library was filled to its end; a moment that stays, so that the library stays the same. */
export const filledUntil = Date.UTC(2026, 4, 20, 15);

/** Words that stand in titles of known shares of the papers, and nowhere else. */
export const planted = {
  /** In one paper. */
  single: 'qorvexine',
  /** In about one of 3,000. */
  rare: 'talvinide',
  /** In about one of 100. */
  frequent: 'brumelic',
} as const;

/**
 * Gives the evenings of a library of so many papers, oldest first, the same ones each time. The papers are
 * those of the local arXiv, whose few hundred words a search index would find too easy: each abstract has
 * some more words, drawn by Zipf's law from 300,000.
 */
export function evenings(papers: number): Evening[] {
  const versions = generate({ papers, seed, now: filledUntil })(filledUntil);
  const byTime = new Map<number, Paper[]>();
  const shares = { random: makeRandom(seed, papers), single: Math.floor(papers * 0.7) };
  const known = new Map<string, Paper>();
  for (const version of versions.sort((a, b) => a.announced - b.announced)) {
    if (version.announced > filledUntil) continue;
    const paper = paperOf(version, known, shares);
    known.set(paper.id, paper);
    byTime.set(version.announced, newest(byTime.get(version.announced) ?? [], [paper]));
  }
  return together(
    [...byTime].map(([at, announced]) => ({ at, papers: announced })),
    papers / 200,
  );
}

/** Joins evenings that brought few, as a reader has them who looks once in a while. */
function together(all: readonly Evening[], least: number): Evening[] {
  const joined: Evening[] = [];
  for (const evening of all) {
    const last = joined.at(-1);
    if (!last || last.papers.length >= least) joined.push(evening);
    else joined.splice(-1, 1, { at: evening.at, papers: newest(last.papers, evening.papers) });
  }
  return joined;
}

function newest(before: readonly Paper[], after: readonly Paper[]): Paper[] {
  const again = new Set(after.map(({ id }) => id));
  return [...before.filter(({ id }) => !again.has(id)), ...after];
}

/** Gives 100 papers that came after all of a library, and others for each round, with a word of their own. */
export function newEvening(round: number, word: string): Evening {
  const versions = generate({ papers: 100, seed: 500 + round, now: filledUntil })(filledUntil);
  const first = new Map(versions.map((version) => [version.id, version]));
  const shares = { random: makeRandom(seed, round), single: -1 };
  const papers = [...first.values()].slice(0, 100).map((version, index) => {
    const id = `2901.${String(100 * round + index).padStart(5, '0')}`;
    const paper = paperOf({ ...version, id }, new Map(), shares);
    return { ...paper, title: `${paper.title} with ${word}` };
  });
  return { at: filledUntil + (round + 1) * 3_600_000, papers };
}

type Shares = { random: Random; single: number };

function paperOf(version: Version, known: ReadonlyMap<string, Paper>, shares: Shares): Paper {
  const { announced: _, abstract, authors, categories, dois, ...others } = version;
  const before = known.get(version.id);
  return {
    ...others,
    ...{ categories: [...categories], dois: [...dois], primaryCategory: categories[0] ?? 'cs.LG' },
    authors: authors.map(({ name, affiliations = [] }) => ({
      name,
      affiliations: [...affiliations],
    })),
    title: before?.title ?? version.title + plant(known.size, shares),
    abstract: `${abstract.replace(/\n\s+/g, '\n\n')} ${someWords(shares.random, 40)}.`,
  };
}

function plant(index: number, { random, single }: Shares): string {
  if (index === single) return ` of ${planted.single}`;
  const luck = random();
  if (luck < 1 / 3000) return ` in ${planted.rare}`;
  return luck > 0.99 ? ` and ${planted.frequent}` : '';
}

const vocabulary = 300_000;
const syllables =
  'ma te ri al ge ne ra ti ve cry stal lat tice spin qu an tum neu ral net dis co ver pho non mo del lear ning per fec tion'.split(
    ' ',
  );

/** Gives words of which the nth is drawn n times as seldom as the first. */
function someWords(random: Random, count: number): string {
  return Array.from({ length: whole(random, count / 2, count * 1.5) }, () =>
    wordOf(Math.floor(vocabulary ** random())),
  ).join(' ');
}

/** Spells a number in syllables, at least two of them. */
function wordOf(number: number): string {
  const { length } = syllables;
  let word = syllables[number % length] ?? '';
  for (let rest = Math.floor(number / length) + 1; rest > 0; rest = Math.floor(rest / length)) {
    word += syllables[rest % length] ?? '';
  }
  return word;
}
