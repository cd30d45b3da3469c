import { findPlaces } from '../lib/search/find-places';
import { prepare } from '../lib/search/prepare';
import { readSearch } from '../lib/search/read-search';
import { newScan } from '../lib/search/scan';
import type { Searchable } from '../lib/search/types';

/** Seeded numbers in [0, 1), so that every run sees the same papers. */
function newRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const syllables =
  'ma te ri al ge ne ra ti ve cry stal lat tice spin qu an tum neu ral net dis co'.split(' ');
const common = 'the of and we in a to is for that with on by this are'.split(' ');
const special = ['Schrödinger', 'non-linear', 'Li$_2$O', "Bell's", 'ω', 'pre-trained'];

// Shares as in real abstracts: four words in ten are common ones.
function newPapers(count: number): Searchable[] {
  const random = newRandom(7);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const word = (): string => {
    const share = random();
    if (share < 0.4) return pick(common);
    return share < 0.42 ? pick(special) : pick(syllables) + pick(syllables) + pick(syllables);
  };
  const text = (length: number): string => Array.from({ length }, word).join(' ');
  return Array.from({ length: count }, (_, i) => ({
    id: `2601.${String(i).padStart(5, '0')}`,
    title: text(10),
    abstract: text(170),
    authors: Array.from({ length: 1 + Math.floor(random() * 8) }, () => text(2)),
    categories: ['cond-mat.mtrl-sci', 'cs.LG'].slice(0, 1 + Math.floor(random() * 2)),
    published: 1767225600000 + i * 60000,
    firstSeen: 1767225600000 + i * 60000,
    queryNames: ['Oxides'],
    states: new Set([random() < 0.5 ? 'unread' : 'read'] as const),
  }));
}

/** Milliseconds of processor time, so that other work on the machine does not count. */
async function time(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const count = 10_000;
const papers = newPapers(count);
const request = { sort: 'arrival', limit: 50, now: Date.now() } as const;
const engine = newScan(async function* source() {
  for (let at = 0; at < count; at += 200) yield papers.slice(at, at + 200);
});
const first = await time(() => engine.search(readSearch('spin'), request));
console.log(`search: first of ${count} papers ${first.toFixed(0)} ms, all texts folded`);

for (const text of [
  's',
  'spin',
  'spin netdis',
  'schroedinger -nonlinear',
  'zzz',
  'au:"maspin"',
  'is:unread cat:cs abs:li2o',
]) {
  const search = readSearch(text);
  const { total } = await engine.search(search, request);
  const rounds = 10;
  const arrival = await time(async () => {
    for (let i = 0; i < rounds; i++) await engine.search(search, request);
  });
  const relevance = await time(() => engine.search(search, { ...request, sort: 'relevance' }));
  console.log(
    `search ${text}: ${total} of ${count}, ${(arrival / rounds).toFixed(1)} ms, by relevance ${relevance.toFixed(1)} ms`,
  );
}

const shown = papers.slice(0, 50).map(prepare);
const marking = await time(async () => {
  for (const paper of shown) findPlaces(readSearch('spin schroedinger'), paper);
});
console.log(`search: words marked in 50 papers ${marking.toFixed(0)} ms`);
