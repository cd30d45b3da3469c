import type { LibraryDatabase } from './database';
import type { Coverage, Span } from './types';

/** Marks read at once: fast, and no burden on memory where there are very many. */
const atOnce = 2000;

/**
 * Gives the papers of a span of submission dates that a saved query brought after a moment and that,
 * as far as we know, still match; by id.
 */
export async function heldIn(
  db: LibraryDatabase,
  { queryId, gone = [] }: Pick<Coverage, 'queryId' | 'gone'>,
  { from, until }: Span,
  after = 0,
): Promise<string[]> {
  const left = new Set(gone);
  const ids: string[] = [];
  for (let last = ''; ; ) {
    const marks = await db.marks.where('id').above(last).limit(atOnce).toArray();
    for (const { id, queries, published, firstSeen } of marks) {
      if (published < from || published > until || firstSeen <= after || left.has(id)) continue;
      if (queries.includes(queryId)) ids.push(id);
    }
    if (marks.length < atOnce) return ids;
    last = marks.at(-1)?.id ?? '';
  }
}
