import type { Paper } from '@/lib/arxiv/paper';
import type { SavedQuery } from '@/lib/library/types/reader';
import type { Index } from '../arxiv/index-of-papers';
import type { Disk } from '../machine/disk';

const day = 86_400_000;
/** What moderation held no longer than this is listed by the next weekly look, and can't hide. */
const listed = 28 * day;
/** Of what is older each weekly look lists so many papers. */
const perLook = 400;

type State = {
  index: Index;
  disk: Disk;
  query: SavedQuery;
  topic: number;
  shown: ReadonlyMap<string, number>;
  counts: ReadonlyMap<string, readonly number[]>;
};

/**
 * Gives those of the missing papers of a query that no count can show, since as many left it unnoticed.
 * They were held for more than four weeks, and stay hidden for no longer than it takes to list all older
 * papers once, a page with each weekly look.
 */
export function hiddenAmong(missing: readonly Paper[], state: State): Paper[] {
  const { disk, query, shown, counts } = state;
  const row = disk.rows('coverage').find(({ queryId }) => queryId === query.id);
  if (!row?.whole || row.gaps.length > 0) return [];
  const { id: queryId, baseline = 0 } = query;
  const held = disk
    .rows('marks')
    .filter(({ queries, published }) => queries.includes(queryId) && published >= baseline);
  const there = new Set(state.index.of(state.topic).map(({ id }) => id));
  const left = held.filter(({ id }) => !there.has(id) && !row.gone?.includes(id));
  const looks = counts.get(queryId) ?? [];
  const turn = Math.ceil(held.length / perLook) + 1;
  const hidden = missing.filter(({ id, published }) => {
    const since = shown.get(id) ?? 0;
    return since - published > listed && looks.filter((at) => at > since).length <= turn;
  });
  return hidden.length <= left.length ? hidden : [];
}
