import type { Paper } from '@/lib/arxiv/paper';
import type { Mark } from './types/marks';

/** The mark of a paper nobody has done anything with; `firstSeen` is arXiv's time, epoch ms. */
export function freshMark(
  { id, version, published }: Pick<Paper, 'id' | 'version' | 'published'>,
  firstSeen: number,
  queries: string[] = [],
): Mark {
  return {
    id,
    unread: 0,
    revised: 0,
    starred: 0,
    later: 0,
    archived: 0,
    muted: 0,
    highlighted: 0,
    tags: [],
    firstSeen,
    seenVersion: version,
    published,
    queries,
  };
}
