import { categoryName } from '@/lib/arxiv/category-names';
import type { PreparedPaper } from '@/lib/arxiv/query/match/prepare';
import type { LibraryDatabase } from '@/lib/library/database';
import { recentPapers } from '@/lib/library/recent-papers';
import { prepareAll, previewStart } from './preview';
import { rests } from './slices';

/** The stored papers of the fourteen days until `until`, ready to be asked many queries. */
export type PreviewShelf = { until: number; papers: readonly PreparedPaper[] };

/** Reads the papers a preview looks through; rejects with the signal's reason when called off. */
export async function readShelf(
  db: LibraryDatabase,
  until: number,
  signal: AbortSignal,
): Promise<PreviewShelf> {
  const chunks = recentPapers(db, previewStart(until));
  return { until, papers: await prepareAll(chunks, { nameOf: categoryName, rest: rests(signal) }) };
}
