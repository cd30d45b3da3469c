import type { Paper } from '@/lib/arxiv/paper';
import type { SavedQuery } from '@/lib/library/types/reader';
import type { Index } from '../arxiv/index-of-papers';
import { topics } from '../arxiv/topics';
import type { Disk } from '../machine/disk';
import { hiddenAmong } from './hidden';

type State = {
  index: Index;
  disk: Disk;
  /** True time: what the index has had since then must be known. */
  since: number;
  /** When each query was counted as a whole, by its id; arXiv's time. */
  counts: ReadonlyMap<string, readonly number[]>;
};

/** Papers the active queries should have brought and didn't, in words; none is what we want. */
export type Missed = {
  words: string[];
  /** How many stay unseen for a while because one that left stands in for each in all counts. */
  hidden: number;
};

/** Gives the papers that were missed. */
export function missedPapers(state: State): Missed {
  const missed: Missed = { words: [], hidden: 0 };
  for (const query of state.disk.rows('queries')) {
    if (query.paused) continue;
    if (query.baseline === undefined) {
      missed.words.push(`all of “${query.text}”, which was never checked`);
      continue;
    }
    const topic = topics.findIndex(({ text }) => text === query.text);
    const shown = state.index.since(topic);
    const missing = missingOf(query, topic, state);
    const hidden = hiddenAmong(missing, { ...state, query, topic, shown });
    missed.hidden += hidden.length;
    const rest = missing.filter((paper) => !hidden.includes(paper));
    missed.words.push(...rest.map((paper) => wordsOf(paper, query, shown)));
  }
  return missed;
}

function missingOf(
  { id: queryId, baseline = 0 }: SavedQuery,
  topic: number,
  { index, disk, since }: State,
): Paper[] {
  const shown = index.since(topic);
  return index.of(topic).filter(({ id, published }) => {
    if (published < baseline || (shown.get(id) ?? 0) > since) return false;
    return !disk.row('marks', id)?.queries.includes(queryId);
  });
}

function wordsOf(
  { id, published }: Paper,
  { text }: SavedQuery,
  shown: ReadonlyMap<string, number>,
): string {
  const [submitted, seen] = [published, shown.get(id) ?? 0].map((time) => new Date(time).toJSON());
  return `${id} of “${text}”, submitted ${submitted}, shown ${seen}`;
}
